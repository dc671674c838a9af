import type { S3 } from "@aws-sdk/client-s3";
import type { S3Folder } from "../deployment.ts";

/** An object as a listing shows it. */
export interface ListedObject {
  readonly key: string;
  readonly bytes: number;
  readonly lastModified: Date;
}

/** All objects below a folder, page by page. What stands for a folder itself, an empty object with a slash, is left out. */
export async function listObjects(s3: S3, { bucket, prefix }: S3Folder): Promise<readonly ListedObject[]> {
  const objects: ListedObject[] = [];
  let token: string | undefined;
  do {
    const page = await s3.listObjectsV2({
      Bucket: bucket,
      Prefix: prefix === "" ? "" : `${prefix}/`,
      ...(token === undefined ? {} : { ContinuationToken: token }),
    });
    for (const { Key, Size = 0, LastModified } of page.Contents ?? []) {
      if (Key === undefined || Key.endsWith("/")) continue;
      objects.push({ key: Key, bytes: Size, lastModified: LastModified ?? new Date(0) });
    }
    token = page.NextContinuationToken;
  } while (token !== undefined);
  return objects;
}
