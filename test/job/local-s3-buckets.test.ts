import { createHash } from "node:crypto";
import { S3 } from "@aws-sdk/client-s3";
import { STS } from "@aws-sdk/client-sts";
import { expect, onTestFinished, test } from "vitest";
import { startLocalS3 } from "../../job/local-s3/server.ts";
import { createFolderStore } from "../../job/local-s3/store.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const BUCKET = "photos";

async function localS3(files: Record<string, string> = {}) {
  const out = temporaryFolder(
    Object.fromEntries(Object.entries(files).map(([key, text]) => [`buckets/${BUCKET}/${key}`, text])),
  );
  const server = await startLocalS3(createFolderStore(out, () => []));
  const config = {
    endpoint: server.endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  };
  const [s3, sts] = [new S3(config), new STS(config)];
  onTestFinished(async () => {
    s3.destroy();
    sts.destroy();
    await server.close();
  });
  return { s3, sts };
}

test("a long listing comes in pages", async () => {
  const keys = ["a/1", "a/2", "a/3", "b/1", "c&d"];
  const { s3 } = await localS3(Object.fromEntries(keys.map((key) => [key, key])));
  const first = await s3.listObjectsV2({ Bucket: BUCKET, MaxKeys: 3 });
  const rest = await s3.listObjectsV2({ Bucket: BUCKET, ContinuationToken: first.NextContinuationToken });
  expect([first, rest].map(({ Contents }) => Contents?.map(({ Key }) => Key))).toEqual([
    ["a/1", "a/2", "a/3"],
    ["b/1", "c&d"],
  ]);
  expect([first.IsTruncated, rest.IsTruncated]).toEqual([true, false]);
  expect(first.Contents?.[0]).toMatchObject({ Size: 3, LastModified: expect.any(Date) });
});

test("an object's SHA-256 is told when it is asked for, and content that is not as its own says is refused", async () => {
  const { s3 } = await localS3();
  const sha256 = createHash("sha256").update("one").digest("base64");
  const object = { Bucket: BUCKET, Key: "x", ChecksumSHA256: sha256 };
  await expect(s3.putObject({ ...object, Body: "two" })).rejects.toMatchObject({ name: "BadDigest" });
  await s3.putObject({ ...object, Body: "one" });
  const asked = await s3.headObject({ Bucket: BUCKET, Key: "x", ChecksumMode: "ENABLED" });
  expect([asked.ChecksumSHA256, asked.ContentLength]).toEqual([sha256, 3]);
  expect((await s3.headObject({ Bucket: BUCKET, Key: "x" })).ChecksumSHA256).toBeUndefined();
});

test("objects are deleted, and deleting what is not there is no error", async () => {
  const { s3 } = await localS3({ x: "one" });
  await s3.deleteObject({ Bucket: BUCKET, Key: "x" });
  await s3.deleteObject({ Bucket: BUCKET, Key: "x" });
  await expect(s3.headObject({ Bucket: BUCKET, Key: "x" })).rejects.toMatchObject({ name: "NotFound" });
  await s3.headBucket({ Bucket: BUCKET });
});

test("CORS rules are kept for each bucket", async () => {
  const { s3 } = await localS3();
  await expect(s3.getBucketCors({ Bucket: BUCKET })).rejects.toMatchObject({
    name: "NoSuchCORSConfiguration",
  });
  const CORSRules = [{ AllowedMethods: ["GET"], AllowedOrigins: ["*"], MaxAgeSeconds: 60 }];
  await s3.putBucketCors({ Bucket: BUCKET, CORSConfiguration: { CORSRules } });
  expect((await s3.getBucketCors({ Bucket: BUCKET })).CORSRules).toEqual(CORSRules);
  await expect(s3.getBucketCors({ Bucket: "other" })).rejects.toThrow();
});

test("STS says who calls", async () => {
  const { sts } = await localS3();
  expect(await sts.getCallerIdentity({})).toMatchObject({
    Account: "111122223333",
    Arn: expect.stringContaining(":user/"),
  });
});
