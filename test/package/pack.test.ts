import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, onTestFinished, test } from "vitest";
import { deterministicZip } from "../../deploy/pack/zip.ts";
import { runZip, type ZipRun } from "../../deploy/runtime-api/run-zip.ts";
import { startLocalS3 } from "../../job/local-s3/server.ts";
import { createFolderStore } from "../../job/local-s3/store.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { labelsmith, root } from "./cli.ts";

interface Zip {
  readonly handler: string;
  readonly path: string;
  readonly bytes: number;
  readonly unzippedBytes: number;
  readonly sha256: string;
}

const pack = (task: string, cwd = root): readonly Zip[] =>
  JSON.parse(labelsmith(["pack", task, "--out", temporaryFolder(), "--json"], cwd).stdout).zips;

const run = (zip: Zip | undefined, events: readonly unknown[], variables = {}): Promise<ZipRun> =>
  runZip(readFileSync(zip?.path ?? ""), events, { variables });

describe("labelsmith pack", () => {
  test("gives the same bytes again, in another folder and another time zone", () => {
    const task = join(root, "templates", "gallery", "birds");
    const first = pack(task);
    const copy = join(root, "test", ".work", `pack-${process.pid}`, "birds");
    cpSync(task, copy, { recursive: true });
    process.env["TZ"] = "Asia/Tokyo";
    const second = pack(copy);
    delete process.env["TZ"];
    expect(first.map(({ handler }) => handler)).toEqual(["birds/pre-annotation", "birds/consolidation"]);
    expect(second.map(({ sha256 }) => sha256)).toEqual(first.map(({ sha256 }) => sha256));
  });

  test("each zip holds one module that exports the handler, readable by all", async () => {
    for (const { path, bytes, unzippedBytes } of pack(join(root, "templates", "gallery", "reviews"))) {
      const zip = readFileSync(path);
      expect(zip.length).toBe(bytes);
      const files = unzipSync(zip);
      expect(Object.keys(files)).toEqual(["index.mjs"]);
      expect(files["index.mjs"]?.length).toBe(unzippedBytes);
      // The central directory's external attributes: a regular file with mode 644, made on Unix.
      const directory = zip.indexOf(Buffer.from("504b0102", "hex"));
      expect(zip[directory + 5]).toBe(3);
      expect(zip.readUInt32LE(directory + 38) >>> 16).toBe(0o100644);
    }
  });

  test("a pre-annotation zip has no AWS code, and stays small", () => {
    for (const task of ["birds", "reviews", "receipts"]) {
      const [preAnnotation, consolidation] = pack(join(root, "templates", "gallery", task));
      const code = (zip: Zip | undefined) =>
        Buffer.from(unzipSync(readFileSync(zip?.path ?? ""))["index.mjs"] ?? []).toString();
      expect(code(preAnnotation)).not.toMatch(/aws-sdk|amazonaws/i);
      expect(code(consolidation)).toContain("AWS4-HMAC-SHA256");
      expect(code(consolidation)).not.toMatch(/aws-sdk|smithy/i);
      expect(preAnnotation?.bytes).toBeLessThan(30_000);
      expect(consolidation?.bytes).toBeLessThan(40_000);
    }
  });

  test("the packed handlers answer in a process as Lambda's", async () => {
    const [preAnnotation, consolidation] = pack(join(root, "templates", "gallery", "reviews"));
    const labelingJobArn = "arn:aws:sagemaker:us-east-1:111122223333:labeling-job/reviews";
    const dataObject = { source: "Lovely.", product: "Kettle" };
    const event = { version: "2018-10-16", labelingJobArn, dataObject };
    expect((await run(preAnnotation, [event, {}])).results).toMatchObject([
      { ok: true, response: { taskInput: { review: "Lovely." }, isHumanAnnotationRequired: true } },
      {
        ok: false,
        error: { errorType: "ContractError", errorMessage: expect.stringContaining("dataObject") },
      },
    ]);

    const answers = ["Positive", "Positive", "Negative"].map((label, index) => ({
      workerId: `w${index}`,
      annotationData: { content: JSON.stringify({ sentiment: { label } }) },
    }));
    const payload = [{ datasetObjectId: "0", dataObject: { content: "Lovely." }, annotations: answers }];
    const store = createFolderStore(temporaryFolder(), () => [
      temporaryFolder({ "payload.json": JSON.stringify(payload) }),
    ]);
    const s3 = await startLocalS3(store);
    onTestFinished(() => s3.close());
    const variables = {
      AWS_ENDPOINT_URL: s3.endpoint,
      AWS_ACCESS_KEY_ID: "LABELSMITHLOCAL",
      AWS_SECRET_ACCESS_KEY: "local",
    };
    const request = (key: string) => ({
      version: "2018-10-06",
      labelingJobArn,
      labelAttributeName: "sentiment",
      labelCategories: ["Positive", "Negative"],
      payload: { s3Uri: `s3://out/${key}` },
    });
    const { results, log, processes } = await run(
      consolidation,
      [request("payload.json"), request("gone.json")],
      variables,
    );
    expect(results).toMatchObject([
      {
        ok: true,
        response: [
          {
            datasetObjectId: "0",
            consolidatedAnnotation: { content: { sentiment: { "class-name": "Positive" } } },
          },
        ],
      },
      {
        ok: false,
        error: { errorType: "ContractError", errorMessage: expect.stringContaining("NoSuchKey") },
      },
    ]);
    expect(log).toContain("Consolidated a batch.");
    expect(processes).toBe(1);
  });

  test("without credentials the function says so, and reads nothing", async () => {
    const [, consolidation] = pack(join(root, "templates", "gallery", "reviews"));
    const event = {
      labelingJobArn: "arn:aws:sagemaker:us-east-1:111122223333:labeling-job/reviews",
      labelAttributeName: "sentiment",
      payload: { s3Uri: "s3://out/payload.json" },
    };
    expect((await run(consolidation, [event])).results).toMatchObject([
      { ok: false, error: { errorMessage: expect.stringContaining("AWS_ACCESS_KEY_ID") } },
    ]);
  });

  test("--check fails until the zips are what the sources give", () => {
    const task = join(root, "templates", "gallery", "birds");
    const out = temporaryFolder();
    const check = () => labelsmith(["pack", task, "--out", out, "--check"]);
    const missing = check();
    expect(missing.code).toBe(1);
    expect(missing.stdout).toMatch(/missing +birds\/pre-annotation[\s\S]*found +nothing/);
    expect(labelsmith(["pack", task, "--out", out]).stdout).toMatch(
      /bytes, \d+ unzipped[\s\S]*50 MB[\s\S]*nodejs24\.x, x86_64[\s\S]*CodeSha256/,
    );
    expect(check()).toMatchObject({ code: 0, stdout: expect.stringMatching(/^same +birds/) });
    writeFileSync(join(out, "birds", "consolidation.zip"), "other");
    const { code, stdout } = check();
    expect(code).toBe(1);
    expect(stdout).toMatch(/same +birds\/pre-annotation[\s\S]*differs +birds\/consolidation/);
  });

  test("a task without handlers is said to have nothing to pack", () => {
    const folder = temporaryFolder({
      "words/task.ts": 'export default { taskTitle: "Words", taskDescription: "Words." };',
      "words/template.liquid.html": "<crowd-form></crowd-form>",
      "words/manifest.jsonl": "",
    });
    const { code, stdout, stderr } = labelsmith(["pack", "words"], folder);
    expect([code, stdout, stderr]).toEqual([0, "", expect.stringContaining("nothing to pack")]);
  });

  test("--runtime nodejs20.x is refused with the reason", () => {
    const { code, stderr } = labelsmith(["pack", "templates/gallery/birds", "--runtime", "nodejs20.x"]);
    expect(code).toBe(2);
    expect(stderr).toContain("2026-06-01");
  });
});

test("two tasks of one name are refused: one zip would overwrite the other", () => {
  const task = {
    "task.ts": 'export default { taskTitle: "T", taskDescription: "D" };',
    "template.liquid.html": "",
    "manifest.jsonl": "",
  };
  const files = ["a", "b"].flatMap((folder) =>
    Object.entries(task).map(([name, text]) => [`${folder}/birds/${name}`, text]),
  );
  const { code, stderr } = labelsmith(["pack"], temporaryFolder(Object.fromEntries(files)));
  expect(code).toBe(2);
  expect(stderr).toMatch(/same name[\s\S]*Rename/);
});

test("the bytes of a zip do not depend on the order of its entries", () => {
  const entry = (name: string) => ({ name, content: new TextEncoder().encode(name.repeat(100)) });
  const one = deterministicZip([entry("b"), entry("a"), { ...entry("c"), executable: true }]);
  const two = deterministicZip([{ ...entry("c"), executable: true }, entry("a"), entry("b")]);
  expect(one).toEqual(two);
});
