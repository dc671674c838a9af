import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { problemOf, show } from "../lambdas/contract/errors.ts";
import { isObject } from "../lambdas/contract/json.ts";
import { checkTaskDefinition } from "./check-task.ts";
import { defineTask } from "./define-task.ts";
import { EnvironmentError, TaskError, UserCodeError } from "./errors.ts";
import type { ModuleLoader } from "./module-loader.ts";
import { insideFolder } from "./paths.ts";
import type { Task, TaskFiles } from "./task.ts";
import type { TaskDefinition } from "./task-definition.ts";

export const TASK_FILE = "task.ts";

/**
 * Reads the task of a folder.
 *
 * @throws EnvironmentError if a file is missing, TaskError if `task.ts` does not export a task that `CreateLabelingJob`
 * accepts, UserCodeError if it throws.
 */
export async function loadTask(folder: string, loadModule: ModuleLoader): Promise<Task> {
  const root = resolve(folder);
  const file = join(root, TASK_FILE);
  if (!existsSync(file))
    throw missing(file, "task.ts", "Name a folder that holds a task, or make one with `labelsmith init`.");
  const definition = readDefinition(await load(file, loadModule), file);
  const name = basename(root);
  const labelingJobName =
    definition.labelingJobName ?? name.replace(/[^a-zA-Z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  const labelAttributeName = definition.labelAttributeName ?? labelingJobName;
  checkNames({ ...definition, labelingJobName, labelAttributeName }, file);
  return {
    folder: root,
    name,
    labelingJobName,
    labelAttributeName,
    labelCategories: definition.labelCategories ?? [],
    taskTitle: definition.taskTitle,
    taskDescription: definition.taskDescription,
    numberOfHumanWorkersPerDataObject: definition.numberOfHumanWorkersPerDataObject ?? 1,
    files: locateFiles(root, file, definition),
    definition,
  };
}

async function load(file: string, loadModule: ModuleLoader): Promise<unknown> {
  try {
    return (await loadModule(file))["default"];
  } catch (error) {
    const problem = problemOf(error);
    if (problem !== undefined) throw new TaskError({ ...problem, where: file }, { cause: error });
    throw new UserCodeError(
      {
        code: "task-module",
        summary: "task.ts could not be loaded.",
        found: error instanceof Error ? error.message : show(error),
        where: file,
      },
      { cause: error },
    );
  }
}

/** A folder may have a name that no labeling job and no label attribute may have. */
function checkNames(definition: TaskDefinition, file: string): void {
  const [problem] = checkTaskDefinition(definition);
  if (problem === undefined) return;
  throw new TaskError({
    code: "task-name",
    summary: `The folder's name gives no ${problem.field}.`,
    expected: problem.expected,
    found: show(problem.found),
    where: file,
    fix: `Give ${problem.field} in task.ts, or rename the folder.`,
  });
}

function readDefinition(exported: unknown, file: string): TaskDefinition {
  if (isObject(exported) && isTaskDefinition(exported)) return defineTask(exported);
  throw new TaskError({
    code: "task-export",
    summary: "task.ts does not export a task.",
    expected: "export default defineTask({ taskTitle, taskDescription, ... })",
    found: show(exported),
    where: file,
  });
}

/** The module was written in the author's project, where its type was checked; here it is known by its required fields. */
function isTaskDefinition(value: object): value is TaskDefinition {
  return "taskTitle" in value && "taskDescription" in value;
}

function locateFiles(root: string, definitionFile: string, definition: TaskDefinition): TaskFiles {
  const required = (given: string | undefined, usual: string): string => {
    const file = insideFolder(root, given ?? usual);
    if (!existsSync(file)) throw missing(file, usual, `Write ${usual}, or name another file in task.ts.`);
    return file;
  };
  const optional = (given: string | undefined, usual: string): string | undefined =>
    given === undefined && !existsSync(join(root, usual)) ? undefined : required(given, usual);
  return {
    definition: definitionFile,
    template: required(definition.template, "template.liquid.html"),
    preAnnotation: optional(definition.preAnnotation, "pre-annotation.ts"),
    consolidation: optional(definition.consolidation, "consolidation.ts"),
    manifest: required(definition.manifest, "manifest.jsonl"),
    answers: optional(definition.answers, "answers.jsonl"),
    truth: optional(definition.truth, "truth.jsonl"),
    data: insideFolder(root, definition.data ?? "data"),
  };
}

function missing(file: string, what: string, fix: string): EnvironmentError {
  return new EnvironmentError({ code: "file-missing", summary: `There is no ${what}.`, where: file, fix });
}
