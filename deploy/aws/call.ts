/** A call to a service of AWS, as far as a message about it needs it. */
export interface AwsCall {
  /** As the SDK calls its client, for example `S3` or `CloudFormation`. */
  readonly service: string;
  /** The API's name, for example `PutObject`. */
  readonly operation: string;
  /** What it is about: `s3://bucket/key`, a stack, a labeling job. */
  readonly target: string;
}

/** The permissions that are not called as the operation is. */
const S3_ACTIONS: Readonly<Record<string, string>> = {
  HeadObject: "GetObject",
  HeadBucket: "ListBucket",
  ListObjectsV2: "ListBucket",
  GetBucketCors: "GetBucketCORS",
  PutBucketCors: "PutBucketCORS",
};

/** The IAM action that a call needs, for example `s3:GetObject` for `HeadObject`. */
export function iamAction({ service, operation }: AwsCall): string {
  const action = service === "S3" ? (S3_ACTIONS[operation] ?? operation) : operation;
  return `${service.toLowerCase()}:${action}`;
}

/** The target of a call, out of its parameters. */
export function targetOf(input: object): string {
  const text = (name: string): string | undefined => {
    const value: unknown = Object.entries(input).find(([key]) => key === name)?.[1];
    return typeof value === "string" ? value : undefined;
  };
  const bucket = text("Bucket");
  if (bucket !== undefined) return `s3://${[bucket, text("Key") ?? text("Prefix") ?? ""].join("/")}`;
  const names = [
    "StackName",
    "LabelingJobName",
    "RoleName",
    "PolicySourceArn",
    "FunctionName",
    "WorkteamName",
  ];
  return [...names, "WorkteamArn"].map(text).find((name) => name !== undefined) ?? "";
}
