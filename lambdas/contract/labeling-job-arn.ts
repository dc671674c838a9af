/** The parts of a labeling job's ARN. */
export interface LabelingJobArn {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  /** The service may write it in lower case: compare it without regard to case. */
  readonly jobName: string;
}

const PATTERN = /^arn:(aws[a-z-]*):sagemaker:([a-z0-9-]*):(\d{12}):labeling-job\/(.+)$/u;

/** Reads an ARN such as `arn:aws:sagemaker:us-east-1:111122223333:labeling-job/birds`; `undefined` for anything else. */
export function parseLabelingJobArn(arn: string): LabelingJobArn | undefined {
  const match = PATTERN.exec(arn);
  if (!match) return undefined;
  return { partition: match[1]!, region: match[2]!, account: match[3]!, jobName: match[4]! };
}

export function formatLabelingJobArn({ partition, region, account, jobName }: LabelingJobArn): string {
  return `arn:${partition}:sagemaker:${region}:${account}:labeling-job/${jobName.toLowerCase()}`;
}
