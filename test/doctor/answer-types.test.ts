import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { answerTypes } from "../../doctor/answer-types.ts";
import { writeGeneratedFile } from "../../doctor/generated-file.ts";
import { taskInputTypes } from "../../doctor/task-input-types.ts";
import { TaskError } from "../../task/errors.ts";
import { loadTask } from "../../task/load-task.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

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

test("the file is written where it is missing or stale, and kept otherwise", async () => {
  const folder = taskFolder();
  const task = await loadTask(folder, loadModule);
  const state = () => answerTypes(task).state;
  expect(state()).toBe("missing");
  writeGeneratedFile(answerTypes(task));
  expect(state()).toBe("current");
  expect(read(folder)).toContain("color?: string");

  writeFileSync(join(folder, "template.liquid.html"), form("size"));
  expect(state()).toBe("stale");
  writeGeneratedFile(answerTypes(task));
  expect(read(folder)).toContain("size?: string");

  writeFileSync(join(folder, "answer.ts"), read(folder).replaceAll("\n", "\r\n"));
  expect(state()).toBe("current");
});

test("a file that somebody wrote is left alone", async () => {
  const folder = taskFolder();
  writeFileSync(join(folder, "answer.ts"), "export const answer = 1;\n");
  const types = answerTypes(await loadTask(folder, loadModule));
  expect(types.state).toBe("foreign");
  expect(() => writeGeneratedFile(types)).toThrow(TaskError);
  expect(read(folder)).toBe("export const answer = 1;\n");
});

test("another file can have them", async () => {
  const folder = taskFolder();
  const file = join(folder, "types.ts");
  writeGeneratedFile(answerTypes(await loadTask(folder, loadModule), file));
  expect(readFileSync(file, "utf8")).toContain("color?: string");
});

test("the task input has a type of its own, of what the template reads", async () => {
  const folder = taskFolder();
  writeFileSync(join(folder, "template.liquid.html"), `${form("a")}{{ task.input.text }}`);
  const task = await loadTask(folder, loadModule);
  writeGeneratedFile(taskInputTypes(task));
  expect(readFileSync(join(folder, "task-input.ts"), "utf8")).toBe(
    [
      "// Written by `labelsmith types`, from template.liquid.html. Change the template, not this file.",
      "",
      "/** What the template reads as `task.input`. */",
      "export interface TaskInput {",
      "  readonly text: string | number | boolean;",
      "}",
      "",
    ].join("\n"),
  );
  expect(taskInputTypes(task).state).toBe("current");
});
