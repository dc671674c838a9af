import { paginateListObjectsV2, type S3Client } from "@aws-sdk/client-s3";
import { formatS3Uri } from "../../lambdas/contract/s3-uri.ts";
import { s3Error } from "./s3-errors.ts";

/**
 * The keys of all objects below a prefix, in the order in which S3 lists them. Objects that stand for folders, whose keys end in
 * a slash, are left out.
 *
 * @throws EnvironmentError if S3 refuses.
 */
export async function listKeys(client: S3Client, bucket: string, prefix: string): Promise<readonly string[]> {
  const keys: string[] = [];
  try {
    for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
      for (const { Key } of page.Contents ?? []) if (Key !== undefined && !Key.endsWith("/")) keys.push(Key);
    }
  } catch (error) {
    throw s3Error("Listing the objects", formatS3Uri({ bucket, key: prefix }), error);
  }
  return keys;
}
