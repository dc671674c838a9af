import { type RunTaskOptions, runTask, type TaskResult } from "../job/run-task.ts";
import { loadTask } from "../task/load-task.ts";
import { loadModule } from "../task/module-loader.ts";

/**
 * Runs the whole labeling job of a task folder, as `labelsmith run` does.
 *
 * @param folder the task's folder.
 * @param options `out` is the folder for the job's output.
 * @throws EnvironmentError or TaskError if the task cannot be read; what fails in the job is in the result.
 * @example
 * import { runJob } from "labelsmith/testing";
 *
 * const { counters, score } = await runJob("tasks/birds", { out: "out" });
 * console.log(counters.totalLabeled, score);
 */
export async function runJob(folder: string, options: RunTaskOptions): Promise<TaskResult> {
  return runTask(await loadTask(folder, loadModule), options);
}
