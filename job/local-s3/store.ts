import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { S3Location } from "../../lambdas/contract/s3-uri.ts";
import { findLocalCopy } from "../../task/data-folder.ts";
import { insideFolder } from "../../task/paths.ts";
import { OUTPUT_BUCKET } from "../labeling-job.ts";

/** The buckets of this machine: folders. */
export interface ObjectStore {
  /** The object's path, or `undefined` if there is none. */
  find(location: S3Location): string | undefined;
  read(location: S3Location): Buffer | undefined;
  write(location: S3Location, body: Uint8Array): void;
  /** Removes an object that was written; the tasks' own data stays. */
  remove(location: S3Location): void;
  /** The keys of a bucket that begin with a prefix, sorted. */
  list(bucket: string, prefix: string): readonly string[];
}

/**
 * Buckets in folders. The output bucket is the job's output folder; every other bucket is read from the tasks' data
 * folders, where an object may lie under any ending of its path, and written below `buckets/` in the output folder.
 *
 * @param dataFolders the data folders to look in, in this order.
 */
export function createFolderStore(outputFolder: string, dataFolders: () => readonly string[]): ObjectStore {
  const home = (bucket: string): string =>
    bucket === OUTPUT_BUCKET ? outputFolder : insideFolder(outputFolder, join("buckets", bucket));
  const written = ({ bucket, key }: S3Location): string => insideFolder(home(bucket), key);
  const find = (location: S3Location): string | undefined => {
    const path = written(location);
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) return path;
    if (location.bucket === OUTPUT_BUCKET) return undefined;
    return dataFolders().reduce<string | undefined>(
      (found, folder) => found ?? findLocalCopy(folder, location),
      undefined,
    );
  };
  return {
    find,
    read(location) {
      const path = find(location);
      return path === undefined ? undefined : readFileSync(path);
    },
    write(location, body) {
      const path = written(location);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, body);
    },
    remove(location) {
      rmSync(written(location), { force: true });
    },
    list(bucket, prefix) {
      const root = home(bucket);
      if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) return [];
      return readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
        .filter((key) => key.startsWith(prefix))
        .sort();
    },
  };
}
