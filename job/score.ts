import { isDeepStrictEqual } from "node:util";
import * as z from "zod/mini";
import { problemOf, show } from "../lambdas/contract/errors.ts";
import { type Json, json } from "../lambdas/contract/json.ts";
import { parseJsonContract } from "../lambdas/contract/parse.ts";
import { UserCodeError } from "../task/errors.ts";
import { readLines } from "../task/json-lines.ts";
import type { Task } from "../task/task.ts";
import { isFailure } from "./consolidate-batches.ts";

const knownTruth = z.looseObject({ datasetObjectId: z.string(), label: json });

/** The labels of `truth.jsonl` by data object id. */
export function readTruth(file: string): ReadonlyMap<string, Json> {
  return new Map(
    readLines(file).map((line) => {
      const context = { code: "truth", what: "the line of truth", where: line.where };
      const { datasetObjectId, label } = parseJsonContract(knownTruth, line.text, context);
      return [datasetObjectId, label];
    }),
  );
}

/**
 * The mean score of the labels whose truth is known, in [0, 1]; `undefined` where there is none. A label that says that
 * consolidation failed scores 0 without being shown to the task's `score`.
 *
 * @throws UserCodeError if the task's `score` throws, or gives something else than a number from 0 to 1.
 */
export function scoreLabels(
  task: Task,
  labels: ReadonlyMap<string, Json>,
  truth: ReadonlyMap<string, Json>,
): number | undefined {
  const scores = [...labels].flatMap(([id, label]) => {
    const known = truth.get(id);
    return known === undefined ? [] : [scoreLabel(task, id, label, known)];
  });
  return scores.length === 0 ? undefined : scores.reduce((sum, value) => sum + value, 0) / scores.length;
}

function scoreLabel({ definition, files }: Task, id: string, label: Json, truth: Json): number {
  if (isFailure(label)) return 0;
  if (definition.score === undefined) return isDeepStrictEqual(label, truth) ? 1 : 0;
  const where = `data object ${id}, in ${files.definition}`;
  let score: unknown;
  try {
    score = definition.score({ label, truth });
  } catch (error) {
    const found = error instanceof Error ? error.message : show(error);
    const summary = "The task's score function threw.";
    throw new UserCodeError({ code: "score", summary, found, ...problemOf(error), where }, { cause: error });
  }
  if (typeof score === "number" && score >= 0 && score <= 1) return score;
  throw new UserCodeError({
    code: "score",
    summary: "The task's score function gave no score.",
    expected: "a number from 0 to 1",
    found: show(score),
    where,
  });
}
