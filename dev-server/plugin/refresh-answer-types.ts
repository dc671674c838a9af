import { basename, resolve } from "node:path";
import { answerTypes, writeAnswerTypes } from "../../doctor/answer-types.ts";
import type { TaskRegistry } from "./task-registry.ts";

/**
 * After a change of a task's template: brings the types of its answers up to date, if the author keeps them.
 *
 * @returns the name of the file that was rewritten
 */
export async function refreshAnswerTypes(
  registry: TaskRegistry,
  task: string,
  changed: string,
): Promise<string | undefined> {
  try {
    const entry = await registry.find(task);
    if (entry === undefined || entry.problem || entry.task.files.template !== resolve(changed))
      return undefined;
    const types = answerTypes(entry.task);
    if (types.state !== "stale") return undefined;
    writeAnswerTypes(types);
    return basename(types.file);
  } catch {
    // A template that cannot be read, or a file that cannot be written: the preview goes on with the types that there are.
    return undefined;
  }
}
