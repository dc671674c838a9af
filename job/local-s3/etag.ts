import { createHash } from "node:crypto";

/** The entity tag that S3 gives an object that was put in one piece: its MD5, quoted. */
export function etagOf(body: Uint8Array): string {
  return `"${createHash("md5").update(body).digest("hex")}"`;
}
