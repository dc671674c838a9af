import type { Deployment, S3Folder } from "../deployment.ts";

/** The folder that a job writes to: its own, below the output path. */
export function jobFolder({ output }: Pick<Deployment, "output">, labelingJobName: string): S3Folder {
  const prefix = [output.prefix, labelingJobName].filter((part) => part !== "").join("/");
  return { bucket: output.bucket, prefix };
}
