import { isDeepStrictEqual } from "node:util";
import * as z from "zod/mini";
import { type Json, json } from "../lambdas/contract/json.ts";
import { parseJsonContract } from "../lambdas/contract/parse.ts";
import { readLines } from "../task/json-lines.ts";
import type { Task } from "../task/task.ts";

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

/** The mean score of the labels whose truth is known, in [0, 1]; `undefined` where there is none. */
export function scoreLabels(
  task: Task,
  labels: ReadonlyMap<string, Json>,
  truth: ReadonlyMap<string, Json>,
): number | undefined {
  const score = task.definition.score ?? (({ label, truth }) => (isDeepStrictEqual(label, truth) ? 1 : 0));
  const scores = [...labels].flatMap(([id, label]) => {
    const known = truth.get(id);
    return known === undefined ? [] : [score({ label, truth: known })];
  });
  return scores.length === 0 ? undefined : scores.reduce((sum, value) => sum + value, 0) / scores.length;
}
