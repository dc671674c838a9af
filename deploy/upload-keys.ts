import { createHash } from "node:crypto";
import { formatLabelCategoryFile } from "../lambdas/contract/label-categories.ts";
import { formatS3Uri } from "../lambdas/contract/s3-uri.ts";
import { type Deployment, type S3Folder, subfolder } from "./deployment.ts";

/** What a deployment uploads: what the job reads, and the zips of its functions. */
export type UploadKind = "template" | "manifest" | "label-categories" | "pre-annotation" | "consolidation";

export interface UploadFile {
  readonly kind: UploadKind;
  readonly content: Uint8Array;
}

/** A file with its place in S3. */
export interface Upload extends UploadFile {
  readonly bucket: string;
  readonly key: string;
  readonly s3Uri: string;
  readonly contentType: string;
  /** Of the content, in hexadecimal. */
  readonly sha256: string;
}

const FORMS: { readonly [Kind in UploadKind]: { readonly extension: string; readonly contentType: string } } =
  {
    template: { extension: "liquid.html", contentType: "text/html; charset=utf-8" },
    manifest: { extension: "manifest", contentType: "application/jsonl" },
    "label-categories": { extension: "json", contentType: "application/json" },
    "pre-annotation": { extension: "zip", contentType: "application/zip" },
    consolidation: { extension: "zip", contentType: "application/zip" },
  };
const KEY_HASH_CHARACTERS = 12;

/**
 * Where files are uploaded to: `<input prefix>/<task's job name>/<kind>-<start of the sha256>.<extension>`.
 *
 * A key is made of the content, so an upload never overwrites what a running job reads, and a file that is there already need
 * not be sent again.
 */
export function uploadKeys(deployment: Deployment, files: readonly UploadFile[]): readonly Upload[] {
  const { bucket, prefix: folder } = uploadFolder(deployment);
  return files.map(({ kind, content }) => {
    const { extension, contentType } = FORMS[kind];
    const sha256 = createHash("sha256").update(content).digest("hex");
    const key = `${folder}/${kind}-${sha256.slice(0, KEY_HASH_CHARACTERS)}.${extension}`;
    return { kind, content, bucket, key, s3Uri: formatS3Uri({ bucket, key }), contentType, sha256 };
  });
}

/** The folder that a task's files are uploaded to. */
export function uploadFolder({ input, task }: Deployment): S3Folder {
  return subfolder(input, task.labelingJobName);
}

/**
 * Whether a file in that folder is named as only `uploadKeys` names one of this content.
 *
 * @param sha256 of the content, in hexadecimal.
 */
export function isUploadName(name: string, sha256: string): boolean {
  const hash = sha256.slice(0, KEY_HASH_CHARACTERS);
  return Object.entries(FORMS).some(([kind, { extension }]) => name === `${kind}-${hash}.${extension}`);
}

/** The label category configuration file of a task, to upload; `undefined` for a task that has no label categories. */
export function labelCategoriesFile(labelCategories: readonly string[]): UploadFile | undefined {
  if (labelCategories.length === 0) return undefined;
  const text = `${JSON.stringify(formatLabelCategoryFile(labelCategories), null, 2)}\n`;
  return { kind: "label-categories", content: new TextEncoder().encode(text) };
}
