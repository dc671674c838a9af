import { realpathSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { S3Location } from "../lambdas/contract/s3-uri.ts";
import { contains } from "./paths.ts";

/**
 * The local copy of an S3 object: the file in the data folder whose path is the longest ending of `bucket/key`, so that
 * `s3://photos/birds/1.jpg` is found as `photos/birds/1.jpg`, `birds/1.jpg` or `1.jpg`. `undefined` if there is none.
 */
export function findLocalCopy(dataFolder: string, { bucket, key }: S3Location): string | undefined {
  const parts = [bucket, ...key.split("/")];
  for (let start = 0; start < parts.length; start++) {
    const path = resolve(dataFolder, ...parts.slice(start));
    if (!contains(dataFolder, path) || !statSync(path, { throwIfNoEntry: false })?.isFile()) continue;
    // A link may lead out of the folder, where a manifest has no business.
    if (contains(realpathSync(dataFolder), realpathSync(path))) return path;
  }
  return undefined;
}
