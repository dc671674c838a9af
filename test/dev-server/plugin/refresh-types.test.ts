import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { refreshTypes } from "../../../dev-server/plugin/refresh-types.ts";
import { createTaskRegistry } from "../../../dev-server/plugin/task-registry.ts";
import { answerTypes } from "../../../doctor/answer-types.ts";
import { writeGeneratedFile } from "../../../doctor/generated-file.ts";
import { taskInputTypes } from "../../../doctor/task-input-types.ts";
import { loadTask } from "../../../task/load-task.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const loadModule = async () => ({
  default: { labelingJobName: "pets", taskTitle: "Pets", taskDescription: "Name the pets." },
});
const form = (name: string) => `<crowd-form><crowd-input name="${name}"></crowd-input></crowd-form>`;
const taskFolder = () =>
  temporaryFolder({
    "task.ts": "",
    "manifest.jsonl": '{"source":"a"}\n',
    "template.liquid.html": form("color"),
  });
const read = (folder: string) => readFileSync(join(folder, "answer.ts"), "utf8");

test("the type of the task input is kept current as well", async () => {
  const folder = taskFolder();
  const template = join(folder, "template.liquid.html");
  const registry = createTaskRegistry(folder, loadModule);
  const [entry] = await registry.all();
  writeGeneratedFile(taskInputTypes(await loadTask(folder, loadModule)));
  writeFileSync(template, `${form("size")}{{ task.input.text }}`);
  registry.invalidate(template);
  expect(await refreshTypes(registry, entry!.name, template)).toEqual(["task-input.ts"]);
  expect(readFileSync(join(folder, "task-input.ts"), "utf8")).toContain("readonly text:");
});

test("the preview keeps a file current that is there, and makes none", async () => {
  const folder = taskFolder();
  const template = join(folder, "template.liquid.html");
  const registry = createTaskRegistry(folder, loadModule);
  const [entry] = await registry.all();
  const change = async (name: string) => {
    writeFileSync(template, form(name));
    registry.invalidate(template);
    await refreshTypes(registry, entry!.name, template);
  };
  await change("size");
  expect(existsSync(join(folder, "answer.ts"))).toBe(false);

  writeGeneratedFile(answerTypes(await loadTask(folder, loadModule)));
  await refreshTypes(registry, entry!.name, join(folder, "manifest.jsonl"));
  expect(read(folder)).toContain("size?: string");
  await change("weight");
  expect(read(folder)).toContain("weight?: string");

  // Deeper than browsers build pages, so that it cannot be read.
  writeFileSync(template, "<div>".repeat(2000));
  await refreshTypes(registry, entry!.name, template);
  expect(read(folder)).toContain("weight?: string");
});
