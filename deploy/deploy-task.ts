import type { S3Location } from "../lambdas/contract/s3-uri.ts";
import type { DeploySettings } from "../task/deploy-settings.ts";
import type { Task } from "../task/task.ts";
import { checkCaller } from "./aws/caller.ts";
import type { AwsClients } from "./aws/clients.ts";
import { subfolder } from "./deployment.ts";
import type { LabelingJob } from "./labeling-job/read-job.ts";
import type { FetchedOutput } from "./output/fetch-output.ts";
import { type PreparedDeploy, prepareDeploy } from "./prepare-deploy.ts";
import { callerStep } from "./steps/caller-step.ts";
import { corsStep } from "./steps/cors-step.ts";
import { fetchStep } from "./steps/fetch-step.ts";
import { followStep } from "./steps/follow-step.ts";
import { jobStep } from "./steps/job-step.ts";
import { outputBucketStep } from "./steps/output-bucket-step.ts";
import { stackStep } from "./steps/stack-step.ts";
import type { Step } from "./steps/step.ts";
import { uploadStep } from "./steps/upload-step.ts";

export interface DeployOptions {
  /** Defaults to the task's. */
  readonly labelingJobName?: string | undefined;
  /** A path or an `s3://` URI; the task's own by default. */
  readonly manifest?: string | undefined;
  /** Whether CORS rules may be added to the buckets. */
  readonly fixCors: boolean;
  /** How far to go: only the functions and roles, the job's start, or its end and output. */
  readonly until: "stack" | "start" | "output";
  /** Where the zips are made. */
  readonly zips: string;
  /** Where the jobs' output folders go. */
  readonly out: (labelingJobName: string) => string;
}

/** A deployment as a list of steps, and what came of it once they are run. */
export interface TaskDeploy {
  readonly prepared: PreparedDeploy;
  readonly steps: readonly Step[];
  /** How far it goes. */
  readonly until: DeployOptions["until"];
  readonly outcome: { job?: LabelingJob; output?: FetchedOutput };
}

/**
 * Makes a task ready to be deployed.
 *
 * @param aws missing where there are no credentials.
 */
export async function deployTask(
  task: Task,
  settings: DeploySettings,
  options: DeployOptions,
  aws: AwsClients | undefined,
): Promise<TaskDeploy> {
  const { labelingJobName, manifest, zips } = options;
  const readText = async ({ sts, s3 }: AwsClients, { bucket, key }: S3Location) => {
    await checkCaller({ sts }, settings.account);
    const { Body } = await s3.getObject({ Bucket: bucket, Key: key });
    return (await Body?.transformToString()) ?? "";
  };
  const prepared = await prepareDeploy(task, settings, {
    labelingJobName,
    manifest,
    zips,
    readText: aws && ((location) => readText(aws, location)),
  });
  return listSteps(prepared, options);
}

/**
 * Everything that it takes to get a task labeled, in order. Each step looks first and does only what is missing, so the same
 * list can be run again after it was stopped anywhere.
 */
export function listSteps(prepared: PreparedDeploy, options: DeployOptions): TaskDeploy {
  const outcome: TaskDeploy["outcome"] = {};
  const { deployment, uploads, stack, resources } = prepared;
  const { input, output, dataBuckets, settings, task } = deployment;
  const buckets = [...new Set([input.bucket, ...dataBuckets])];
  return {
    prepared,
    until: options.until,
    outcome,
    steps: [
      callerStep(settings.account),
      outputBucketStep(output.bucket),
      ...buckets.map((bucket) => corsStep(bucket, options.fixCors)),
      ...uploads.map((upload) => uploadStep(upload, task.labelingJobName)),
      ...(stack === undefined ? [] : [stackStep(deployment, stack, resources)]),
      ...jobSteps(prepared, options, outcome),
    ],
  };
}

function jobSteps(
  { deployment, request }: PreparedDeploy,
  { until, out }: DeployOptions,
  outcome: TaskDeploy["outcome"],
): readonly Step[] {
  if (until === "stack") return [];
  const name = request.LabelingJobName;
  const isStreaming = deployment.topics !== undefined;
  const follow = followStep(name, isStreaming, (job) => {
    outcome.job = job;
  });
  const fetch = fetchStep(subfolder(deployment.output, name), out(name), (output) => {
    outcome.output = output;
  });
  if (until === "start") return [jobStep(request)];
  // A streaming job goes on until it is stopped.
  return [jobStep(request), follow, ...(isStreaming ? [] : [fetch])];
}
