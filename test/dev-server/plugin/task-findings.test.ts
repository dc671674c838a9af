import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { hostileManifestRows } from "../../../dev-server/plugin/hostile-rows.ts";
import { createTaskLinter } from "../../../dev-server/plugin/task-findings.ts";
import { createTaskRegistry, type RegisteredTask } from "../../../dev-server/plugin/task-registry.ts";
import { prepareRows } from "../../../doctor/prepare-rows.ts";
import { readManifest } from "../../../job/data-objects.ts";
import { loadTask } from "../../../task/load-task.ts";
import { loadModule } from "../../../task/module-loader.ts";

/** Handlers import the package by its name, so the copy lies within it. */
function copyReviews(change: (template: string) => string) {
  mkdirSync("test/.work", { recursive: true });
  const root = mkdtempSync(resolve("test/.work/findings-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(resolve("templates/gallery/reviews"), join(root, "reviews"), { recursive: true });
  const template = join(root, "reviews/template.liquid.html");
  writeFileSync(template, change(readFileSync(template, "utf8")));
  const registry = createTaskRegistry(root, loadModule);
  const find = async (): Promise<RegisteredTask> => {
    const entry = await registry.find("reviews");
    if (entry === undefined) throw new Error("The task is there.");
    return entry;
  };
  return { root, template, registry, find, linter: createTaskLinter(registry) };
}

test("a finding says of what it is and where, and its fix is made in its file, once", async () => {
  const { template, linter, find } = copyReviews((text) => text.replace("| to_json | escape", "| to_json"));
  const entry = await find();
  const { findings } = await linter.findings(entry);
  const fixable = findings.find(({ fix }) => fix !== undefined);
  expect(fixable).toMatchObject({
    part: "template",
    code: "to-json-unescaped",
    place: { file: "template.liquid.html" },
  });
  expect(fixable?.excerpt).toContain("to_json");
  expect(fixable?.about?.explanation).not.toBe("");

  const id = fixable?.id ?? "";
  expect(await linter.mend(entry, id)).toEqual({ file: "template.liquid.html", description: fixable?.fix });
  const mended = readFileSync(template, "utf8");
  expect(mended).toContain("| to_json | escape");
  await expect(linter.mend(entry, id)).rejects.toMatchObject({ code: "file-changed" });
  expect(readFileSync(template, "utf8")).toBe(mended);
});

test("what is not a finding with a fix is not mended", async () => {
  const { template, linter, find } = copyReviews((text) =>
    text.replace("</crowd-form>", '<crowd-input label="Why?"></crowd-input></crowd-form>'),
  );
  const before = readFileSync(template, "utf8");
  const entry = await find();
  const { findings } = await linter.findings(entry);
  const unfixable = findings.find(({ fix }) => fix === undefined);
  expect(unfixable?.code).toBe("name-missing");
  for (const id of [unfixable?.id ?? "", "", "../../secret"])
    await expect(linter.mend(entry, id)).rejects.toMatchObject({ code: "not-found" });
  expect(readFileSync(template, "utf8")).toBe(before);
});

test("a task is looked at anew after a change only", async () => {
  const { template, registry, linter, find } = copyReviews((text) => text);
  expect((await linter.findings(await find())).findings).toEqual([]);
  writeFileSync(template, "<p>no form</p>");
  expect((await linter.findings(await find())).findings).toEqual([]);
  registry.invalidate(template);
  expect((await linter.findings(await find())).findings.map(({ code }) => code)).toContain(
    "crowd-form-missing",
  );
});

test("a handler that cannot be loaded is a problem, not a failure of the preview", async () => {
  const { root, linter, find } = copyReviews((text) => text);
  writeFileSync(join(root, "reviews/pre-annotation.ts"), 'throw new Error("out of order");');
  const { findings, problem } = await linter.findings(await find());
  expect(findings).toEqual([]);
  expect(problem?.found).toContain("out of order");
});

test("hostile rows are those of the linter, with its names", async () => {
  const task = await loadTask(resolve("templates/gallery/reviews"), loadModule);
  const ids = hostileManifestRows(readManifest(task.files.manifest)).map(
    ({ datasetObjectId }) => datasetObjectId,
  );
  const prepared = await prepareRows(task, { hostile: true, handlers: { preAnnotation: undefined } });
  expect(ids).toEqual(
    prepared.filter(({ title }) => title !== undefined).map(({ datasetObjectId }) => datasetObjectId),
  );
  expect(ids.length).toBeGreaterThan(15);
  expect(hostileManifestRows([])).toEqual([]);
});
