/**
 * Where and how a task is deployed: the fields of Ground Truth's `CreateLabelingJob` that depend on an account, in camelCase,
 * and where the files and functions go. In `labelsmith.config.ts` for all tasks, and in a `task.ts` for one of them, whose
 * values win.
 */
export interface DeploySettings {
  /** The region of everything: buckets, functions, work team and job; for example `us-east-1`. */
  readonly region: string;
  /** The account, 12 digits. Nothing is deployed to another one. */
  readonly account: string;
  /** Where the template, the manifest, the label categories and the zips are uploaded to: `s3://bucket/prefix`. */
  readonly s3InputPath: string;
  /** Where the job writes: `s3://bucket/prefix`, apart from the input. */
  readonly s3OutputPath: string;
  /** The private, vendor or public work team. */
  readonly workteamArn: string;
  /** What a worker of the public work team is paid for a task; one of the prices that the service allows. */
  readonly publicWorkforceTaskPrice?: { readonly amountInUsd: UsdAmount };
  /** What the public work team is promised about the data. */
  readonly contentClassifiers?: readonly ContentClassifier[];
  /** The ARN of the KMS key that encrypts the output. */
  readonly kmsKeyId?: string;
  /** Up to 49, on everything that is made; one more names the task. */
  readonly tags?: Readonly<Record<string, string>>;
  /** When the job stops by itself, whichever comes first. A streaming job ignores them. */
  readonly stoppingConditions?: StoppingConditions;
  /** A job that goes on until it is stopped and takes data objects from an SNS topic. */
  readonly streaming?: StreamingSettings;
  /** Buckets of the data objects. Defaults to those that the manifest names. */
  readonly dataBuckets?: readonly string[];
  /** An execution role of one's own. Defaults to one that is made with least privilege. */
  readonly roleArn?: string;
  /**
   * With which role the consolidation function reads the answers: its `own` (the default), or the `job`'s, which it assumes.
   * It must be the one that the handler's `s3` option names.
   */
  readonly consolidationRole?: "own" | "job";
  /** Lambda's runtime. Defaults to `nodejs24.x`. */
  readonly runtime?: LambdaRuntime;
  /** Defaults to `x86_64`; the zips are the same for both. */
  readonly architecture?: LambdaArchitecture;
  /** How long the functions' logs are kept, one of the numbers of days that CloudWatch allows. Defaults to 30. */
  readonly logRetentionInDays?: number;
  readonly preAnnotationFunction?: FunctionSettings;
  readonly consolidationFunction?: FunctionSettings;
}

/** Dollars 0 to 2, cents 0 to 99, tenths of a cent 0 to 9; each defaults to 0. */
export interface UsdAmount {
  readonly dollars?: number;
  readonly cents?: number;
  readonly tenthFractionsOfACent?: number;
}

export type ContentClassifier = "FreeOfPersonallyIdentifiableInformation" | "FreeOfAdultContent";
export type LambdaRuntime = "nodejs22.x" | "nodejs24.x";
export type LambdaArchitecture = "x86_64" | "arm64";

export interface StoppingConditions {
  readonly maxHumanLabeledObjectCount?: number;
  /** 1 to 100. */
  readonly maxPercentageOfInputDatasetLabeled?: number;
}

/** The topics of a streaming job; those that are not named are made. */
export interface StreamingSettings {
  /** Where data objects are published. */
  readonly inputTopicArn?: string;
  /** Where the service publishes each finished data object. */
  readonly outputTopicArn?: string;
}

/** What a handler needs beyond the task's own permissions. */
export interface FunctionSettings {
  /** In megabytes, 128 to 10,240. Defaults to 256 for pre-annotation and 1,024 for consolidation. */
  readonly memorySize?: number;
  /** In seconds, 1 to 900. Defaults to 30 for pre-annotation and 300 for consolidation. */
  readonly timeout?: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** IAM policy statements that its role gets beside its own, for a handler that calls other services. */
  readonly policyStatements?: readonly PolicyStatement[];
}

/** A statement of an IAM policy, written as IAM has it. */
export interface PolicyStatement {
  readonly Sid?: string;
  readonly Effect: "Allow" | "Deny";
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}
