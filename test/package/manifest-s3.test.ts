import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { startFakeAws } from "../support/aws/fake-aws.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { type CliResult, root } from "./cli.ts";

/** Runs a subcommand of `labelsmith manifest` while the account of this test answers it. */
function manifest(...args: readonly string[]): Promise<CliResult> {
  return new Promise((resolve) => {
    const argv = [join(root, "dist", "cli", "main.js"), "manifest", ...args];
    const options = { env: { ...process.env, NO_COLOR: "1" }, timeout: 120_000 };
    const child = execFile(process.execPath, argv, options, (_, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr });
    });
  });
}

test("upload puts the manifest and its files into S3, once; create and check find them there", async () => {
  const aws = await startFakeAws();
  aws.pageSize = 2;
  const names = ["a.jpg", "b.jpg", "c.jpg"];
  const picture = readFileSync(join(root, "templates/gallery/birds/data/moonlight.jpg"));
  const folder = temporaryFolder(Object.fromEntries(names.map((name) => [`data/${name}`, picture])));
  const data = join(folder, "data");
  const file = join(folder, "manifest.jsonl");
  expect((await manifest("create", data, "--s3", "s3://mine/birds/", "--out", file)).code).toBe(0);

  const before = await manifest("check", file, "--aws", "--json");
  expect(before.code).toBe(1);
  expect(JSON.parse(before.stdout).findings.map(({ code }: { code: string }) => code)).toEqual(
    names.map(() => "object-missing"),
  );

  const upload = ["upload", file, "s3://mine/jobs/", "--data", data, "--json"];
  const first = await manifest(...upload);
  expect(JSON.parse(first.stdout)).toMatchObject({
    manifest: "s3://mine/jobs/manifest.jsonl",
    uploaded: 4,
    skipped: 0,
    missing: [],
  });
  expect(aws.keys("mine")).toEqual([...names.map((name) => `birds/${name}`), "jobs/manifest.jsonl"]);
  const second = await manifest(...upload);
  expect(JSON.parse(second.stdout)).toMatchObject({ uploaded: 0, skipped: 4 });

  expect((await manifest("check", file, "--aws")).code).toBe(0);
  const listed = await manifest("create", "s3://mine/birds");
  expect(listed.stdout).toBe(readFileSync(file, "utf8"));
  expect(aws.calls.some(({ operation }) => operation.startsWith("DELETE"))).toBe(false);
});

test("upload writes nothing at all if one object is different, unless it is forced", async () => {
  const aws = await startFakeAws();
  const folder = temporaryFolder({ "m.jsonl": '{"source-ref":"s3://mine/1.txt"}\n', "data/1.txt": "new" });
  aws.state.store.write({ bucket: "mine", key: "1.txt" }, Buffer.from("old"));
  const upload = ["upload", join(folder, "m.jsonl"), "s3://mine/", "--data", join(folder, "data"), "--json"];
  const refused = await manifest(...upload);
  expect(refused.code).toBe(1);
  expect(JSON.parse(refused.stdout)).toMatchObject({ uploaded: 0, different: ["s3://mine/1.txt"] });
  expect(aws.keys("mine")).toEqual(["1.txt"]);
  expect((await manifest(...upload, "--force")).code).toBe(0);
  expect(aws.state.store.read({ bucket: "mine", key: "1.txt" })?.toString()).toBe("new");

  writeFileSync(join(folder, "m.jsonl"), "{}\n");
  const broken = await manifest(...upload, "--force");
  expect([broken.code, JSON.parse(broken.stdout).findings.length]).toEqual([1, 1]);
});

test("without a region, what to set is told", async () => {
  await startFakeAws();
  for (const name of ["AWS_REGION", "AWS_DEFAULT_REGION"]) vi.stubEnv(name, undefined);
  vi.stubEnv("HOME", temporaryFolder());
  const { code, stderr } = await manifest("create", "s3://mine/birds");
  expect([code, stderr]).toEqual([4, expect.stringMatching(/No AWS region is set[\s\S]*AWS_REGION/)]);
});

test("a service that refuses is told with what to do, and exit code 4", async () => {
  const aws = await startFakeAws({ maxAttempts: 1 });
  aws.fault = () => ({ status: 403, code: "AccessDenied" });
  const { code, stderr } = await manifest("create", "s3://mine/birds");
  expect(code).toBe(4);
  expect(stderr).toMatch(/s3:ListBucket/);
});
