import { EnvironmentError } from "../../task/errors.ts";

/** The HTTP status of an error of the AWS SDK; `undefined` if there was no answer. */
export function statusOf(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null || !("$metadata" in error)) return undefined;
  const { $metadata: metadata } = error;
  if (typeof metadata !== "object" || metadata === null || !("httpStatusCode" in metadata)) return undefined;
  return typeof metadata.httpStatusCode === "number" ? metadata.httpStatusCode : undefined;
}

/** What S3, or the way to it, said no to. */
export function s3Error(what: string, where: string, error: unknown): EnvironmentError {
  const status = statusOf(error);
  const fix = FIXES[status ?? 0];
  return new EnvironmentError(
    {
      code: "s3",
      summary: `${what} failed.`,
      found: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
      where,
      ...(fix === undefined ? {} : { fix }),
    },
    { cause: error },
  );
}

const FIXES: Readonly<Record<number, string>> = {
  0: "Set AWS_REGION and credentials (AWS_PROFILE, `aws sso login`), and check the network.",
  301: "Set AWS_REGION to the bucket's region.",
  403: "Allow these credentials s3:ListBucket on the bucket, and s3:GetObject and s3:PutObject on its objects.",
  404: "Check the bucket's name.",
};
