import * as z from "zod/mini";
import { LabelsmithError } from "../../lambdas/contract/errors.ts";
import { parseJsonContract } from "../../lambdas/contract/parse.ts";
import { type WorkerAnswer, workerAnswer } from "../../lambdas/contract/worker-response.ts";
import { readLines } from "../../task/json-lines.ts";
import type { Workers } from "./workers.ts";

const recordedAnswer = z.intersection(z.looseObject({ datasetObjectId: z.string() }), workerAnswer);

/** Recorded answers by data object, and the lines that could not be read. */
export interface Recording {
  readonly answers: ReadonlyMap<string, readonly WorkerAnswer[]>;
  readonly problems: readonly LabelsmithError[];
}

/**
 * Reads recorded answers: JSON Lines, each a worker's answer as in a worker-response file with its `datasetObjectId`. Of a
 * worker's several answers to a data object the last one counts.
 */
export function readRecording(file: string): Recording {
  const answers = new Map<string, Map<string, WorkerAnswer>>();
  const problems: LabelsmithError[] = [];
  for (const line of readLines(file)) {
    try {
      const context = { code: "recorded-answer", what: "the recorded answer", where: line.where };
      const { datasetObjectId, ...answer } = parseJsonContract(recordedAnswer, line.text, context);
      const ofObject = answers.get(datasetObjectId) ?? new Map<string, WorkerAnswer>();
      answers.set(datasetObjectId, ofObject.set(answer.workerId, answer));
    } catch (error) {
      if (!(error instanceof LabelsmithError)) throw error;
      problems.push(error);
    }
  }
  return { answers: new Map([...answers].map(([id, byWorker]) => [id, [...byWorker.values()]])), problems };
}

/** Workers who answer what was recorded, in the order of the recording. */
export function recordedWorkers({ answers }: Recording): Workers {
  return async function answerFromRecording({ datasetObjectId }, count) {
    return (answers.get(datasetObjectId) ?? []).slice(0, count);
  };
}
