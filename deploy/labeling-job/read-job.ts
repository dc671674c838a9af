import type { DescribeLabelingJobResponse, SageMaker } from "@aws-sdk/client-sagemaker";
import { isAwsError } from "../aws/aws-error.ts";

/** A labeling job as SageMaker describes it. */
export type LabelingJob = DescribeLabelingJobResponse;

/** The labeling job of a name, or `undefined` if there is none. */
export async function readLabelingJob(sageMaker: SageMaker, name: string): Promise<LabelingJob | undefined> {
  try {
    return await sageMaker.describeLabelingJob({ LabelingJobName: name });
  } catch (error) {
    if (isAwsError(error, "ResourceNotFound")) return undefined;
    // The service has been seen to say it in this way, too.
    const isUnknown =
      isAwsError(error, "ValidationException") && /not (be )?f(i|ou)nd|not exist/i.test(error.awsMessage);
    if (isUnknown) return undefined;
    throw error;
  }
}

const ENDS = ["Completed", "Failed", "Stopped"];

/** Whether a job does nothing any more. */
export function hasEnded({ LabelingJobStatus }: Pick<LabelingJob, "LabelingJobStatus">): boolean {
  return ENDS.includes(LabelingJobStatus ?? "");
}

/** What has become of a job's data objects so far. */
export interface JobCounters {
  readonly totalLabeled: number;
  readonly failedNonRetryableError: number;
  readonly unlabeled: number;
}

export function countersOf({ LabelCounters }: Pick<LabelingJob, "LabelCounters">): JobCounters {
  return {
    totalLabeled: LabelCounters?.TotalLabeled ?? 0,
    failedNonRetryableError: LabelCounters?.FailedNonRetryableError ?? 0,
    unlabeled: LabelCounters?.Unlabeled ?? 0,
  };
}
