import type { ConsolidationObject } from "../../lambdas/consolidation-object.ts";
import { consolidationRequest } from "../../lambdas/contract/consolidation-request.ts";

/** Data objects with one answer of each worker, as a consolidate function is given them. */
export function consolidationObjects<Content>(
  answers: Readonly<Record<string, readonly Content[]>>,
  labelCategories: readonly string[] = [],
): ConsolidationObject<Content>[] {
  const event = consolidationRequest.parse({
    labelingJobArn: "arn:aws:sagemaker:us-east-1:111122223333:labeling-job/test",
    labelAttributeName: "label",
    labelCategories: [...labelCategories],
    payload: [],
  });
  return Object.entries(answers).map(([datasetObjectId, contents]) => ({
    datasetObjectId,
    dataObject: { s3Uri: `s3://data/${datasetObjectId}` },
    annotations: contents.map((answerContent, worker) => ({ workerId: `w${worker + 1}`, answerContent })),
    labelCategories,
    event,
  }));
}
