import { TaskError } from "../../task/errors.ts";

/** A zip that is uploaded to Lambda directly, and what it may unpack to, in bytes. */
const MAX_ZIP_BYTES = 50 * 1024 * 1024;
const MAX_UNZIPPED_BYTES = 250 * 1024 * 1024;

/**
 * @throws TaskError if Lambda would not take a zip of this size.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
export function checkLambdaLimits(handler: string, bytes: number, unzippedBytes: number): void {
  const tooLarge =
    bytes > MAX_ZIP_BYTES
      ? ["zip", bytes, MAX_ZIP_BYTES]
      : unzippedBytes > MAX_UNZIPPED_BYTES
        ? ["unzipped code", unzippedBytes, MAX_UNZIPPED_BYTES]
        : undefined;
  if (tooLarge === undefined) return;
  const [what, found, limit] = tooLarge;
  throw new TaskError({
    code: "lambda-size-limit",
    summary: `The ${what} of ${handler} is larger than Lambda takes.`,
    expected: `at most ${limit} bytes`,
    found: `${found} bytes`,
    fix: "See which modules are largest, and read large data from S3 instead.",
  });
}

/** How much of Lambda's limits a zip takes, for people. */
export function describeShare(bytes: number, unzippedBytes: number): string {
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;
  return `${share(bytes, MAX_ZIP_BYTES)} of Lambda's 50 MB, ${share(unzippedBytes, MAX_UNZIPPED_BYTES)} of 250 MB`;
}
