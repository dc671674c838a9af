import type { S3Access, S3Reader } from "./reader.ts";
import { createSignedReader } from "./signed-reader.ts";

/**
 * Reads S3 with the function's own role, which needs `s3:GetObject` on the job's output prefix (and `kms:Decrypt` where the
 * output is encrypted). This is the default: no further call, and the smaller policy.
 */
export function ownRole(): S3Access {
  const readers = new Map<string | undefined, S3Reader>();
  return async function readWithOwnRole({ region }) {
    const reader = readers.get(region) ?? createSignedReader({ region });
    readers.set(region, reader);
    return reader;
  };
}
