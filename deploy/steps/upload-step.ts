import { createHash } from "node:crypto";
import { isAwsError } from "../aws/aws-error.ts";
import type { AwsClients } from "../aws/clients.ts";
import { DeployError } from "../deploy-error.ts";
import { TASK_TAG } from "../infrastructure/tags.ts";
import { hasContent } from "../s3/has-content.ts";
import type { Upload, UploadKind } from "../upload-keys.ts";
import type { Step } from "./step.ts";

const NOTES: { readonly [Kind in UploadKind]: string } = {
  template: "the worker template",
  manifest: "the input manifest",
  "label-categories": "the label categories",
  "pre-annotation": "the zip of the pre-annotation function",
  consolidation: "the zip of the consolidation function",
};

/** Puts a file at the place that its content names, unless it is there. */
export function uploadStep(upload: Upload, task: string): Step {
  return {
    service: "S3",
    operation: "PutObject",
    target: upload.s3Uri,
    bytes: upload.content.length,
    check: async ({ aws }) =>
      (await isUploaded(aws, upload))
        ? { decision: "skip", note: "is there already" }
        : { decision: "make", note: NOTES[upload.kind] },
    run: ({ aws }) => put(aws, upload, task),
  };
}

async function put(aws: AwsClients, upload: Upload, task: string): Promise<void> {
  try {
    await aws.s3.putObject({
      Bucket: upload.bucket,
      Key: upload.key,
      Body: upload.content,
      ContentType: upload.contentType,
      ChecksumSHA256: base64Of(upload.sha256),
      Tagging: new URLSearchParams({ [TASK_TAG]: task }).toString(),
      // What lies there is never written over, whoever put it there since it was looked at.
      IfNoneMatch: "*",
    });
  } catch (error) {
    const isThere = isAwsError(error, "PreconditionFailed", "ConditionalRequestConflict");
    if (!isThere || !(await isUploaded(aws, upload))) throw error;
  }
}

/**
 * Whether the content is at its place.
 *
 * @throws DeployError if something else is there.
 */
async function isUploaded({ s3 }: AwsClients, upload: Upload): Promise<boolean> {
  const { bucket, key, content, sha256 } = upload;
  const head = await s3
    .headObject({ Bucket: bucket, Key: key, ChecksumMode: "ENABLED" })
    .catch((error: unknown) => {
      if (isAwsError(error, "NotFound", "NoSuchKey")) return undefined;
      throw error;
    });
  if (head === undefined) return false;
  const md5 = createHash("md5").update(content).digest("hex");
  if (hasContent(head, { bytes: content.length, md5, sha256: base64Of(sha256) })) return true;
  throw new DeployError({
    code: "foreign-object",
    summary: "Another object lies where a file is to be uploaded, so it was left alone.",
    expected: `${content.length} bytes with the sha256 ${sha256}`,
    found: `${head.ContentLength} bytes with the ETag ${head.ETag}`,
    where: upload.s3Uri,
    fix: "Remove that object, if nobody needs it, or choose another s3InputPath.",
  });
}

function base64Of(hexadecimal: string): string {
  return Buffer.from(hexadecimal, "hex").toString("base64");
}
