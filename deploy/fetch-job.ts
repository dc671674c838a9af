import { show } from "../lambdas/contract/errors.ts";
import { parseS3Uri } from "../lambdas/contract/s3-uri.ts";
import type { AwsClients } from "./aws/clients.ts";
import { DeployError } from "./deploy-error.ts";
import type { S3Folder } from "./deployment.ts";
import { unknownJob } from "./labeling-job/follow-job.ts";
import { type LabelingJob, readLabelingJob } from "./labeling-job/read-job.ts";
import { type FetchedOutput, fetchOutput } from "./output/fetch-output.ts";
import type { OnProgress } from "./waiting.ts";

/** A job with what was fetched of it. */
export interface FetchedJob {
  readonly job: LabelingJob;
  readonly output: FetchedOutput;
}

/**
 * Fetches the output of a job, as far as it is there, from where the job says that it writes.
 *
 * @param folder where to, an absolute path.
 */
export async function fetchJob(
  { sageMaker, s3 }: AwsClients,
  name: string,
  folder: string,
  onProgress?: OnProgress,
): Promise<FetchedJob> {
  const job = await readLabelingJob(sageMaker, name);
  if (job === undefined) throw unknownJob(name);
  return { job, output: await fetchOutput(s3, folderOf(job, name), folder, onProgress) };
}

function folderOf({ OutputConfig, LabelingJobName = "" }: LabelingJob, name: string): S3Folder {
  const path = (OutputConfig?.S3OutputPath ?? "").replace(/\/+$/, "");
  const location = parseS3Uri(`${path}/${LabelingJobName || name}`);
  if (location !== undefined) return { bucket: location.bucket, prefix: location.key };
  throw new DeployError({
    code: "job-output-path",
    summary: `The labeling job ${name} does not say where it writes.`,
    expected: "an S3OutputPath such as s3://bucket/prefix",
    found: show(path),
    fix: "Look at the job in the console of SageMaker, and copy its output with `aws s3 cp --recursive`.",
  });
}
