import type { WorkerAnswer } from "../../lambdas/contract/worker-response.ts";

/** An answer that took less of the job's median time than this was hardly looked at. */
export const HASTY = 1 / 4;
/** A data object that took more of it than this was hard, or left open. */
export const SLOW = 4;

/** How long an answer took: what the file says, or from acceptance to submission; `undefined` where neither is told. */
export function secondsOf({
  timeSpentInSeconds,
  acceptanceTime,
  submissionTime,
}: WorkerAnswer): number | undefined {
  const seconds =
    timeSpentInSeconds ?? (Date.parse(submissionTime ?? "") - Date.parse(acceptanceTime ?? "")) / 1000;
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

/** The times of some answers, of those that have one. */
export function timesOf(answers: readonly WorkerAnswer[]): readonly number[] {
  return answers.map(secondsOf).filter((seconds) => seconds !== undefined);
}
