import type { AwsClients } from "./aws/clients.ts";
import { type Deployment, subfolder } from "./deployment.ts";
import { type FailedObject, readFailedObjects } from "./labeling-job/failed-objects.ts";
import { countersOf, type JobCounters, readLabelingJob } from "./labeling-job/read-job.ts";
import { refuseForeignStack } from "./stack/decide-stack.ts";
import { readStack } from "./stack/read-stack.ts";
import { readStackFailures, type StackFailure } from "./stack/stack-failures.ts";
import { explainStuck, stackCondition } from "./stack/stack-status.ts";

/** How a task stands in its account. */
export interface TaskStatus {
  readonly task: string;
  readonly stack: StackState | undefined;
  readonly job: JobState | undefined;
  /** What to do now. */
  readonly next: string;
}

export interface StackState {
  readonly name: string;
  readonly status: string;
  /** Why the last operation failed. */
  readonly failures: readonly StackFailure[];
}

export interface JobState {
  readonly name: string;
  readonly status: string;
  readonly counters: JobCounters;
  readonly failureReason: string | undefined;
  readonly failedObjects: readonly FailedObject[];
}

/**
 * Reads how a task stands; nothing is changed.
 *
 * @param path of the task's folder, as a command would name it.
 */
export async function readTaskStatus(
  aws: AwsClients,
  deployment: Deployment,
  labelingJobName: string,
  path: string,
): Promise<TaskStatus> {
  const state = {
    stack: await readStackState(aws, deployment),
    job: await readJobState(aws, deployment, labelingJobName),
  };
  const { task } = deployment;
  return {
    task: task.name,
    ...state,
    next: nextStep(state, { path, isStreaming: deployment.topics !== undefined }),
  };
}

async function readStackState(
  { cloudFormation }: AwsClients,
  { stackName, task }: Deployment,
): Promise<StackState | undefined> {
  const stack = await readStack(cloudFormation, stackName);
  if (stack === undefined) return undefined;
  refuseForeignStack(stack, task.labelingJobName);
  const { name, status } = stack;
  const hasFailed = /FAILED|ROLLBACK/.test(status);
  return { name, status, failures: hasFailed ? await readStackFailures(cloudFormation, name) : [] };
}

async function readJobState(
  { sageMaker, s3 }: AwsClients,
  deployment: Deployment,
  name: string,
): Promise<JobState | undefined> {
  const job = await readLabelingJob(sageMaker, name);
  if (job === undefined) return undefined;
  const counters = countersOf(job);
  const attribute = job.LabelAttributeName ?? deployment.task.labelAttributeName;
  return {
    name: job.LabelingJobName ?? name,
    status: job.LabelingJobStatus ?? "Unknown",
    counters,
    failureReason: job.FailureReason,
    failedObjects:
      counters.failedNonRetryableError === 0
        ? []
        : await readFailedObjects(s3, subfolder(deployment.output, name), attribute),
  };
}

/** What to do when a task stands so. */
function nextStep(
  { stack, job }: Pick<TaskStatus, "stack" | "job">,
  { path, isStreaming }: { readonly path: string; readonly isStreaming: boolean },
): string {
  const condition = stack === undefined ? undefined : stackCondition(stack.status);
  if (stack !== undefined && condition === "stuck") return explainStuck(stack.status, stack.name).fix;
  if (condition === "busy")
    return "CloudFormation is at work: wait, or run `labelsmith deploy` to follow it.";
  switch (job?.status) {
    case undefined:
      return `Start a job: labelsmith deploy ${path}`;
    case "Initializing":
      return isStreaming
        ? "Wait until it is InProgress before data objects are sent."
        : "Wait; workers see the first tasks in some minutes.";
    case "InProgress":
      return isStreaming
        ? `Publish data objects to its input topic; end it with \`labelsmith destroy ${path} --stop-job\`.`
        : `Follow it: labelsmith status ${path} --watch`;
    case "Stopping":
      return "Wait until it has stopped, then fetch what there is.";
    case "Failed":
      return "Mend what the failure reason says, and start another job with --name.";
    default:
      return `Fetch the output: labelsmith fetch ${path}`;
  }
}
