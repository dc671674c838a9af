import { mkdirSync, renameSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { S3 } from "@aws-sdk/client-s3";
import type { S3Folder } from "../deployment.ts";
import { inParallel } from "../s3/in-parallel.ts";
import { type ListedObject, listObjects } from "../s3/list-objects.ts";
import type { OnProgress } from "../waiting.ts";
import { localPathOf } from "./local-path.ts";

/** What was brought here of a job's output. */
export interface FetchedOutput {
  /** The absolute path of the folder that the job's folders lie in now. */
  readonly folder: string;
  readonly fetched: number;
  /** Files that were here already, as they are in S3. */
  readonly skipped: number;
  readonly bytes: number;
  /** Keys that lead out of the folder: not fetched. */
  readonly refused: readonly string[];
}

const AT_ONCE = 8;

/**
 * Copies a job's output folder to this machine.
 *
 * A file that is here with the size and the time of the object is not fetched again, and a file is put in its place only when
 * it is complete: a fetch that was stopped goes on where it was. Files that S3 does not have are left alone.
 *
 * @param output the job's own folder in S3.
 * @param folder where to, an absolute path.
 */
export async function fetchOutput(
  s3: S3,
  output: S3Folder,
  folder: string,
  onProgress?: OnProgress,
): Promise<FetchedOutput> {
  const objects = await listObjects(s3, output);
  const placed = objects.map((object) => ({
    object,
    path: localPathOf(folder, object.key.slice(output.prefix.length).replace(/^\//, "")),
  }));
  const refused = placed.flatMap(({ object, path }) => (path === undefined ? [object.key] : []));
  const wanted = placed.flatMap(({ object, path }) =>
    path === undefined || isHere(path, object) ? [] : [{ object, path }],
  );
  let done = objects.length - refused.length - wanted.length;
  const total = objects.length - refused.length;
  const sizes = await inParallel(wanted, AT_ONCE, async ({ object, path }) => {
    const bytes = await fetchObject(s3, output.bucket, object, path);
    done += 1;
    onProgress?.({ stage: "fetching", done, total });
    return bytes;
  });
  return {
    folder,
    fetched: wanted.length,
    skipped: total - wanted.length,
    bytes: sizes.reduce((sum, bytes) => sum + bytes, 0),
    refused,
  };
}

async function fetchObject(
  s3: S3,
  bucket: string,
  { key, lastModified }: ListedObject,
  path: string,
): Promise<number> {
  const { Body } = await s3.getObject({ Bucket: bucket, Key: key });
  const content = (await Body?.transformToByteArray()) ?? new Uint8Array();
  mkdirSync(dirname(path), { recursive: true });
  const partial = `${path}.partial`;
  writeFileSync(partial, content);
  utimesSync(partial, lastModified, lastModified);
  renameSync(partial, path);
  return content.length;
}

/** S3 gives times in whole seconds, and not every file system keeps more. */
function isHere(path: string, { bytes, lastModified }: ListedObject): boolean {
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file?.isFile() || file.size !== bytes) return false;
  return Math.abs(file.mtimeMs - lastModified.getTime()) < 1_000;
}
