import type { SageMaker } from "@aws-sdk/client-sagemaker";
import { EnvironmentError } from "../../task/errors.ts";
import type { OnProgress, Sleep } from "../waiting.ts";
import { countersOf, hasEnded, type LabelingJob, readLabelingJob } from "./read-job.ts";

const POLL_MILLISECONDS = 30_000;
/** A job lasts at most 30 days. */
const MAX_POLLS = (31 * 24 * 60 * 60 * 1_000) / POLL_MILLISECONDS;

export interface FollowOptions {
  readonly sleep: Sleep;
  readonly onProgress?: OnProgress | undefined;
  /** When to stop following. Defaults to the job's end. */
  readonly until?: (job: LabelingJob) => boolean;
}

/** Looks at a job every half minute until it has ended. */
export async function followLabelingJob(
  sageMaker: SageMaker,
  name: string,
  { sleep, onProgress, until = hasEnded }: FollowOptions,
): Promise<LabelingJob> {
  for (let poll = 0; poll < MAX_POLLS; poll++) {
    const job = await readLabelingJob(sageMaker, name);
    if (job === undefined) throw unknownJob(name);
    const { totalLabeled, failedNonRetryableError, unlabeled } = countersOf(job);
    const done = totalLabeled + failedNonRetryableError;
    onProgress?.({ stage: "labeling", done, total: done + unlabeled });
    if (until(job) || hasEnded(job)) return job;
    await sleep(POLL_MILLISECONDS);
  }
  const fix = "Look at the job in the console of SageMaker.";
  throw new EnvironmentError({ code: "job-endless", summary: `The labeling job ${name} does not end.`, fix });
}

export function unknownJob(name: string): EnvironmentError {
  return new EnvironmentError({
    code: "no-job",
    summary: `There is no labeling job ${name}.`,
    fix: "Start it with `labelsmith deploy <task>`, or name another with --name.",
  });
}
