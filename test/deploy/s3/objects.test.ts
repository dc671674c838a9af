import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { bucketRegion, headObjects } from "../../../deploy/s3/head-objects.ts";
import { inParallel } from "../../../deploy/s3/in-parallel.ts";
import { planUploads, uploadFiles } from "../../../deploy/s3/upload-files.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { clientFor, startFakeS3 } from "./fake-s3.ts";

const at = (key: string) => ({ bucket: "photos", key });

test("objects: there, missing, refused, and asked again where S3 is busy", async () => {
  const s3 = await startFakeS3();
  s3.objects.set("/photos/1.jpg", Buffer.from("four"));
  s3.objects.set("/photos/slow.jpg", Buffer.from("five!"));
  s3.forbidden.add("/photos/secret.jpg");
  s3.slow.set("/photos/slow.jpg", 2);
  const heads = await headObjects(s3.client, ["1.jpg", "2.jpg", "secret.jpg", "slow.jpg"].map(at));
  expect(heads.map(({ state, bytes }) => [state, bytes])).toEqual([
    ["there", 4],
    ["missing", 0],
    ["refused", 0],
    ["there", 5],
  ]);
  expect(await bucketRegion(s3.client, "photos")).toBe("eu-west-1");
});

test("what cannot be reached is told as an error of ours", async () => {
  vi.stubEnv("AWS_MAX_ATTEMPTS", "1");
  const client = await clientFor("http://127.0.0.1:9");
  const refusal = expect.objectContaining({
    name: "EnvironmentError",
    code: "aws-unreachable",
    message: expect.stringContaining("s3://photos"),
  });
  await expect(headObjects(client, [at("1.jpg")])).rejects.toEqual(refusal);
  await expect(bucketRegion(client, "photos")).rejects.toEqual(refusal);
});

describe("uploads", () => {
  const start = async () => {
    const folder = temporaryFolder({ "a.txt": "one", "b.txt": "two", "empty.txt": "" });
    const uploads = ["a.txt", "b.txt", "empty.txt"].map((name) => ({
      file: join(folder, name),
      location: at(name),
      contentType: "text/plain",
    }));
    return { s3: await startFakeS3(), uploads };
  };

  test("what is not there is put there, and a second time nothing is sent, with KMS too", async () => {
    for (const kms of [false, true]) {
      const { s3, uploads } = await start();
      s3.kms = kms;
      const planned = await planUploads(s3.client, uploads);
      s3.slow.set("/photos/b.txt", 1);
      expect(await uploadFiles(s3.client, planned, false)).toBe(3);
      expect(s3.objects.get("/photos/b.txt")?.toString()).toBe("two");
      const again = await planUploads(s3.client, uploads);
      expect(again.map(({ state }) => state)).toEqual(["same", "same", "same"]);
      expect(await uploadFiles(s3.client, again, true)).toBe(0);
    }
  });

  test("other content stays, unless it is forced", async () => {
    const { s3, uploads } = await start();
    s3.objects.set("/photos/a.txt", Buffer.from("1ne"));
    s3.objects.set("/photos/b.txt", Buffer.from("two"));
    const planned = await planUploads(s3.client, uploads);
    expect(planned.map(({ state }) => state)).toEqual(["different", "same", "new"]);
    expect(await uploadFiles(s3.client, planned, false)).toBe(1);
    expect(s3.objects.get("/photos/a.txt")?.toString()).toBe("1ne");
    expect(await uploadFiles(s3.client, await planUploads(s3.client, uploads), true)).toBe(1);
    expect(s3.objects.get("/photos/a.txt")?.toString()).toBe("one");
  });

  test("what appears between looking and writing is not written over", async () => {
    const { s3, uploads } = await start();
    const planned = await planUploads(s3.client, uploads);
    s3.objects.set("/photos/b.txt", Buffer.from("somebody else's"));
    await expect(uploadFiles(s3.client, planned, false)).rejects.toThrow("appeared meanwhile");
    expect(s3.objects.get("/photos/b.txt")?.toString()).toBe("somebody else's");
  });
});

test("work in parallel: never more at once than allowed, results in order, nothing new after an error", async () => {
  let running = 0;
  let most = 0;
  const items = Array.from({ length: 30 }, (_, index) => index);
  const double = async (item: number) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, item % 3));
    running--;
    return item * 2;
  };
  expect(await inParallel(items, 4, double)).toEqual(items.map((item) => item * 2));
  expect(most).toBe(4);
  const begun: number[] = [];
  const failing = inParallel(items, 2, async (item) => {
    begun.push(item);
    await Promise.resolve();
    if (item === 3) throw new Error("three");
  });
  await expect(failing).rejects.toThrow("three");
  expect(begun.length).toBeLessThan(8);
});
