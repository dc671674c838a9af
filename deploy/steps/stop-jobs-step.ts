import { isAwsError } from "../aws/aws-error.ts";
import type { AwsClients } from "../aws/clients.ts";
import { DeployError } from "../deploy-error.ts";
import type { Deployment } from "../deployment.ts";
import { findActiveJobs } from "../labeling-job/active-jobs.ts";
import { followLabelingJob } from "../labeling-job/follow-job.ts";
import { hasEnded } from "../labeling-job/read-job.ts";
import type { Step } from "./step.ts";

/** Stops the jobs that run with what was made for a task, and waits until they have stopped: only if that is asked for. */
export function stopJobsStep(deployment: Deployment, isAskedFor: boolean): Step {
  return {
    service: "SageMaker",
    operation: "StopLabelingJob",
    target: `jobs of ${deployment.task.labelingJobName}`,
    check: async ({ aws }) => {
      const jobs = await findActiveJobs(aws.sageMaker, deployment);
      if (jobs.length === 0) return { decision: "skip", note: "none is running" };
      const found = jobs.map(({ name, status }) => `${name} (${status})`).join(", ");
      if (isAskedFor) return { decision: "make", note: found };
      throw new DeployError({
        code: "job-running",
        summary: "A labeling job is running with what is to be removed.",
        found,
        fix: "Wait for its end, or stop it for good with --stop-job: what workers have done so far is kept.",
      });
    },
    run: async ({ aws, sleep, onProgress }) => {
      for (const { name } of await findActiveJobs(aws.sageMaker, deployment)) {
        await stop(aws, name);
        await followLabelingJob(aws.sageMaker, name, { sleep, onProgress });
      }
    },
  };
}

/** A job that has not begun yet cannot be stopped: then it is waited for. */
async function stop({ sageMaker }: AwsClients, name: string): Promise<void> {
  const job = await sageMaker.describeLabelingJob({ LabelingJobName: name });
  if (hasEnded(job) || job.LabelingJobStatus === "Stopping") return;
  try {
    await sageMaker.stopLabelingJob({ LabelingJobName: name });
  } catch (error) {
    if (!isAwsError(error, "ValidationException", "ResourceNotFound")) throw error;
    const now = await sageMaker.describeLabelingJob({ LabelingJobName: name });
    if (!hasEnded(now) && now.LabelingJobStatus !== "Stopping") throw error;
  }
}
