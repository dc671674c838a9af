import { OptionsError } from "../lambdas/contract/errors.ts";
import { type DataObject, parseManifestLine } from "../lambdas/contract/manifest-line.ts";
import { parseS3Uri, type S3Location } from "../lambdas/contract/s3-uri.ts";
import { type Line, readLines } from "../task/json-lines.ts";

/** The input manifest of a job: a file to upload, or an object that is in S3. */
export type ManifestSource =
  | { readonly kind: "file"; readonly lines: readonly Line[] }
  | { readonly kind: "s3"; readonly uri: string; readonly location: S3Location };

/** Whether a manifest is named by an address in S3, in any form, and not by a path. */
export function isInS3(manifest: string): boolean {
  return /^(?:s3|https):\/\//u.test(manifest);
}

/** @param manifest a path or an address in S3. */
export function manifestSource(manifest: string): ManifestSource {
  if (!isInS3(manifest)) return { kind: "file", lines: readLines(manifest) };
  const location = parseS3Uri(manifest);
  if (location !== undefined) return { kind: "s3", uri: manifest, location };
  throw new OptionsError({
    code: "manifest-uri",
    summary: "The manifest is not an object in S3.",
    expected: "s3://bucket/key, or a file",
    found: manifest,
    fix: "Name the manifest with its bucket and its key.",
  });
}

/**
 * The buckets that a manifest's data objects lie in.
 *
 * @throws ContractError for the first line that Ground Truth would refuse: a job that cannot go well is not to be started.
 */
export function bucketsOf(lines: readonly Line[]): ReadonlySet<string> {
  const buckets = new Set<string>();
  for (const [index, { text, where }] of lines.entries()) {
    const dataObject: DataObject = parseManifestLine(text, `${where} (data object ${index})`);
    const location = parseS3Uri(dataObject["source-ref"] ?? "");
    if (location !== undefined) buckets.add(location.bucket);
  }
  return buckets;
}
