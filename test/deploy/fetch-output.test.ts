import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAwsClients } from "../../deploy/aws/clients.ts";
import { fetchJob } from "../../deploy/fetch-job.ts";
import { fetchOutput } from "../../deploy/output/fetch-output.ts";
import { localPathOf } from "../../deploy/output/local-path.ts";
import { contains } from "../../task/paths.ts";
import { deployableTask } from "../support/aws/deployable-task.ts";
import { startFakeAws } from "../support/aws/fake-aws.ts";
import { deploy } from "../support/aws/run-deploy.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const OUTPUT = { bucket: "labeling-out", prefix: "labels/birds" };
const TIMED = "annotations/worker-response/iteration-1/0/2026-03-02_10:11:27.json";

async function accountWith(files: Readonly<Record<string, string>>) {
  const aws = await startFakeAws({ maxAttempts: 1 });
  for (const [name, text] of Object.entries(files)) {
    aws.state.store.write({ bucket: OUTPUT.bucket, key: `${OUTPUT.prefix}/${name}` }, Buffer.from(text));
  }
  const { s3 } = await createAwsClients("us-east-1");
  const folder = temporaryFolder();
  return { aws, folder, fetchAll: () => fetchOutput(s3, OUTPUT, folder) };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

describe("fetching a job's output", () => {
  test("keeps its layout, and leaves the job's neighbours", async () => {
    const { aws, folder, fetchAll } = await accountWith({
      "manifests/output/output.manifest": "{}\n",
      [TIMED]: "{}",
    });
    aws.state.store.write({ bucket: OUTPUT.bucket, key: "labels/birds-2/other.json" }, Buffer.from("other"));
    expect(await fetchAll()).toEqual({ folder, fetched: 2, skipped: 0, bytes: 5, refused: [] });
    expect(filesIn(folder)).toEqual([join(folder, TIMED), join(folder, "manifests/output/output.manifest")]);
  });

  test("fetches again what is missing, cut short, changed here or changed there, and nothing else", async () => {
    const { aws, folder, fetchAll } = await accountWith({
      a: "one",
      b: "two",
      c: "three",
      d: "four",
      e: "five",
    });
    await fetchAll();
    rmSync(join(folder, "a"));
    writeFileSync(join(folder, "b"), "t");
    writeFileSync(join(folder, "c"), "THREE");
    utimesSync(join(folder, "c"), 1, 1);
    const key = `${OUTPUT.prefix}/d`;
    aws.state.store.write({ bucket: OUTPUT.bucket, key }, Buffer.from("fourteen"));
    expect(await fetchAll()).toMatchObject({ fetched: 4, skipped: 1 });
    const texts = ["a", "b", "c", "d", "e"].map((name) => readFileSync(join(folder, name), "utf8"));
    expect(texts).toEqual(["one", "two", "three", "fourteen", "five"]);
    expect(await fetchAll()).toMatchObject({ fetched: 0, skipped: 5 });
  });

  test("goes on where it was cut off, and leaves no half file under a file's name", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`f${index}`, `content ${index}`]),
    );
    const { aws, folder, fetchAll } = await accountWith(files);
    let calls = 0;
    aws.fault = ({ operation }) => (operation.startsWith("GET") && calls++ > 15 ? "lost" : undefined);
    await expect(fetchAll()).rejects.toMatchObject({ problem: { code: "aws-unreachable" } });
    const whole = filesIn(folder).filter((path) => !path.endsWith(".partial"));
    expect(whole.length).toBeLessThan(40);
    for (const path of whole) expect(readFileSync(path, "utf8")).toMatch(/^content \d+$/);
    aws.fault = () => undefined;
    // Some calls were still under way when the first one failed.
    const { skipped, fetched } = await fetchAll();
    expect(skipped).toBeGreaterThanOrEqual(whole.length);
    expect(skipped + fetched).toBe(40);
    expect(filesIn(folder)).toHaveLength(40);
  });

  test("a listing of more than a page comes whole", async () => {
    const names = ["a", "b", "c/d", "c/e", "f", "g", "h"];
    const { aws, fetchAll } = await accountWith(Object.fromEntries(names.map((name) => [name, name])));
    aws.pageSize = 3;
    expect(await fetchAll()).toMatchObject({ fetched: 7 });
    expect(aws.calls.filter(({ operation }) => operation.includes("list-type=2"))).toHaveLength(3);
  });
});

describe("the place of a key", () => {
  const folder = resolve("fetched/birds");
  test.each([
    ["manifests/output/output.manifest", "linux", "manifests/output/output.manifest"],
    [TIMED, "linux", TIMED],
    [TIMED, "win32", TIMED.replaceAll(":", "-")],
    ["/leading", "linux", "leading"],
    ["a..b/c", "linux", "a..b/c"],
  ] as const)("%s on %s is %s", (name, platform, path) => {
    expect(localPathOf(folder, name, platform)).toBe(resolve(folder, path));
  });

  test.each(["../up", "a/../../up", "..", ".", "", "a\\..\\..\\up", "nul\0byte", "./."])(
    "%j is none",
    (name) => {
      expect(localPathOf(folder, name)).toBeUndefined();
    },
  );

  test("no key leads out of the folder", () => {
    const part = fc.oneof(fc.constantFrom("..", ".", "", "/", "\\", "c:", "~", "a"), fc.string());
    const key = fc
      .array(part, { maxLength: 8 })
      .chain((parts) => fc.constantFrom("/", "\\", "").map((separator) => parts.join(separator)));
    fc.assert(
      fc.property(key, (name) => {
        const path = localPathOf(folder, name);
        expect(path === undefined || (contains(folder, path) && path !== folder)).toBe(true);
      }),
    );
  });

  test("a key that leads out is told, and the others are fetched", async () => {
    const { aws, folder, fetchAll } = await accountWith({ a: "one" });
    const list = aws.state.store.list.bind(aws.state.store);
    const evil = `${OUTPUT.prefix}/../../evil`;
    Object.assign(aws.state.store, {
      list: (bucket: string, prefix: string) => [...list(bucket, prefix), evil],
      find: () => join(folder, "a"),
      read: () => Buffer.from("one"),
    });
    writeFileSync(join(folder, "a"), "");
    expect(await fetchAll()).toMatchObject({ refused: [evil], fetched: 1 });
    expect(existsSync(resolve(folder, "../../evil"))).toBe(false);
  });
});

test("a job is fetched from where it says that it writes, under whatever settings it was started", async () => {
  await startFakeAws();
  await deploy(await deployableTask(), {}, { s3OutputPath: "s3://labeling-out/elsewhere/" });
  const aws = await createAwsClients("us-east-1");
  const { job, output } = await fetchJob(aws, "birds", temporaryFolder());
  expect([job.LabelingJobStatus, output.fetched]).toEqual(["Completed", 4]);
  await expect(fetchJob(aws, "cats", temporaryFolder())).rejects.toMatchObject({
    problem: { code: "no-job" },
  });
});
