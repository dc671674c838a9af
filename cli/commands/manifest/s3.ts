import { S3Client } from "@aws-sdk/client-s3";
import { OptionsError, show } from "../../../lambdas/contract/errors.ts";
import { parseS3Uri, type S3Location } from "../../../lambdas/contract/s3-uri.ts";

/** S3 as the environment has it: region, credentials and endpoint are found as the AWS SDK finds them. */
export function s3FromEnvironment(): S3Client {
  return new S3Client({ followRegionRedirects: true });
}

/** Reads an S3 URI from the command line; the key may be empty. */
export function s3Argument(uri: string): S3Location {
  const location = parseS3Uri(uri) ?? parseS3Uri(`${uri.replace(/\/$/, "")}/x`);
  const key = parseS3Uri(uri)?.key ?? "";
  if (location !== undefined && uri.startsWith("s3://")) return { bucket: location.bucket, key };
  throw new OptionsError({
    code: "s3-uri",
    summary: "This is not an S3 URI.",
    expected: "s3://bucket/prefix",
    found: show(uri),
  });
}
