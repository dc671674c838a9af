import { basename, resolve } from "node:path";
import { answerTypes } from "../../doctor/answer-types.ts";
import { type GeneratedFile, writeGeneratedFile } from "../../doctor/generated-file.ts";
import { taskInputTypes } from "../../doctor/task-input-types.ts";
import type { Task } from "../../task/task.ts";
import type { TaskRegistry } from "./task-registry.ts";

/**
 * After a change of a task's template: brings the types of what it reads and of its answers up to date, if the author keeps
 * them.
 *
 * @returns the names of the files that were rewritten
 */
export async function refreshTypes(
  registry: TaskRegistry,
  name: string,
  changed: string,
): Promise<readonly string[]> {
  const entry = await registry.find(name);
  if (entry === undefined || entry.problem || entry.task.files.template !== resolve(changed)) return [];
  return [answerTypes, taskInputTypes].flatMap((typesOf) => refresh(entry.task, typesOf));
}

function refresh(task: Task, typesOf: (task: Task) => GeneratedFile): readonly string[] {
  try {
    const types = typesOf(task);
    if (types.state !== "stale") return [];
    writeGeneratedFile(types);
    return [basename(types.file)];
  } catch {
    // A template that cannot be read, or a file that cannot be written: the preview goes on with the types that there are.
    return [];
  }
}
