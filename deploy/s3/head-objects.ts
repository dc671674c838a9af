import type { HeadObjectCommandOutput, S3 } from "@aws-sdk/client-s3";
import type { S3Location } from "../../lambdas/contract/s3-uri.ts";
import { isAwsError } from "../aws/aws-error.ts";
import { inParallel } from "./in-parallel.ts";

/** Enough to hide the way to S3 and back, and far below the 5,500 a second that a prefix gives. */
const AT_ONCE = 32;

/** What S3 says of an object. */
export interface ObjectHead {
  readonly location: S3Location;
  /** `missing`, or `refused` where the credentials may not look. */
  readonly state: "there" | "missing" | "refused";
  /** 0 if it is not there. */
  readonly bytes: number;
}

/**
 * Asks S3 for many objects, some at a time. Objects that are missing or forbidden are told, and do not end it.
 *
 * @throws AwsError if S3 cannot be reached.
 */
export function headObjects(
  s3: S3,
  locations: readonly S3Location[],
  onProgress?: (done: number) => void,
): Promise<readonly ObjectHead[]> {
  let done = 0;
  return inParallel(locations, AT_ONCE, async (location): Promise<ObjectHead> => {
    const head = await headObject(s3, location);
    onProgress?.(++done);
    if (head === "missing" || head === "refused") return { location, state: head, bytes: 0 };
    return { location, state: "there", bytes: head.ContentLength ?? 0 };
  });
}

/** One object with its checksums. Without `s3:ListBucket`, S3 answers 403 for what is missing: that is told as `refused`. */
export async function headObject(
  s3: S3,
  { bucket, key }: S3Location,
): Promise<HeadObjectCommandOutput | "missing" | "refused"> {
  try {
    return await s3.headObject({ Bucket: bucket, Key: key, ChecksumMode: "ENABLED" });
  } catch (error) {
    if (isAwsError(error, "NotFound", "NoSuchKey")) return "missing";
    if (isAwsError(error, "AccessDenied", "Forbidden")) return "refused";
    throw error;
  }
}

/** The region of a bucket; `undefined` where S3 does not say, as for a bucket that is missing or forbidden. */
export async function bucketRegion(s3: S3, bucket: string): Promise<string | undefined> {
  try {
    return (await s3.headBucket({ Bucket: bucket })).BucketRegion;
  } catch (error) {
    if (isAwsError(error, "NotFound", "NoSuchBucket", "AccessDenied", "Forbidden")) return undefined;
    throw error;
  }
}
