import type { Json, JsonObject } from "../lambdas/contract/json.ts";
import {
  type CustomMetadata,
  type FailureMetadata,
  formatCreationDate,
} from "../lambdas/contract/output-manifest.ts";
import type { LabelingJob } from "./labeling-job.ts";

/** The line of a labeled data object: the input line with the label and its metadata. */
export function labeledLine(
  job: LabelingJob,
  dataObject: JsonObject,
  label: Json,
  creationDate: Date,
  workerResponseRef?: string,
): JsonObject {
  const metadata = {
    type: "groundtruth/custom",
    "job-name": job.name,
    "human-annotated": "yes",
    "creation-date": formatCreationDate(creationDate),
    ...(workerResponseRef === undefined ? {} : { "worker-response-ref": workerResponseRef }),
  } satisfies CustomMetadata;
  return {
    ...dataObject,
    [job.labelAttributeName]: label,
    [`${job.labelAttributeName}-metadata`]: { ...metadata },
  };
}

/** The line of a data object that failed: metadata with the reason, and no label, so that a chained job labels it again. */
export function failedLine(job: LabelingJob, dataObject: JsonObject, reason: string): JsonObject {
  const { [job.labelAttributeName]: _stale, ...kept } = dataObject;
  const metadata = {
    "retry-count": 1,
    "failure-reason": reason,
    // Real files have "true" here, where labeled lines have "yes".
    "human-annotated": "true",
  } satisfies FailureMetadata;
  return { ...kept, [`${job.labelAttributeName}-metadata`]: metadata };
}

/** The reason of a data object that nobody answered, which begins as Ground Truth's does. */
export const EXPIRED =
  "ClientError: Annotation tasks expired. No worker submitted an answer to this data object.";
