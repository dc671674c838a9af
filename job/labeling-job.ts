import { formatLabelingJobArn } from "../lambdas/contract/labeling-job-arn.ts";
import type { Task } from "../task/task.ts";

/** What the parts of a local job need to know about it: the fields that Ground Truth sends along with the data. */
export interface LabelingJob {
  readonly name: string;
  readonly arn: string;
  readonly labelAttributeName: string;
  readonly labelCategories: readonly string[];
  readonly roleArn: string;
  readonly numberOfHumanWorkersPerDataObject: number;
  /** `s3://bucket/<job name>`, below which the job writes. */
  readonly outputUri: string;
}

/** The bucket that stands for the job's output folder. */
export const OUTPUT_BUCKET = "labelsmith-output";
/** AWS's own account number for examples. */
export const LOCAL_ACCOUNT = "111122223333";
export const LOCAL_REGION = "us-east-1";
/** The version that the guide shows; nothing may depend on it. */
export const CONTRACT_VERSION = "2018-10-16";

/** A task as a labeling job on this machine. */
export function localLabelingJob(task: Task): LabelingJob {
  return {
    name: task.labelingJobName,
    arn: formatLabelingJobArn({
      partition: "aws",
      region: LOCAL_REGION,
      account: LOCAL_ACCOUNT,
      jobName: task.labelingJobName,
    }),
    labelAttributeName: task.labelAttributeName,
    labelCategories: task.labelCategories,
    roleArn: `arn:aws:iam::${LOCAL_ACCOUNT}:role/LabelsmithLocalExecution`,
    numberOfHumanWorkersPerDataObject: task.numberOfHumanWorkersPerDataObject,
    outputUri: `s3://${OUTPUT_BUCKET}/${task.labelingJobName}`,
  };
}
