import { createHash } from "node:crypto";
import type { S3 } from "@aws-sdk/client-s3";
import { formatS3Uri } from "../../lambdas/contract/s3-uri.ts";
import type { AwsClients } from "../aws/clients.ts";
import type { S3Folder } from "../deployment.ts";
import { listObjects } from "../s3/list-objects.ts";
import { isUploadName } from "../upload-keys.ts";
import type { Step } from "./step.ts";

/** Removes what was uploaded for a task, by its names, which are made of the content. */
export function deleteUploadsStep(folder: S3Folder): Step {
  return {
    service: "S3",
    operation: "DeleteObject",
    target: formatS3Uri({ bucket: folder.bucket, key: `${folder.prefix}/` }),
    check: async ({ aws }) => {
      const keys = await listUploads(aws, folder);
      return keys.length === 0
        ? { decision: "skip", note: "nothing of ours is there" }
        : { decision: "make", note: keys.map((key) => key.slice(folder.prefix.length + 1)).join(", ") };
    },
    run: async ({ aws }) => {
      for (const key of await listUploads(aws, folder)) {
        await aws.s3.deleteObject({ Bucket: folder.bucket, Key: key });
      }
    },
  };
}

/** The hash in the name must be that of the content: what is only named so is somebody else's. */
async function listUploads({ s3 }: AwsClients, folder: S3Folder): Promise<readonly string[]> {
  const keys: string[] = [];
  for (const { key } of await listObjects(s3, folder)) {
    const name = key.slice(folder.prefix.length + 1);
    const [, hash = ""] = HASH.exec(name) ?? [];
    if (!isUploadName(name, hash)) continue;
    if (isUploadName(name, await readSha256(s3, folder.bucket, key))) keys.push(key);
  }
  return keys;
}

const HASH = /-([0-9a-f]+)\./;

/** As S3 has computed it, or of the content where a store does not tell; in hexadecimal. */
async function readSha256(s3: S3, bucket: string, key: string): Promise<string> {
  const head = await s3.headObject({ Bucket: bucket, Key: key, ChecksumMode: "ENABLED" });
  if (head.ChecksumSHA256 !== undefined) return Buffer.from(head.ChecksumSHA256, "base64").toString("hex");
  const { Body } = await s3.getObject({ Bucket: bucket, Key: key });
  const content = (await Body?.transformToByteArray()) ?? new Uint8Array();
  return createHash("sha256").update(content).digest("hex");
}
