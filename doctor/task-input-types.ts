import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Task } from "../task/task.ts";
import { GENERATED } from "../templates/answers/index.ts";
import { analyzeVariables, formatTaskInputType } from "../templates/liquid/index.ts";
import { type GeneratedFile, generatedFile } from "./generated-file.ts";

/** The module in a task's folder with the type of what its template reads. */
export const TASK_INPUT_FILE = "task-input.ts";

/**
 * The type of a task's input as its template reads it now, compared with the file that has it: a pre-annotation handler that
 * says that it returns this type does not compile if it leaves out what the template needs.
 *
 * @throws TemplateError for a template that cannot be parsed
 */
export function taskInputTypes({ folder, files }: Task): GeneratedFile {
  const template = basename(files.template);
  const analysis = analyzeVariables({ source: readFileSync(files.template, "utf8"), file: template });
  const lines = [
    `${GENERATED}, from ${template}. Change the template, not this file.`,
    "",
    "/** What the template reads as `task.input`. */",
    formatTaskInputType(analysis),
  ];
  return generatedFile(join(folder, TASK_INPUT_FILE), lines.join("\n"));
}
