import type { JsonObject } from "../lambdas/contract/json.ts";
import type { Task } from "../task/task.ts";
import type { ManifestRow } from "./data-objects.ts";
import type { Handlers } from "./handlers.ts";
import type { Workers } from "./workers/workers.ts";

/** Renders the task's template with a task input; throws if it cannot be rendered. */
export type RenderTemplate = (taskInput: JsonObject) => string;

export interface RunJobOptions {
  readonly task: Task;
  readonly rows: readonly ManifestRow[];
  readonly handlers: Handlers;
  readonly render: RenderTemplate;
  readonly workers: Workers;
  /** The S3 output path, as a folder; the job writes to `<out>/<job name>`. */
  readonly out: string;
  readonly numberOfHumanWorkersPerDataObject?: number;
  readonly now?: () => Date;
  readonly onProgress?: (progress: JobProgress) => void;
}

export interface JobProgress {
  readonly stage: "labeling" | "consolidation";
  readonly done: number;
  readonly total: number;
}
