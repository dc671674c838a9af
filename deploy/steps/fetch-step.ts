import { formatS3Uri } from "../../lambdas/contract/s3-uri.ts";
import type { S3Folder } from "../deployment.ts";
import { type FetchedOutput, fetchOutput } from "../output/fetch-output.ts";
import type { Step } from "./step.ts";

/** Brings the job's output here. */
export function fetchStep(
  output: S3Folder,
  folder: string,
  onFetched: (fetched: FetchedOutput) => void,
): Step {
  return {
    service: "S3",
    operation: "ListObjectsV2 and GetObject",
    target: formatS3Uri({ bucket: output.bucket, key: `${output.prefix}/` }),
    check: async () => ({ decision: "read", note: `to ${folder}, what is not there yet` }),
    run: async ({ aws, onProgress }) => onFetched(await fetchOutput(aws.s3, output, folder, onProgress)),
  };
}
