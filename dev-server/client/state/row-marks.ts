import type { RowSummary, Severity } from "../../protocol.ts";
import { pageKey, rowKey, WORKERS } from "./address.ts";
import type { AppState } from "./app-state.ts";
import { type RowMark, rowMark } from "./row-status.ts";

/** What is known of all rows. */
export type RowsKnowledge = Pick<AppState, "statuses" | "trials" | "unfinished"> & {
  /** The worst that findings say of the rows of the open task. */
  readonly severities: ReadonlyMap<string, Severity>;
};

/** The dot of a row; what findings say counts for the open task's only. */
export function markRow(
  { statuses, trials, unfinished, severities }: RowsKnowledge,
  task: string,
  { datasetObjectId: row, broken }: RowSummary,
  isOpenTask: boolean,
): RowMark {
  const key = rowKey({ task, row });
  return rowMark({
    status: statuses.get(key) ?? (broken ? "failed" : undefined),
    trial: trials.get(key),
    severity: isOpenTask ? severities.get(row) : undefined,
    isBegun: WORKERS.some((worker) => unfinished.has(pageKey({ task, row, worker }))),
  });
}

/** How many rows have which dot, in words: `12 labeled, 1 has errors`. */
export function summarizeMarks(marks: readonly RowMark[]): string {
  const counts = new Map<string, number>();
  for (const { title } of marks) counts.set(title, (counts.get(title) ?? 0) + 1);
  return [...counts].map(([title, count]) => `${count} ${title}`).join(", ");
}
