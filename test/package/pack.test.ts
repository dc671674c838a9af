import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { deterministicZip } from "../../deploy/pack/zip.ts";
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
      expect(code(consolidation)).toMatch(/GetObject/);
      expect(preAnnotation?.bytes).toBeLessThan(40_000);
      expect(consolidation?.bytes).toBeLessThan(220_000);
    }
  });

  test("the packed handlers answer as Lambda would call them", async () => {
    const [preAnnotation, consolidation] = pack(join(root, "templates", "gallery", "reviews"));
    const load = async (zip: Zip | undefined) => {
      const files = unzipSync(readFileSync(zip?.path ?? ""));
      const folder = temporaryFolder({ "index.mjs": files["index.mjs"] ?? "" });
      const module: { handler: (event: unknown) => Promise<unknown> } = await import(
        join(folder, "index.mjs")
      );
      return module.handler;
    };
    const labelingJobArn = "arn:aws:sagemaker:us-east-1:111122223333:labeling-job/reviews";
    const dataObject = { source: "Lovely.", product: "Kettle" };
    expect(await (await load(preAnnotation))({ version: "1", labelingJobArn, dataObject })).toMatchObject({
      taskInput: expect.any(Object),
      isHumanAnnotationRequired: true,
    });
    const answers = ["Positive", "Positive", "Negative"].map((label, index) => ({
      workerId: `w${index}`,
      annotationData: { content: JSON.stringify({ sentiment: { label } }) },
    }));
    const payload = [{ datasetObjectId: "0", dataObject: { content: "Lovely." }, annotations: answers }];
    expect(
      await (await load(consolidation))({
        labelingJobArn,
        labelAttributeName: "sentiment",
        labelCategories: ["Positive", "Negative"],
        payload,
      }),
    ).toMatchObject([
      {
        datasetObjectId: "0",
        consolidatedAnnotation: { content: { sentiment: { "class-name": "Positive" } } },
      },
    ]);
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
