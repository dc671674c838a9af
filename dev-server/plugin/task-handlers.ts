import { type Handler, loadHandlers } from "../../job/handlers.ts";
import type { ModuleLoader } from "../../task/module-loader.ts";
import type { Task } from "../../task/task.ts";

/** The handlers of a task, each loaded when its station is reached: a broken one fails there, and no other station. */
export interface TaskHandlers {
  preAnnotation(): Promise<Handler | undefined>;
  consolidation(): Promise<Handler | undefined>;
}

/** The module loader keeps what it loaded until the files change. */
export function taskHandlers(task: Task, loadModule: ModuleLoader): TaskHandlers {
  const load = (files: Partial<Task["files"]>) =>
    loadHandlers({ ...task, files: { ...task.files, ...files } }, loadModule);
  return {
    preAnnotation: async () => (await load({ consolidation: undefined })).preAnnotation,
    consolidation: async () => (await load({ preAnnotation: undefined })).consolidation,
  };
}
