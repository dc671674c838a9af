import { buildPayload } from "../job/consolidation.ts";
import type { ConsolidationRequestEvent } from "../lambdas/contract/consolidation-request.ts";
import type { JsonObject } from "../lambdas/contract/json.ts";
import type { DataObject } from "../lambdas/contract/manifest-line.ts";
import type { PreAnnotationRequest } from "../lambdas/contract/pre-annotation.ts";

const JOB_ARN = "arn:aws:sagemaker:us-east-1:111122223333:labeling-job/test";

/**
 * The event that Ground Truth sends to a pre-annotation handler for a data object.
 *
 * @example
 * import { preAnnotationEvent } from "labelsmith/testing";
 *
 * preAnnotationEvent({ "source-ref": "s3://photos/1.jpg" });
 */
export function preAnnotationEvent(dataObject: DataObject): PreAnnotationRequest {
  return { version: "2018-10-16", labelingJobArn: JOB_ARN, dataObject };
}

export interface ConsolidationEventOptions {
  /** Answer contents of each data object: `answers[0]` are those to the data object "0". */
  readonly answers: readonly (readonly JsonObject[])[];
  /** Defaults to `label`. */
  readonly labelAttributeName?: string;
  readonly labelCategories?: readonly string[];
}

/**
 * The event that Ground Truth sends to a consolidation handler, with the payload inside it instead of in S3. The workers are
 * called `worker-1`, `worker-2`, ... in the order of the answers.
 *
 * @example
 * import { createConsolidationHandler, singleClass } from "labelsmith/lambdas";
 * import { consolidationEvent } from "labelsmith/testing";
 * import { z } from "zod";
 *
 * const handler = createConsolidationHandler({
 *   answer: z.object({ mood: z.string() }),
 *   consolidate: singleClass({ answer: (content) => content.mood }),
 * });
 * const response = await handler(consolidationEvent({ answers: [[{ mood: "good" }, { mood: "good" }, { mood: "bad" }]] }));
 */
export function consolidationEvent(options: ConsolidationEventOptions): ConsolidationRequestEvent {
  const { answers, labelAttributeName = "label", labelCategories } = options;
  const payload = buildPayload(
    answers.map((contents, index) => ({
      datasetObjectId: String(index),
      dataObject: { "source-ref": `s3://test/${index}` },
      answers: contents.map((answerContent, worker) => ({ workerId: `worker-${worker + 1}`, answerContent })),
    })),
  );
  return {
    version: "2018-10-16",
    labelingJobArn: JOB_ARN,
    labelAttributeName,
    ...(labelCategories === undefined ? {} : { labelCategories }),
    roleArn: "arn:aws:iam::111122223333:role/Test",
    payload: { content: JSON.stringify(payload) },
  };
}
