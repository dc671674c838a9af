import type { Json, JsonObject } from "../lambdas/contract/json.ts";
import type { Consolidated } from "./consolidate-batches.ts";
import type { DataObjectOutcome } from "./counters.ts";
import type { Progressed } from "./label-row.ts";
import type { LabelingJob } from "./labeling-job.ts";
import { failedLine, labeledLine } from "./output-line.ts";

/** The end of a row: its line of the output manifest, and what is counted and reported of it. */
export interface SettledRow {
  readonly datasetObjectId: string;
  readonly line: JsonObject;
  readonly outcome: DataObjectOutcome;
  readonly label?: Json;
  readonly failure?: FailedObject;
}

/** A data object that failed, and why. */
export interface FailedObject {
  readonly datasetObjectId: string;
  /** `file:line` in the input manifest. */
  readonly where: string;
  readonly reason: string;
  /** The error behind the failure; none where nobody answered. */
  readonly error: unknown;
}

/**
 * Decides what becomes of a row.
 *
 * @param consolidated what consolidation gave for the row; `undefined` in a job without consolidation, whose label is `{}`
 * with a reference to the workers' answers.
 */
export function settleRow(
  job: LabelingJob,
  progress: Progressed,
  consolidated: Consolidated | undefined,
  creationDate: Date,
): SettledRow {
  const { datasetObjectId, keys, line: source } = progress.row;
  const settled = (outcome: DataObjectOutcome, line: JsonObject) => ({ datasetObjectId, outcome, line });
  const failed = (reason: string, error: unknown): SettledRow => ({
    ...settled("failed", failedLine(job, keys, reason)),
    failure: { datasetObjectId, where: source.where, reason, error },
  });
  if (progress.kind === "already-labeled") return settled("labeled", keys);
  if (progress.kind === "skipped") return settled("skipped", keys);
  if (progress.kind === "failed") return failed(progress.reason, progress.error);
  if (consolidated === undefined)
    return settled("labeled", labeledLine(job, keys, {}, creationDate, progress.ref));
  if (!("label" in consolidated)) return failed(consolidated.reason, consolidated.error);
  const { label } = consolidated;
  return { ...settled("labeled", labeledLine(job, keys, label, creationDate)), label };
}
