import { join } from "node:path";
import { expect, test } from "vitest";
import { lintTemplateFile } from "../../doctor/lint-file.ts";
import { lintTask } from "../../doctor/lint-task.ts";
import { loadTask } from "../../task/load-task.ts";
import { loadModule } from "../../task/module-loader.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const TASK: Readonly<Record<string, string>> = {
  "task.ts": `export default { taskTitle: "T", taskDescription: "D", labelingJobName: "moods", labelCategories: ["happy", "sad"] };`,
  "pre-annotation.ts": `export const handler = async ({ dataObject }) => {
    if (dataObject.source === "refused") throw new Error("no such thing");
    return { taskInput: { text: dataObject.source, labels: ["happy", "sad"] }, isHumanAnnotationRequired: true };
  };`,
  "template.liquid.html": `<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
<crowd-form><crowd-classifier name="mood" header="Mood?" categories="{{ task.input.labels | to_json | escape }}">
<classification-target>{{ task.input.text }}</classification-target>
<full-instructions>F</full-instructions><short-instructions>S</short-instructions></crowd-classifier></crowd-form>`,
  "consolidation.ts": `export const handler = async () => [];`,
  "manifest.jsonl": '{"source":"one"}\n{"source":"two"}\n{"source":"three"}\n',
};

/** The findings in a task of which some files are changed. */
async function lintChanged(changes: Readonly<Record<string, (text: string) => string>> = {}) {
  const files = Object.entries(TASK).map(([file, text]) => [file, changes[file]?.(text) ?? text]);
  const task = await loadTask(temporaryFolder(Object.fromEntries(files)), loadModule);
  return { task, ...(await lintTask(task, { hostile: true })) };
}

test("a careful task has no findings", async () => {
  expect((await lintChanged()).findings).toEqual([]);
});

test("a variable that the handler does not give is found by the rows that show it", async () => {
  const { findings, task } = await lintChanged({
    "template.liquid.html": (text) => text.replace("task.input.labels", "task.input.lables"),
  });
  const missing = findings.find(({ code }) => code === "missing-variable");
  expect(missing).toMatchObject({ file: task.files.template, rows: ["0", "1", "2"] });
  expect(missing?.message).toContain("Did you mean task.input.labels?");
});

test("lines of the manifest are checked, and what the handler refuses is told once", async () => {
  const { findings, task } = await lintChanged({
    "manifest.jsonl": (text) =>
      `${text}{"source":"refused"}\n{"source":"refused","n":1}\nnot json\n{"source":"x","source-ref":"s3://b/k"}\n`,
  });
  expect(findings.every(({ file }) => file === task.files.manifest)).toBe(true);
  expect(findings.map(({ code, line, rows }) => ({ code, line, rows }))).toEqual([
    { code: "pre-annotation-failed", line: 4, rows: ["3", "4"] },
    { code: "duplicate-source", line: 5, rows: ["4"] },
    { code: "not-json", line: 6, rows: ["5"] },
    { code: "two-sources", line: 7, rows: ["6"] },
  ]);
  expect(findings[0]?.message).toContain("no such thing");
});

test("a key of the handler's response that the service does not know is told", async () => {
  const { findings } = await lintChanged({
    "pre-annotation.ts": (text) =>
      text.replace("isHumanAnnotationRequired: true", 'humanAnnotationRequired: "true"'),
  });
  expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["pre-annotation-response"]));
  expect(findings[0]?.message).toContain("isHumanAnnotationRequired");
});

test("categories that the template does not offer are told", async () => {
  const { findings } = await lintChanged({
    "pre-annotation.ts": (text) => text.replace('["happy", "sad"]', '["happy"]'),
  });
  expect(findings.map(({ code, message }) => [code, message])).toEqual([
    ["label-categories", expect.stringContaining('"sad"')],
  ]);
});

test("a handler that reads what no element gives is told where it does", async () => {
  const { findings, task, sources } = await lintChanged({
    "consolidation.ts": () =>
      "export const handler = async (event) => {\n  const content = JSON.parse(event.annotationData.content);\n  return [content.mode.label, content.mood.label];\n};\n",
  });
  expect(findings).toEqual([
    expect.objectContaining({
      code: "unknown-answer-field",
      file: task.files.consolidation,
      line: 3,
      column: 19,
      endColumn: 23,
    }),
  ]);
  expect(findings[0]?.message).toContain("Did you mean mood?");
  expect(sources.has(task.files.consolidation ?? "")).toBe(true);
});

test("a template too deep to be read is a finding, and the manifest is looked at all the same", async () => {
  const { findings } = await lintChanged({
    "template.liquid.html": () => "<div>".repeat(2000),
    "manifest.jsonl": (text) => `${text}not json\n`,
  });
  expect(findings.map(({ code }) => code)).toEqual(["template-limit", "not-json"]);
});

test("data that a template trusts is found by hostile rows", async () => {
  const { findings } = await lintChanged({
    "template.liquid.html": (text) =>
      text.replace("{{ task.input.text }}", "{{ task.input.text | skip_autoescape }}"),
  });
  expect(findings.map(({ code }) => code)).toEqual(["markup-from-data", "skip-autoescape"]);
  expect(findings[0]?.rows).toContain("hostile:markup");
});

test("a bare template is tried with hostile rows of a task input that is made up", () => {
  const folder = temporaryFolder({
    "bare.liquid.html": `<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
<crowd-form><p>{{ task.input.text | skip_autoescape }}</p><crowd-input name="a" label="A"></crowd-input></crowd-form>`,
  });
  const codes = (hostile: boolean) =>
    lintTemplateFile(join(folder, "bare.liquid.html"), { hostile }).findings.map(({ code }) => code);
  expect(codes(false)).toEqual(["skip-autoescape"]);
  expect(codes(true)).toEqual(["markup-from-data", "skip-autoescape"]);
});
