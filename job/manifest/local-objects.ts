import { closeSync, openSync, readSync, statSync } from "node:fs";
import { parseS3Uri } from "../../lambdas/contract/s3-uri.ts";
import { findLocalCopy } from "../../task/data-folder.ts";
import type { ObjectFacts } from "./check-object.ts";
import { HEAD_BYTES, readFileFormat } from "./file-format.ts";

/** Cameras put previews and colour profiles before a JPEG's size. */
const LONG_HEAD_BYTES = 4 * 1024 * 1024;

/** What is known of an object's local copy in the data folder; `undefined` if there is none. */
export function readLocalObject(dataFolder: string, uri: string): ObjectFacts | undefined {
  const location = parseS3Uri(uri);
  const path = location && findLocalCopy(dataFolder, location);
  if (path === undefined) return undefined;
  const bytes = statSync(path).size;
  const head = readHead(path, HEAD_BYTES);
  const { name, size } = readFileFormat(head);
  const isEnough = name !== "jpeg" || size !== undefined || bytes <= HEAD_BYTES;
  return { bytes, head: isEnough ? head : readHead(path, LONG_HEAD_BYTES) };
}

function readHead(path: string, length: number): Uint8Array {
  const file = openSync(path, "r");
  try {
    const buffer = Buffer.alloc(length);
    return buffer.subarray(0, readSync(file, buffer, 0, length, 0));
  } finally {
    closeSync(file);
  }
}
