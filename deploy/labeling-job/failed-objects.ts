import type { S3 } from "@aws-sdk/client-s3";
import { jsonObjectOf } from "../../lambdas/contract/json.ts";
import { failureMetadata } from "../../lambdas/contract/output-manifest.ts";
import { splitLines } from "../../task/json-lines.ts";
import { isAwsError } from "../aws/aws-error.ts";
import type { S3Folder } from "../deployment.ts";

/** A data object that got no label. */
export interface FailedObject {
  /** The index of its line in the manifest, as text. */
  readonly datasetObjectId: string;
  readonly reason: string;
}

/** The final manifest, and the one that a job keeps while it runs. */
const MANIFESTS = ["manifests/output/output.manifest", "annotations/intermediate/1/annotations.manifest"];

/** The data objects of a job that have failed so far, by the manifest in its output folder; none if there is no manifest yet. */
export async function readFailedObjects(
  s3: S3,
  folder: S3Folder,
  labelAttributeName: string,
): Promise<readonly FailedObject[]> {
  for (const name of MANIFESTS) {
    const text = await readText(s3, folder.bucket, `${folder.prefix}/${name}`);
    if (text !== undefined) return failedObjectsOf(text, labelAttributeName);
  }
  return [];
}

/** A line that is no JSON says nothing, and is passed over: the report on the whole output is another command's. */
export function failedObjectsOf(manifest: string, labelAttributeName: string): readonly FailedObject[] {
  return splitLines(manifest, "output.manifest").flatMap(({ text }, index) => {
    const failure = failureMetadata.safeParse(jsonObjectOf(text)?.[`${labelAttributeName}-metadata`]);
    return failure.success
      ? [{ datasetObjectId: String(index), reason: failure.data["failure-reason"] }]
      : [];
  });
}

async function readText(s3: S3, bucket: string, key: string): Promise<string | undefined> {
  try {
    const { Body } = await s3.getObject({ Bucket: bucket, Key: key });
    return await Body?.transformToString();
  } catch (error) {
    // Without s3:ListBucket, what is not there is forbidden.
    if (isAwsError(error, "NoSuchKey", "NotFound", "AccessDenied")) return undefined;
    throw error;
  }
}
