import type { JsonObject } from "../../../lambdas/contract/json.ts";
import type { WorkerAnswer } from "../../../lambdas/contract/worker-response.ts";

/** One worker's answer. */
export function answer(
  workerId: string,
  answerContent: JsonObject,
  timeSpentInSeconds?: number,
): WorkerAnswer {
  return { workerId, answerContent, ...(timeSpentInSeconds === undefined ? {} : { timeSpentInSeconds }) };
}

/** The files of a job's output folder, for `temporaryFolder`. */
export function jobFiles(
  lines: readonly JsonObject[],
  answers: Readonly<Record<string, readonly WorkerAnswer[]>> = {},
): Record<string, string> {
  const responses = Object.entries(answers).map(([id, own]) => [
    `job/annotations/worker-response/iteration-1/${id}/2026-03-02_10:11:27.json`,
    JSON.stringify({ answers: own }),
  ]);
  const manifest = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
  return { "job/manifests/output/output.manifest": manifest, ...Object.fromEntries(responses) };
}

/** The metadata of a labeled data object. */
export const metadata = {
  type: "groundtruth/custom",
  "job-name": "job",
  "human-annotated": "yes",
  "creation-date": "2026-03-02T10:12:00.000000",
};
