import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readManifest } from "../../job/data-objects.ts";
import { runTask, type TaskResult } from "../../job/run-task.ts";
import { type Check, type Diagnosis, Skipped } from "../check.ts";

/** Enough to meet what the handlers meet in a job; the whole manifest is for `labelsmith run`. */
const MAX_OBJECTS = 20;
const MANY_WORKERS = 3;

/** A job of a few data objects, once with one worker and once with several, with answers that are made up. */
export const rehearsal: Check = {
  name: "rehearsal",
  title: "A job with simulated workers labels every data object, with one worker and with several",
  async run({ task }) {
    const lines = readManifest(task.files.manifest)
      .filter(({ dataObject }) => dataObject !== undefined)
      .slice(0, MAX_OBJECTS);
    if (lines.length === 0) throw new Skipped("The manifest has no data object that can be read.");
    const folder = mkdtempSync(join(tmpdir(), "labelsmith-doctor-"));
    try {
      const manifest = join(folder, "manifest.jsonl");
      writeFileSync(manifest, lines.map(({ line }) => `${line.text}\n`).join(""));
      const findings: Diagnosis[] = [];
      for (const workers of new Set([1, Math.max(MANY_WORKERS, task.numberOfHumanWorkersPerDataObject)])) {
        const result = await runTask(task, {
          out: join(folder, String(workers)),
          manifest,
          simulate: { seed: "doctor" },
          numberOfHumanWorkersPerDataObject: workers,
        });
        findings.push(...findingsOf(result, workers));
      }
      return findings;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function findingsOf({ failures, warnings }: TaskResult, workers: number): Diagnosis[] {
  const withWorkers = `With ${workers} ${workers === 1 ? "worker" : "workers"} for each data object`;
  const byReason = new Map<string, string[]>();
  for (const { datasetObjectId, reason } of failures) {
    const others = byReason.get(reason);
    if (others) others.push(datasetObjectId);
    else byReason.set(reason, [datasetObjectId]);
  }
  return [
    ...[...byReason].map(
      ([reason, ids]): Diagnosis => ({
        code: "object-fails",
        severity: "error",
        message: `${withWorkers}, ${ids.length} of them fail: ${reason}`,
        where: `data object ${ids[0]}`,
        fix: "`labelsmith run --simulate` shows the same; `labelsmith dev` shows where on the way it is.",
      }),
    ),
    ...warnings.map(
      (warning): Diagnosis => ({
        code: "job-warning",
        severity: "warning",
        message: `${withWorkers}: ${warning}`,
      }),
    ),
  ];
}
