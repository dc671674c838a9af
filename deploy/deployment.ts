import { createHash } from "node:crypto";

import type { DeploySettings, FunctionSettings } from "../task/deploy-settings.ts";
import type { Task } from "../task/task.ts";

/** All names and places of a task that is deployed, from which the stack, the roles, the request and the calls are made. */
export interface Deployment {
  readonly task: Task;
  readonly settings: DeploySettings;
  /** `aws`, `aws-us-gov` or `aws-cn`, by the region. */
  readonly partition: string;
  /** The CloudFormation stack: the task's own, whatever jobs are run with it. */
  readonly stackName: string;
  readonly preAnnotation: DeployedFunction | undefined;
  readonly consolidation: DeployedFunction | undefined;
  /** The role that the job runs with: one of the author's, or that of the stack. */
  readonly executionRole: { readonly name: string; readonly arn: string; readonly isMade: boolean };
  readonly input: S3Folder;
  /** The folder below which each job writes to one with its own name. */
  readonly output: S3Folder;
  /** Sorted; those of the data objects, beside the buckets of input and output. */
  readonly dataBuckets: readonly string[];
  /** Only of a streaming job. */
  readonly topics: { readonly input: DeployedTopic; readonly output: DeployedTopic } | undefined;
}

export interface DeployedFunction {
  readonly name: string;
  readonly arn: string;
  readonly role: { readonly name: string; readonly arn: string };
  readonly settings: FunctionSettings;
}

export interface DeployedTopic {
  readonly arn: string;
  /** The name of a topic that the stack makes; missing for one of the author's. */
  readonly name: string | undefined;
}

/** A bucket and a prefix in it, without a slash at the end; empty for the whole bucket. */
export interface S3Folder {
  readonly bucket: string;
  readonly prefix: string;
}

/** The folder of this name in another one. */
export function subfolder({ bucket, prefix }: S3Folder, name: string): S3Folder {
  return { bucket, prefix: prefix === "" ? name : `${prefix}/${name}` };
}

/**
 * The managed policy `AmazonSageMakerGroundTruthExecution` lets a job invoke functions whose names contain this; so our
 * functions can also be used by a job with another role.
 */
const INVOCABLE = "LabelingFunction";
const MAX_NAME_CHARACTERS = 64;
const S3_FOLDER = /^s3:\/\/(?<bucket>[^/]+)\/*(?<prefix>.*?)\/*$/u;

/**
 * Names everything that a deployment makes or uses. The same task and settings give the same names.
 *
 * @param manifestBuckets the buckets that the manifest's data objects lie in
 */
export function describeDeployment(
  task: Task,
  settings: DeploySettings,
  manifestBuckets: Iterable<string>,
): Deployment {
  const { region, account } = settings;
  const partition = partitionOf(region);
  const job = task.labelingJobName;
  const role = (name: string) => ({ name, arn: `arn:${partition}:iam::${account}:role/${name}` });
  const lambda = (kind: string, given: FunctionSettings | undefined): DeployedFunction => {
    const name = shortName(`${job}-${kind}-${INVOCABLE}`);
    return {
      name,
      arn: `arn:${partition}:lambda:${region}:${account}:function:${name}`,
      role: role(shortName(`${job}-${kind}-${region}`)),
      settings: given ?? {},
    };
  };
  const topic = (kind: string, given: string | undefined): DeployedTopic => {
    const name = shortName(`${job}-${kind}-GroundTruth`);
    return given === undefined
      ? { arn: `arn:${partition}:sns:${region}:${account}:${name}`, name }
      : { arn: given, name: undefined };
  };
  const { files } = task;
  const { roleArn, streaming } = settings;
  return {
    task,
    settings,
    partition,
    stackName: `labelsmith-${job}`,
    preAnnotation: files.preAnnotation ? lambda("pre", settings.preAnnotationFunction) : undefined,
    consolidation: files.consolidation ? lambda("post", settings.consolidationFunction) : undefined,
    executionRole:
      roleArn === undefined
        ? { ...role(shortName(`${job}-job-${region}`)), isMade: true }
        : { name: roleArn.slice(roleArn.lastIndexOf("/") + 1), arn: roleArn, isMade: false },
    input: s3Folder(settings.s3InputPath),
    output: s3Folder(settings.s3OutputPath),
    dataBuckets: [...new Set(settings.dataBuckets ?? manifestBuckets)].sort(),
    topics: streaming && {
      input: topic("input", streaming.inputTopicArn),
      output: topic("output", streaming.outputTopicArn),
    },
  };
}

/** The partition of a region, which the ARNs of everything in it begin with. */
function partitionOf(region: string): string {
  if (region.startsWith("us-gov-")) return "aws-us-gov";
  return region.startsWith("cn-") ? "aws-cn" : "aws";
}

/** A name of at most 64 characters; of a longer one, the end is kept and a hash stands for what was cut. */
function shortName(name: string): string {
  if (name.length <= MAX_NAME_CHARACTERS) return name;
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 8);
  const kept = name.slice(name.length - (MAX_NAME_CHARACTERS - hash.length - 1)).replace(/^-+/, "");
  return `${hash}-${kept}`;
}

function s3Folder(path: string): S3Folder {
  const { bucket = "", prefix = "" } = S3_FOLDER.exec(path)?.groups ?? {};
  return { bucket, prefix };
}
