import type { LabelingJobStatus, LabelingJobSummary, SageMaker } from "@aws-sdk/client-sagemaker";
import type { Deployment } from "../deployment.ts";
import { readLabelingJob } from "./read-job.ts";

const ACTIVE: readonly LabelingJobStatus[] = ["Initializing", "InProgress", "Stopping"];

/** A job that runs with what was made for a task. */
export interface ActiveJob {
  readonly name: string;
  readonly status: string;
}

/** The jobs, under whatever name, that would break if the task's functions or its execution role went away. */
export async function findActiveJobs(
  sageMaker: SageMaker,
  deployment: Deployment,
): Promise<readonly ActiveJob[]> {
  const found: ActiveJob[] = [];
  for (const status of ACTIVE) {
    for (const { LabelingJobName: name = "", ...summary } of await listJobs(sageMaker, status)) {
      if (usesFunctions(summary, deployment) || (await usesRole(sageMaker, name, deployment))) {
        found.push({ name, status });
      }
    }
  }
  return found;
}

async function listJobs(sageMaker: SageMaker, status: LabelingJobStatus): Promise<LabelingJobSummary[]> {
  const jobs: LabelingJobSummary[] = [];
  let token: string | undefined;
  do {
    const page = await sageMaker.listLabelingJobs({
      StatusEquals: status,
      MaxResults: 100,
      ...(token === undefined ? {} : { NextToken: token }),
    });
    jobs.push(...(page.LabelingJobSummaryList ?? []));
    token = page.NextToken;
  } while (token !== undefined);
  return jobs;
}

function usesFunctions(
  summary: Pick<LabelingJobSummary, "PreHumanTaskLambdaArn" | "AnnotationConsolidationLambdaArn">,
  { preAnnotation, consolidation }: Deployment,
): boolean {
  const ours = [preAnnotation?.arn, consolidation?.arn].filter((arn) => arn !== undefined);
  const used = [summary.PreHumanTaskLambdaArn, summary.AnnotationConsolidationLambdaArn];
  return used.some((arn) => arn !== undefined && ours.includes(arn));
}

/** A listing does not show roles. One that is the author's own stays when the stack goes. */
async function usesRole(sageMaker: SageMaker, name: string, { executionRole }: Deployment): Promise<boolean> {
  if (!executionRole.isMade) return false;
  const job = await readLabelingJob(sageMaker, name);
  return job?.RoleArn === executionRole.arn;
}
