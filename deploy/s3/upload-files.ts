import { createHash } from "node:crypto";
import { createReadStream, readFileSync, statSync } from "node:fs";
import type { S3 } from "@aws-sdk/client-s3";
import { formatS3Uri, type S3Location } from "../../lambdas/contract/s3-uri.ts";
import { isAwsError } from "../aws/aws-error.ts";
import { DeployError } from "../deploy-error.ts";
import { hasContent } from "./has-content.ts";
import { headObject } from "./head-objects.ts";
import { inParallel } from "./in-parallel.ts";

/** Files are in memory while they are sent, so few at a time. */
const AT_ONCE = 8;
/** Larger files are streamed, which the SDK cannot send again where S3 is busy. */
const IN_MEMORY_BYTES = 48 * 1024 * 1024;

/** A local file and the object that it is to become. */
export interface LocalFile {
  readonly file: string;
  readonly location: S3Location;
  readonly contentType: string;
}

/** What is to be done about a file. */
export interface PlannedUpload extends LocalFile {
  /** `new`: nothing is there; `same`: the same content is there; `different`: other content is there. */
  readonly state: "new" | "same" | "different";
  readonly bytes: number;
  /** Of the content, in base64. */
  readonly sha256: string;
}

/**
 * Compares files with what is in S3, writing nothing.
 *
 * @throws AwsError if S3 cannot be reached.
 */
export function planUploads(s3: S3, uploads: readonly LocalFile[]): Promise<readonly PlannedUpload[]> {
  return inParallel(uploads, AT_ONCE, async (upload): Promise<PlannedUpload> => {
    const { size: bytes } = statSync(upload.file);
    const { md5, sha256 } = await digest(upload.file);
    const head = await headObject(s3, upload.location);
    // Who may write but not look is told so by the upload, which puts nothing over what is there.
    if (head === "missing" || head === "refused") return { ...upload, state: "new", bytes, sha256 };
    const isSame = hasContent(head, { bytes, md5, sha256 });
    return { ...upload, state: isSame ? "same" : "different", bytes, sha256 };
  });
}

/**
 * Uploads what is not there. Other content is written over only with `force`; without it, S3 itself is told to refuse, so
 * that nothing is lost to somebody who writes at the same time.
 *
 * @returns how many files were uploaded.
 * @throws AwsError if S3 refuses one; those before it are uploaded, and a second try skips them. DeployError if an object
 * appeared since `planUploads`.
 */
export async function uploadFiles(
  s3: S3,
  planned: readonly PlannedUpload[],
  force: boolean,
  onProgress?: (done: number, total: number) => void,
): Promise<number> {
  const wanted = planned.filter(({ state }) => state === "new" || (force && state === "different"));
  let done = 0;
  await inParallel(wanted, AT_ONCE, async (upload) => {
    await put(s3, upload, force);
    onProgress?.(++done, wanted.length);
  });
  return wanted.length;
}

async function put(s3: S3, upload: PlannedUpload, force: boolean): Promise<void> {
  const { file, bytes, sha256, contentType, location } = upload;
  try {
    await s3.putObject({
      Bucket: location.bucket,
      Key: location.key,
      Body: bytes <= IN_MEMORY_BYTES ? readFileSync(file) : createReadStream(file),
      ContentLength: bytes,
      ContentType: contentType,
      ChecksumSHA256: sha256,
      ...(force ? {} : { IfNoneMatch: "*" }),
    });
  } catch (error) {
    if (!isAwsError(error, "PreconditionFailed", "ConditionalRequestConflict")) throw error;
    throw new DeployError(
      {
        code: "foreign-object",
        summary: "An object appeared meanwhile where a file is to be uploaded, so it was left alone.",
        where: formatS3Uri(location),
        fix: "Run the same command again: it compares the two.",
      },
      { cause: error },
    );
  }
}

async function digest(file: string): Promise<{ readonly md5: string; readonly sha256: string }> {
  const [md5, sha256] = [createHash("md5"), createHash("sha256")];
  for await (const chunk of createReadStream(file)) {
    md5.update(chunk);
    sha256.update(chunk);
  }
  return { md5: md5.digest("hex"), sha256: sha256.digest("base64") };
}
