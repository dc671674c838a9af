import { between, type Random } from "./random.ts";

/** A worker's answer to a data object, and how long it took. */
export interface Take {
  readonly datasetObjectId: string;
  readonly workerId: string;
  readonly seconds: number;
  readonly answerContent: Readonly<Record<string, unknown>>;
}

/** A line of `answers.jsonl`. */
export interface RecordedAnswer {
  readonly datasetObjectId: string;
  readonly workerId: string;
  readonly acceptanceTime: string;
  readonly submissionTime: string;
  readonly timeSpentInSeconds: number;
  readonly answerContent: Readonly<Record<string, unknown>>;
}

/**
 * Puts times on the answers: every worker begins within ten minutes of `begin` and takes up the data objects one after the
 * other, in the order given. The lines come by data object, those of one data object as they were submitted.
 */
export function record(random: Random, begin: string, takes: readonly Take[]): RecordedAnswer[] {
  const clocks = new Map<string, number>();
  const answers = takes.map(({ datasetObjectId, workerId, seconds, answerContent }): RecordedAnswer => {
    const clock = clocks.get(workerId) ?? Date.parse(begin) + Math.round(between(random, 0, 600_000));
    const accepted = clock + Math.round(between(random, 1_500, 9_000));
    const submitted = accepted + Math.round(seconds * 1000);
    clocks.set(workerId, submitted);
    return {
      datasetObjectId,
      workerId,
      acceptanceTime: new Date(accepted).toISOString(),
      submissionTime: new Date(submitted).toISOString(),
      timeSpentInSeconds: (submitted - accepted) / 1000,
      answerContent,
    };
  });
  return answers.sort(
    (a, b) =>
      Number(a.datasetObjectId) - Number(b.datasetObjectId) || (a.submissionTime < b.submissionTime ? -1 : 1),
  );
}

/** JSON Lines. */
export function jsonLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join("");
}
