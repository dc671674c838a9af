import type { JsonObject } from "../lambdas/contract/json.ts";
import type { DataObject } from "../lambdas/contract/manifest-line.ts";
import { type PreAnnotationRequest, readPreAnnotationResponse } from "../lambdas/contract/pre-annotation.ts";
import { type Handler, invokeHandler } from "./handlers.ts";
import { CONTRACT_VERSION, type LabelingJob } from "./labeling-job.ts";

/** What workers are given for one data object. */
export interface PreparedTask {
  readonly taskInput: JsonObject;
  readonly isHumanAnnotationRequired: boolean;
  /** What is odd about the handler's response, though it can be read. */
  readonly warnings: readonly string[];
}

/** The request that Ground Truth would send for a data object. */
export function buildPreAnnotationRequest(job: LabelingJob, dataObject: DataObject): PreAnnotationRequest {
  return { version: CONTRACT_VERSION, labelingJobArn: job.arn, dataObject };
}

/** Runs the pre-annotation handler, or passes the manifest line through where a task has none. */
export async function prepareTask(
  request: PreAnnotationRequest,
  handler: Handler | undefined,
  handlerFile: string | undefined,
): Promise<PreparedTask> {
  if (handler === undefined || handlerFile === undefined) {
    return { taskInput: request.dataObject, isHumanAnnotationRequired: true, warnings: [] };
  }
  return readPreAnnotationResponse(await invokeHandler(handler, request, handlerFile), handlerFile);
}
