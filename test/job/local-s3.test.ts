import { createReadStream } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts";
import { describe, expect, onTestFinished, test } from "vitest";
import { startLocalS3 } from "../../job/local-s3/server.ts";
import { createFolderStore } from "../../job/local-s3/store.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** The real AWS SDK against the stand-in. */
async function clients(files: Record<string, string> = {}) {
  const out = temporaryFolder({ "birds/manifests/output/output.manifest": "{}\n" });
  const data = temporaryFolder(files);
  const server = await startLocalS3(createFolderStore(out, () => [data]));
  const config = {
    endpoint: server.endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  };
  const s3 = new S3Client(config);
  onTestFinished(async () => {
    s3.destroy();
    await server.close();
  });
  return { s3, sts: new STSClient(config), server, out, data };
}

const text = async (s3: S3Client, Bucket: string, Key: string): Promise<string | undefined> =>
  (await s3.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString();

describe("the stand-in for S3, as the AWS SDK sees it,", () => {
  test("finds objects in the data folder under any ending of their path", async () => {
    const { s3 } = await clients({
      "a.txt": "a",
      "deep/b.txt": "b",
      "photos/c.txt": "c",
      "sp ace/ü+&.txt": "d",
    });
    expect(await text(s3, "photos", "a.txt")).toBe("a");
    expect(await text(s3, "photos", "very/deep/b.txt")).toBe("b");
    expect(await text(s3, "photos", "c.txt")).toBe("c");
    expect(await text(s3, "photos", "sp ace/ü+&.txt")).toBe("d");
  });

  test("serves the job's output folder as the output bucket", async () => {
    const { s3 } = await clients();
    expect(await text(s3, "labelsmith-output", "birds/manifests/output/output.manifest")).toBe("{}\n");
  });

  test("keeps what is written, text and streams, and lists it", async () => {
    const { s3 } = await clients();
    await s3.send(new PutObjectCommand({ Bucket: "mine", Key: "x/1.json", Body: "one" }));
    const body = createReadStream(join(temporaryFolder({ "2.json": "two ".repeat(50_000) }), "2.json"));
    await s3.send(
      new PutObjectCommand({ Bucket: "mine", Key: "x/2.json", Body: body, ContentLength: 200_000 }),
    );
    expect(await text(s3, "mine", "x/1.json")).toBe("one");
    expect(await text(s3, "mine", "x/2.json")).toBe("two ".repeat(50_000));
    const listed = await s3.send(new ListObjectsV2Command({ Bucket: "mine", Prefix: "x/" }));
    expect(listed.Contents?.map(({ Key, Size }) => [Key, Size])).toEqual([
      ["x/1.json", 3],
      ["x/2.json", 200_000],
    ]);
    expect((await s3.send(new HeadObjectCommand({ Bucket: "mine", Key: "x/1.json" }))).ContentLength).toBe(3);
  });

  test("an object that is not there is NoSuchKey", async () => {
    const { s3 } = await clients();
    await expect(text(s3, "photos", "gone.txt")).rejects.toMatchObject({ name: "NoSuchKey" });
  });

  test("STS gives credentials for a role", async () => {
    const { sts } = await clients();
    const RoleArn = "arn:aws:iam::111122223333:role/R";
    const { Credentials } = await sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: "test" }));
    expect(Credentials).toMatchObject({ AccessKeyId: expect.any(String), Expiration: expect.any(Date) });
  });
});

describe("nothing leads out", () => {
  const get = (
    endpoint: string,
    path: string,
    headers: Record<string, string> = {},
  ): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(endpoint);
      request({ host: "127.0.0.1", port, path, headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on("error", reject)
        .end();
    });

  test.each([
    "/photos/..%2f..%2f..%2fetc%2fpasswd",
    "/..%2fetc/passwd",
    "/labelsmith-output/..%2f..%2fetc%2fpasswd",
  ])("%s is refused", async (path) => {
    const { server } = await clients({ "a.txt": "a" });
    expect([400, 404]).toContain(await get(server.endpoint, path));
  });

  test("another Host is refused, so that no web page can reach the stand-in by a name of its own", async () => {
    const { server } = await clients({ "a.txt": "a" });
    expect(await get(server.endpoint, "/photos/a.txt", { host: "evil.example" })).toBe(403);
    expect(await get(server.endpoint, "/photos/a.txt")).toBe(200);
  });
});
