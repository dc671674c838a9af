import { resolve } from "node:path";
import { OptionsError } from "../lambdas/contract/errors.ts";
import type { Json } from "../lambdas/contract/json.ts";
import { contains } from "../task/paths.ts";
import { consolidateBatches } from "./consolidate-batches.ts";
import { countOutcomes, type LabelCounters } from "./counters.ts";
import type { RunJobOptions } from "./job-options.ts";
import { labelRow, type Progressed } from "./label-row.ts";
import { localLabelingJob } from "./labeling-job.ts";
import { createOutputFolder } from "./output-folder.ts";
import { type FailedObject, settleRow } from "./settle-row.ts";

export interface JobResult {
  /** Absolute path of the output manifest. */
  readonly outputManifest: string;
  readonly counters: LabelCounters;
  /** By data object id. */
  readonly labels: ReadonlyMap<string, Json>;
  readonly failures: readonly FailedObject[];
  readonly warnings: readonly string[];
}

/**
 * Runs a whole labeling job on this machine: every manifest row through pre-annotation, template, workers and
 * consolidation to the output manifest, in the folder layout of a real job. A row that fails at any stage gets a
 * `failure-reason` and the others go on; a row that has the label already is passed through, as in a chained job.
 */
export async function runJob(options: RunJobOptions): Promise<JobResult> {
  const { task, rows, now = () => new Date() } = options;
  const job = localLabelingJob(task);
  refuseTaskFolder(options);
  const output = createOutputFolder(options.out, job, now);
  const warnings = new Set<string>();

  const progressed: Progressed[] = [];
  for (const row of rows) {
    progressed.push(await labelRow(row, job, output, options, warnings));
    options.onProgress?.({ stage: "labeling", done: progressed.length, total: rows.length });
  }
  const answered = progressed.flatMap((progress) => (progress.kind === "answered" ? [progress.object] : []));
  const consolidated = await consolidateBatches(answered, job, output, options, warnings);

  const settled = progressed.map((progress) =>
    settleRow(job, progress, consolidated.get(progress.row.datasetObjectId), now()),
  );
  output.writeOutputManifest(settled.map(({ line }) => line));
  return {
    outputManifest: output.outputManifest,
    counters: countOutcomes(settled.map(({ outcome }) => outcome)),
    labels: new Map(
      settled.flatMap(({ datasetObjectId, label }) =>
        label === undefined ? [] : [[datasetObjectId, label]],
      ),
    ),
    failures: settled.flatMap(({ failure }) => failure ?? []),
    warnings: [...warnings],
  };
}

/** What an earlier run wrote is removed: an author's own folders of the same names must not be. */
function refuseTaskFolder({ task, out }: RunJobOptions): void {
  const root = resolve(out, task.labelingJobName);
  if (!contains(root, task.folder)) return;
  throw new OptionsError({
    code: "output-in-task",
    summary: "The job's output would go into the task's own folder.",
    expected: "an output folder apart from the tasks",
    found: root,
    fix: "Name another folder with --out.",
  });
}
