import { isJsonObject, type Json } from "../lambdas/contract/json.ts";
import {
  type AnsweredObject,
  buildConsolidationRequest,
  buildPayload,
  readConsolidationResponse,
} from "./consolidation.ts";
import { invokeHandler } from "./handlers.ts";
import type { RunJobOptions } from "./job-options.ts";
import { describeFailure } from "./label-row.ts";
import type { LabelingJob } from "./labeling-job.ts";
import type { OutputFolder } from "./output-folder.ts";

/** Data objects that are consolidated in one invocation; Ground Truth does not say how many it takes. */
const BATCH_SIZE = 100;
const MISSING_LABEL = "ClientError: The annotation consolidation Lambda gave no label for this data object.";

/** A label, or why there is none. */
export type Consolidated = { readonly label: Json } | { readonly reason: string; readonly error: unknown };

/** The outcome of every answered object, by id; nothing at all where the task has no consolidation handler. */
export async function consolidateBatches(
  answered: readonly AnsweredObject[],
  job: LabelingJob,
  output: OutputFolder,
  { task, handlers, onProgress }: RunJobOptions,
  warnings: Set<string>,
): Promise<ReadonlyMap<string, Consolidated>> {
  const outcomes = new Map<string, Consolidated>();
  const handler = handlers.consolidation;
  const file = task.files.consolidation;
  if (handler === undefined || file === undefined) return outcomes;
  for (let start = 0; start < answered.length; start += BATCH_SIZE) {
    const batch = answered.slice(start, start + BATCH_SIZE);
    const ids = new Set(batch.map(({ datasetObjectId }) => datasetObjectId));
    try {
      const payloadUri = output.writeConsolidationRequest(buildPayload(batch));
      const response = await invokeHandler(handler, buildConsolidationRequest(job, payloadUri), file);
      output.writeConsolidationResponse(response);
      const read = readConsolidationResponse(response, job.labelAttributeName, ids, file);
      for (const warning of read.warnings) warnings.add(warning);
      for (const id of ids) {
        const label = read.labels.get(id);
        if (label !== undefined && isFailure(label))
          warnings.add(`The label of data object ${id} says that its consolidation failed.`);
        outcomes.set(id, label === undefined ? { reason: MISSING_LABEL, error: undefined } : { label });
      }
    } catch (error) {
      const reason = `ClientError: The annotation consolidation Lambda failed. ${describeFailure(error)}`;
      for (const id of ids) outcomes.set(id, { reason, error });
    }
    onProgress?.({ stage: "consolidation", done: start + batch.length, total: answered.length });
  }
  return outcomes;
}

/** The label that a consolidation handler of ours gives by default to a data object that it could not consolidate. */
export function isFailure(label: Json): boolean {
  return isJsonObject(label) && "consolidationFailure" in label;
}
