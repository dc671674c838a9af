/** What became of the data objects of a job: Ground Truth's `LabelCounters`, as far as a custom job has them. */
export interface LabelCounters {
  readonly totalLabeled: number;
  readonly failedNonRetryableError: number;
  /** Of these, data objects that need no human annotation are also counted in `skipped`. */
  readonly unlabeled: number;
  readonly skipped: number;
}

/** How a data object ended. */
export type DataObjectOutcome = "labeled" | "failed" | "skipped";

/** `totalLabeled + failedNonRetryableError + unlabeled` is the number of data objects. */
export function countOutcomes(outcomes: Iterable<DataObjectOutcome>): LabelCounters {
  const count = { labeled: 0, failed: 0, skipped: 0 };
  for (const outcome of outcomes) count[outcome] += 1;
  return {
    totalLabeled: count.labeled,
    failedNonRetryableError: count.failed,
    unlabeled: count.skipped,
    skipped: count.skipped,
  };
}
