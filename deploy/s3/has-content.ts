import type { HeadObjectCommandOutput } from "@aws-sdk/client-s3";

/** Content as S3 tells it from other content. */
export interface ContentDigest {
  readonly bytes: number;
  /** In hexadecimal. */
  readonly md5: string;
  /** In base64. */
  readonly sha256: string;
}

/**
 * Whether an object has this content: by its length, and by the SHA-256 that S3 keeps of our uploads, or by the MD5 that the
 * ETag is of an object that was put in one piece without KMS.
 */
export function hasContent(
  {
    ContentLength,
    ETag,
    ChecksumSHA256,
  }: Pick<HeadObjectCommandOutput, "ContentLength" | "ETag" | "ChecksumSHA256">,
  { bytes, md5, sha256 }: ContentDigest,
): boolean {
  return ContentLength === bytes && (ChecksumSHA256 === sha256 || ETag === `"${md5}"`);
}
