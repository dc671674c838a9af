import * as z from "zod/mini";

/** A bucket and the key of an object in it. */
export interface S3Location {
  readonly bucket: string;
  readonly key: string;
}

const S3_SCHEME = /^s3:\/\/([^/]+)\/(.+)$/u;
const PATH_STYLE = /^https?:\/\/s3(?:[.-][a-z0-9]+)*\.amazonaws\.com(?:\.cn)?\/([^/?#]+)\/([^?#]+)/u;
const VIRTUAL_HOST =
  /^https?:\/\/([a-z0-9][a-z0-9.-]+?)\.s3(?:[.-][a-z0-9]+)*\.amazonaws\.com(?:\.cn)?\/([^?#]+)/u;

/** An `s3://bucket/key` URI, for data object schemas: `z.object({ "source-ref": s3Uri })`. */
export const s3Uri = z.string().check(z.regex(S3_SCHEME, "an s3://bucket/key URI"));

/**
 * Reads the location out of an S3 address in any form that manifests and templates use: `s3://bucket/key`,
 * `https://s3.amazonaws.com/bucket/key`, `https://bucket.s3.eu-west-1.amazonaws.com/key`.
 *
 * @returns `undefined` for anything else. Keys of https forms are percent-decoded; keys of `s3://` are taken as they are.
 * @example
 * import { parseS3Uri } from "labelsmith/lambdas";
 * parseS3Uri("s3://photos/birds/1.jpg"); // { bucket: "photos", key: "birds/1.jpg" }
 */
export function parseS3Uri(uri: string): S3Location | undefined {
  const plain = S3_SCHEME.exec(uri);
  if (plain) return { bucket: plain[1]!, key: plain[2]! };
  const web = PATH_STYLE.exec(uri) ?? VIRTUAL_HOST.exec(uri);
  if (!web) return undefined;
  try {
    return { bucket: decodeURIComponent(web[1]!), key: decodeURIComponent(web[2]!) };
  } catch {
    return undefined;
  }
}

/** The `s3://` URI of a location. */
export function formatS3Uri({ bucket, key }: S3Location): string {
  return `s3://${bucket}/${key}`;
}
