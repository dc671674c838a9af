import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkZips, packTask } from "../../../deploy/pack/pack-task.ts";
import { runZip } from "../../../deploy/runtime-api/run-zip.ts";
import { loadTask } from "../../../task/load-task.ts";
import { loadModule } from "../../../task/module-loader.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const FILES: Readonly<Record<string, string>> = {
  "birds/task.ts":
    'export default { taskTitle: "T", taskDescription: "D", labelCategories: ["a"], labelAttributeName: "birds" };',
  "birds/template.liquid.html": "<crowd-form></crowd-form>",
  "birds/manifest.jsonl": '{"source":"x"}\n',
  "birds/pre-annotation.ts":
    'import { b } from "./b.ts"; import { a } from "./a.ts"; import twice from "twice"; export const handler = async () => [a, b, twice(a)];',
  "birds/consolidation.ts": 'import { a } from "./a.ts"; export const handler = async () => [a];',
  "birds/a.ts": "export const a: number = 1;",
  "birds/b.ts": "export const b: string = 'ü';",
  "node_modules/twice/package.json": '{ "name": "twice", "main": "index.js" }',
  "node_modules/twice/index.js": "const by = require('./by'); module.exports = (x) => by * x;",
  "node_modules/twice/by.js": "module.exports = 2;",
};

const load = (folder: string) => loadTask(join(folder, "birds"), loadModule);

describe("packing twice", () => {
  test("in folders with different paths and files in another order, in another time zone: the same bytes", async () => {
    const out = temporaryFolder();
    const one = await packTask(await load(temporaryFolder(FILES)), join(out, "1"));
    const deep = Object.entries(FILES)
      .reverse()
      .map(([name, text]) => [`a folder/with/ümlauts/${name}`, text]);
    process.env["TZ"] = "Asia/Tokyo";
    const folder = join(temporaryFolder(Object.fromEntries(deep)), "a folder", "with", "ümlauts");
    const two = await packTask(await load(folder), join(out, "2"));
    delete process.env["TZ"];
    expect(one.map(({ kind }) => kind)).toEqual(["pre-annotation", "consolidation"]);
    for (const [index, first] of one.entries()) {
      expect(readFileSync(first.path).equals(readFileSync(two[index]?.path ?? ""))).toBe(true);
      expect(two[index]?.sha256).toBe(first.sha256);
    }
  });

  test("for both architectures, with and without a source map: the same bytes", async () => {
    const task = await load(temporaryFolder(FILES));
    const out = temporaryFolder();
    const plain = await packTask(task, join(out, "1"));
    const mapped = await packTask(task, join(out, "2"), { architecture: "arm64", sourceMap: true });
    expect(mapped.map(({ sha256 }) => sha256)).toEqual(plain.map(({ sha256 }) => sha256));
    expect(mapped.map(({ architecture }) => architecture)).toEqual(["arm64", "arm64"]);
    expect(plain[0]?.sourceMap).toBeUndefined();
    expect(JSON.parse(readFileSync(mapped[0]?.sourceMap ?? "", "utf8"))).toMatchObject({ file: "index.mjs" });
    expect(existsSync(join(out, "1", "birds", "pre-annotation.mjs.map"))).toBe(false);
  });

  test("the hash in base64 is the one in hexadecimal", async () => {
    const [zip] = await packTask(await load(temporaryFolder(FILES)), temporaryFolder());
    expect(Buffer.from(zip?.codeSha256 ?? "", "base64").toString("hex")).toBe(zip?.sha256);
  });
});

test("packages in CommonJS that require Node's own modules work in the zip", async () => {
  const folder = temporaryFolder({
    ...FILES,
    "node_modules/twice/index.js":
      "const path = require('path'); const { inspect } = require('node:util'); module.exports = (x) => path.posix.join('a', inspect(x));",
  });
  const [preAnnotation] = await packTask(await load(folder), temporaryFolder());
  const { results } = await runZip(readFileSync(preAnnotation?.path ?? ""), [{}]);
  expect(results).toEqual([{ ok: true, response: [1, "ü", "a/1"] }]);
});

describe("a check", () => {
  test("says which zip is the same, missing or different, and writes nothing", async () => {
    const folder = temporaryFolder(FILES);
    const out = temporaryFolder();
    const states = async () => (await checkZips(await load(folder), out)).map(({ state }) => state);
    expect(await states()).toEqual(["missing", "missing"]);
    expect(existsSync(join(out, "birds"))).toBe(false);

    const [preAnnotation] = await packTask(await load(folder), out);
    expect(await states()).toEqual(["same", "same"]);

    writeFileSync(join(folder, "birds", "b.ts"), "export const b: string = 'changed';");
    const [changed, unchanged] = await checkZips(await load(folder), out);
    expect([changed?.state, unchanged?.state]).toEqual(["differs", "same"]);
    expect(changed?.foundSha256).toBe(preAnnotation?.sha256);
    expect(changed?.sha256).not.toBe(preAnnotation?.sha256);

    rmSync(join(out, "birds", "consolidation.zip"));
    expect(await states()).toEqual(["differs", "missing"]);
  });

  test("of a copy of the project passes: a check-out elsewhere has the same zips", async () => {
    const folder = temporaryFolder(FILES);
    const out = temporaryFolder();
    await packTask(await load(folder), out);
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true });
    expect((await checkZips(await load(copy), out)).map(({ state }) => state)).toEqual(["same", "same"]);
  });
});
