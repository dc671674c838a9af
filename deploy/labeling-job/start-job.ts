import type { SageMaker } from "@aws-sdk/client-sagemaker";
import type { CreateLabelingJobRequest } from "../../lambdas/contract/create-labeling-job/request.ts";
import { MAX_LABELING_JOB_NAME_CHARACTERS } from "../../lambdas/contract/limits.ts";
import { type AwsError, isAwsError } from "../aws/aws-error.ts";
import { DeployError } from "../deploy-error.ts";
import type { Sleep } from "../waiting.ts";
import { differingFields, nextJobName } from "./compare-request.ts";
import { type LabelingJob, readLabelingJob } from "./read-job.ts";

/** IAM needs some seconds to know a new role everywhere, in which the service says that it cannot be assumed. */
const ROLE_ATTEMPTS = 12;
const ROLE_MILLISECONDS = 5_000;

/** Starts the job that a request asks for, or finds it started. */
export async function startLabelingJob(
  sageMaker: SageMaker,
  request: CreateLabelingJobRequest,
  sleep: Sleep,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await sageMaker.createLabelingJob(request);
      return;
    } catch (error) {
      if (isAwsError(error, "ResourceInUse")) return checkJobInUse(sageMaker, request, error);
      if (attempt === ROLE_ATTEMPTS || !isRoleUnknown(error)) throw error;
      await sleep(ROLE_MILLISECONDS);
    }
  }
}

/**
 * Checks that a job is the one that a request asks for.
 *
 * @throws DeployError with the fields that differ if it is not, and another name to use.
 */
export function checkSameJob(job: LabelingJob, request: CreateLabelingJobRequest): void {
  const fields = differingFields(request, job);
  if (fields.length === 0) return;
  const name = request.LabelingJobName;
  throw new DeployError({
    code: "job-name-in-use",
    summary: `There is a labeling job ${name} already, and it is another one: a name can be used once.`,
    expected: "a job of the same request",
    found: `differs in ${fields.join(", ")} (status ${job.LabelingJobStatus})`,
    fix: `Choose another name: --name ${nextJobName(name, MAX_LABELING_JOB_NAME_CHARACTERS)}`,
  });
}

/** Either an answer to this very request was lost, or somebody else has taken the name. */
async function checkJobInUse(
  sageMaker: SageMaker,
  request: CreateLabelingJobRequest,
  refused: AwsError,
): Promise<void> {
  const job = await readLabelingJob(sageMaker, request.LabelingJobName);
  if (job === undefined) throw refused;
  checkSameJob(job, request);
}

function isRoleUnknown(error: unknown): boolean {
  return isAwsError(error, "ValidationException") && /assume/i.test(error.awsMessage);
}
