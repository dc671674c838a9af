import { basename, relative, sep } from "node:path";
import { type ManifestRow, readManifest } from "../../job/data-objects.ts";
import { readRecording } from "../../job/workers/recorded.ts";
import type { Problem } from "../../lambdas/contract/errors.ts";
import type { WorkerAnswer } from "../../lambdas/contract/worker-response.ts";
import { findTaskFolders } from "../../task/find-tasks.ts";
import { loadTask } from "../../task/load-task.ts";
import type { ModuleLoader } from "../../task/module-loader.ts";
import { contains } from "../../task/paths.ts";
import type { Task } from "../../task/task.ts";
import { type HostileManifestRow, hostileManifestRows } from "./hostile-rows.ts";
import { type TaskHandlers, taskHandlers } from "./task-handlers.ts";
import { toProblem } from "./way.ts";

/** A task folder as far as it could be read. */
export type RegisteredTask =
  | { readonly name: string; readonly folder: string; readonly problem: Problem }
  | {
      readonly name: string;
      readonly folder: string;
      readonly problem?: never;
      readonly task: Task;
      readonly rows: readonly ManifestRow[];
      readonly hostileRows: readonly HostileManifestRow[];
      readonly recorded: ReadonlyMap<string, readonly WorkerAnswer[]>;
    };

/** The tasks of the preview, read when they are first asked for and again after a change. */
export interface TaskRegistry {
  all(): Promise<readonly RegisteredTask[]>;
  find(name: string): Promise<RegisteredTask | undefined>;
  handlers(task: Task): TaskHandlers;
  /** Forgets what was read of the task that a changed file belongs to, and says which task that is. */
  invalidate(file: string): { readonly task: string; readonly file: string } | undefined;
  /** The data folders of all tasks that could be read. */
  dataFolders(): readonly string[];
}

export function createTaskRegistry(root: string, loadModule: ModuleLoader): TaskRegistry {
  const tasks = new Map<string, Promise<RegisteredTask>>();
  /** The path below the root, in which no two tasks are alike; the root itself, if that is a task, by its own name. */
  const nameOf = (folder: string) => relative(root, folder).split(sep).join("/") || basename(root);
  const dataFolders = new Map<string, string>();

  const register = (folder: string): Promise<RegisteredTask> => {
    const registered = tasks.get(folder) ?? read(folder, nameOf(folder), loadModule);
    tasks.set(folder, registered);
    return registered;
  };
  const all = async () => {
    const registered = await Promise.all(findTaskFolders(root).map(register));
    for (const entry of registered) if (!entry.problem) dataFolders.set(entry.folder, entry.task.files.data);
    return registered;
  };
  return {
    all,
    find: async (name) => (await all()).find((task) => task.name === name),
    handlers: (task) => taskHandlers(task, loadModule),
    invalidate(file) {
      const folder = [...tasks.keys()].find((candidate) => contains(candidate, file));
      if (folder === undefined) return undefined;
      tasks.delete(folder);
      return { task: nameOf(folder), file: relative(folder, file).split(sep).join("/") };
    },
    dataFolders: () => [...dataFolders.values()],
  };
}

async function read(folder: string, name: string, loadModule: ModuleLoader): Promise<RegisteredTask> {
  try {
    const task = await loadTask(folder, loadModule);
    const rows = readManifest(task.files.manifest);
    const recorded = task.files.answers === undefined ? new Map() : readRecording(task.files.answers).answers;
    return { name, folder, task, rows, hostileRows: hostileManifestRows(rows), recorded };
  } catch (error) {
    return { name, folder, problem: toProblem(error) };
  }
}
