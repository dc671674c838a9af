import { formatS3Uri } from "../../lambdas/contract/s3-uri.ts";
import type { AwsClients } from "../aws/clients.ts";
import type { S3Folder } from "../deployment.ts";
import { listObjects } from "../output/list-objects.ts";
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

/** The hash in the name must be that of the content, as S3 has computed it. */
async function listUploads({ s3 }: AwsClients, folder: S3Folder): Promise<readonly string[]> {
  const keys: string[] = [];
  for (const { key } of await listObjects(s3, folder)) {
    const name = key.slice(folder.prefix.length + 1);
    if (name.includes("/")) continue;
    const head = await s3.headObject({ Bucket: folder.bucket, Key: key, ChecksumMode: "ENABLED" });
    const sha256 = Buffer.from(head.ChecksumSHA256 ?? "", "base64").toString("hex");
    if (sha256 !== "" && isUploadName(name, sha256)) keys.push(key);
  }
  return keys;
}
