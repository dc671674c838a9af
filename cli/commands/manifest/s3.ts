import { OptionsError, show } from "../../../lambdas/contract/errors.ts";
import { parseS3Uri, type S3Location } from "../../../lambdas/contract/s3-uri.ts";

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
