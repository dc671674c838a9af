import { expect, test } from "vitest";
import { type Check, type CheckContext, Skipped } from "../../doctor/check.ts";
import { localChecks } from "../../doctor/checks/index.ts";
import { diagnose } from "../../doctor/diagnose.ts";
import { EnvironmentError } from "../../task/errors.ts";
import { loadTask } from "../../task/load-task.ts";
import { loadModule } from "../../task/module-loader.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const TASK: Readonly<Record<string, string>> = {
  "task.ts": `export default { taskTitle: "T", taskDescription: "D", labelingJobName: "moods", labelCategories: ["happy", "sad"] };`,
  "pre-annotation.ts": `export const handler = async ({ dataObject }) => ({ taskInput: { text: dataObject.source, labels: ["happy", "sad"] } });`,
  "consolidation.ts": `export const handler = async () => [];`,
  "template.liquid.html": `<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
<crowd-form><crowd-classifier name="mood" header="Mood?" categories="{{ task.input.labels | to_json | escape }}">
<classification-target>{{ task.input.text }}</classification-target>
<full-instructions>F</full-instructions><short-instructions>S</short-instructions></crowd-classifier></crowd-form>`,
  "manifest.jsonl": '{"source":"one"}\n{"source":"two"}\n',
};
const contextOf = async (changes: Readonly<Record<string, string>> = {}): Promise<CheckContext> => ({
  task: await loadTask(temporaryFolder({ ...TASK, ...changes }), loadModule),
  config: {},
});
const resultOf = async (name: string, changes: Readonly<Record<string, string>>) => {
  const checks = localChecks.filter((check) => check.name === name);
  const [result] = await diagnose(await contextOf(changes), checks);
  return result;
};

test("a check that fails or is skipped does not keep the others from being made", async () => {
  const checks: readonly Check[] = [
    {
      name: "a",
      title: "A",
      run: async () => {
        throw new EnvironmentError({
          code: "gone",
          summary: "It is gone.",
          expected: "x",
          where: "here",
          fix: "Look.",
        });
      },
    },
    {
      name: "b",
      title: "B",
      run: async () => {
        throw new Skipped("there is no b");
      },
    },
    { name: "c", title: "C", run: async () => [] },
  ];
  const seen: string[] = [];
  expect(await diagnose(await contextOf(), checks, ({ name }) => seen.push(name))).toEqual([
    {
      name: "a",
      title: "A",
      status: "findings",
      findings: [
        { code: "gone", severity: "error", message: "It is gone. expected x", where: "here", fix: "Look." },
      ],
    },
    { name: "b", title: "B", status: "skipped", findings: [], reason: "there is no b" },
    { name: "c", title: "C", status: "ok", findings: [] },
  ]);
  expect(seen).toEqual(["a", "b", "c"]);
});

test("a defect of ours is not a finding", async () => {
  const run = async () => {
    throw new TypeError("oh");
  };
  await expect(diagnose(await contextOf(), [{ name: "a", title: "A", run }])).rejects.toThrow(TypeError);
});

test("a consolidation handler that leaves objects out is found by the rehearsal", async () => {
  const result = await resultOf("rehearsal", {});
  expect(result?.findings.map(({ code, severity }) => [code, severity])).toEqual([
    ["object-fails", "error"],
    ["object-fails", "error"],
  ]);
  expect(result?.findings[0]?.message).toMatch(/^With 1 worker for each data object, 2 of them fail: /u);
  expect(result?.findings[1]?.message).toMatch(/^With 3 workers/u);
});

test("a handler that needs what Lambda does not give it is found in its zip", async () => {
  const result = await resultOf("packages", {
    "pre-annotation.ts": `if (!process.env.TABLE) throw new Error("TABLE is not set"); export const handler = async () => ({ taskInput: {} });`,
  });
  expect(result?.findings).toEqual([
    expect.objectContaining({ code: "zip-fails", message: expect.stringContaining("TABLE is not set") }),
  ]);
});

test("the environment that the task gives its function is there in its zip", async () => {
  const result = await resultOf("packages", {
    "task.ts": `export default { taskTitle: "T", taskDescription: "D", deploy: { preAnnotationFunction: { environment: { TABLE: "t" } } } };`,
    "pre-annotation.ts": `if (!process.env.TABLE) throw new Error("TABLE is not set"); export const handler = async () => ({ taskInput: {} });`,
  });
  expect(result?.status).toBe("ok");
});

test("an object that is not in the data folder is found", async () => {
  const result = await resultOf("local-objects", {
    "manifest.jsonl": '{"source-ref":"s3://b/a.png"}\n{"source-ref":"s3://b/b.png"}\n',
    "data/b/b.png": "\u0089PNG\r\n\u001a\n",
  });
  expect(result?.findings[0]).toMatchObject({ code: "object-missing", severity: "error" });
  expect(result?.findings[0]?.where).toMatch(/manifest\.jsonl:1:\d+$/u);
});

test("deploy settings that are not complete are told all at once", async () => {
  const result = await resultOf("request", {
    "task.ts": `export default { taskTitle: "T", taskDescription: "D", deploy: { region: "us-east-1" } };`,
  });
  expect(result?.findings[0]?.message).toContain("workteamArn");
  expect((await resultOf("request", {}))?.status).toBe("skipped");
});
