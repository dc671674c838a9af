import { join } from "node:path";
import pc from "picocolors";
import { countersOf, type LabelingJob } from "../deploy/labeling-job/read-job.ts";
import type { FetchedOutput } from "../deploy/output/fetch-output.ts";
import { shellWord } from "./shell-word.ts";

/** A line of a summary: what, and its value. */
export type Row = readonly [name: string, value: string];

const WIDTH = 9;

export function formatSummary(title: string, rows: readonly Row[]): string {
  return [pc.bold(title), ...rows.map(([name, value]) => `  ${name.padEnd(WIDTH)} ${value}`)].join("\n");
}

export function jobRows(job: LabelingJob): readonly Row[] {
  const { totalLabeled, failedNonRetryableError, unlabeled } = countersOf(job);
  return [
    ["status", job.LabelingJobStatus ?? "unknown"],
    ["labeled", String(totalLabeled)],
    ["failed", String(failedNonRetryableError)],
    ["unlabeled", String(unlabeled)],
    ...(job.FailureReason === undefined ? [] : [["reason", job.FailureReason] as const]),
  ];
}

/** What was fetched, and how to go on with it. */
export function outputRows({ folder, fetched, skipped, bytes, refused }: FetchedOutput): readonly Row[] {
  const responses = join(folder, "annotations", "worker-response");
  return [
    ["output", folder],
    ["files", `${fetched} fetched (${bytes} bytes), ${skipped} there already`],
    ...refused.map((key): Row => ["refused", `${key}: the key leads out of the folder`]),
    ["next", `labelsmith report ${shellWord(folder)}`],
    ["", `labelsmith consolidate ${shellWord(responses)}`],
  ];
}
