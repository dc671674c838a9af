import type { S3 } from "@aws-sdk/client-s3";
import { explainAwsError } from "../aws/explain-error.ts";

/**
 * S3 with the region, credentials and endpoints of the environment, as the AWS SDK finds them. Buckets of other regions are
 * reached, because a manifest may name any. The SDK is loaded here: commands that call nothing are not to wait for it.
 */
export async function createS3(): Promise<S3> {
  // Which Node runs here says nothing about Lambda's.
  process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";
  const { S3: Client } = await import("@aws-sdk/client-s3");
  const { AWS_REGION, AWS_DEFAULT_REGION, AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_S3 } = process.env;
  const region = AWS_REGION ?? AWS_DEFAULT_REGION;
  return new Client({
    followRegionRedirects: true,
    // Another endpoint than AWS's own rarely has a host name for each bucket.
    forcePathStyle: (AWS_ENDPOINT_URL_S3 ?? AWS_ENDPOINT_URL) !== undefined,
    ...(region === undefined ? {} : { region }),
  });
}

/** Waits for a call to S3, and says what to do where it fails. */
export async function explained<Result>(
  operation: string,
  target: string,
  call: Promise<Result>,
): Promise<Result> {
  try {
    return await call;
  } catch (error) {
    throw explainAwsError(error, { service: "S3", operation, target });
  }
}
