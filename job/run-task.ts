import { readFileSync } from "node:fs";
import { relative } from "node:path";
import type { JsonObject } from "../lambdas/contract/json.ts";
import { EnvironmentError } from "../task/errors.ts";
import { loadModule } from "../task/module-loader.ts";
import type { Task } from "../task/task.ts";
import { createTemplateEngine } from "../templates/liquid/index.ts";
import { type ManifestRow, readManifest } from "./data-objects.ts";
import { loadHandlers } from "./handlers.ts";
import type { JobProgress } from "./job-options.ts";
import { createFolderStore } from "./local-s3/store.ts";
import { withLocalS3 } from "./local-s3/with-local-s3.ts";
import { type JobResult, runJob } from "./run-job.ts";
import { readTruth, scoreLabels } from "./score.ts";
import { type Recording, readRecording, recordedWorkers } from "./workers/recorded.ts";
import { simulatedWorkers } from "./workers/simulated.ts";
import type { Workers } from "./workers/workers.ts";

export interface RunTaskOptions {
  readonly out: string;
  /** Defaults to the task's own. */
  readonly manifest?: string | undefined;
  readonly answers?: string | undefined;
  readonly simulate?: { readonly seed: string } | undefined;
  readonly numberOfHumanWorkersPerDataObject?: number | undefined;
  readonly onProgress?: (progress: JobProgress) => void;
}

/** A job's result with its mean score against the known truth, where there is one. */
export interface TaskResult extends JobResult {
  readonly score: number | undefined;
}

/** Runs the labeling job of a task folder, with S3 served from its data folder while the job lasts. */
export async function runTask(task: Task, options: RunTaskOptions): Promise<TaskResult> {
  const { out, numberOfHumanWorkersPerDataObject: count, onProgress } = options;
  const rows = readManifest(options.manifest ?? task.files.manifest);
  const truth = task.files.truth === undefined ? new Map() : readTruth(task.files.truth);
  const recording = options.simulate ? undefined : readAnswers(options.answers ?? task.files.answers);
  const workers: Workers = recording
    ? recordedWorkers(recording)
    : simulatedWorkers({ task, truth, seed: options.simulate?.seed ?? "1" });
  return withLocalS3(
    createFolderStore(out, () => [task.files.data]),
    async () => {
      const result = await runJob({
        task,
        rows,
        handlers: await loadHandlers(task, loadModule),
        workers,
        render: templateOf(task),
        out,
        ...(count === undefined ? {} : { numberOfHumanWorkersPerDataObject: count }),
        ...(onProgress === undefined ? {} : { onProgress }),
      });
      const warnings = [...result.warnings, ...(recording ? oddities(recording, rows) : [])];
      return { ...result, warnings, score: scoreLabels(task, result.labels, truth) };
    },
  );
}

/** What of a recording the job cannot use. */
function oddities({ answers, problems }: Recording, rows: readonly ManifestRow[]): string[] {
  const ids = new Set(rows.map(({ datasetObjectId }) => datasetObjectId));
  const unknown = [...answers.keys()].filter((id) => !ids.has(id));
  return [
    ...problems.map(({ message }) => message),
    ...unknown.map(
      (id) => `There are recorded answers to data object ${id}, which the manifest does not have.`,
    ),
  ];
}

function readAnswers(file: string | undefined) {
  if (file !== undefined) return readRecording(file);
  throw new EnvironmentError({
    code: "no-answers",
    summary: "The task has no recorded answers.",
    expected: "answers.jsonl in the task's folder",
    fix: "Name a file with --answers, or let simulated workers answer with --simulate.",
  });
}

function templateOf(task: Task): (taskInput: JsonObject) => string {
  const engine = createTemplateEngine();
  const template = {
    source: readFileSync(task.files.template, "utf8"),
    file: relative(task.folder, task.files.template),
  };
  return (taskInput) => engine.render(template, taskInput).html;
}
