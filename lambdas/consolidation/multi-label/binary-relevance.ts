import type { AnswerMatrix, ClassOptions } from "../classification/answer-matrix.ts";
import type { ClassificationResult } from "../classification/classification-result.ts";
import { majorityVote } from "../classification/majority-vote.ts";
import type { WorkerQuality } from "../types.ts";
import { type LabelsAnswer, type LabelTable, labelTable } from "./label-table.ts";
import {
  type MultiLabelConsolidation,
  type MultiLabelOptions,
  multiLabelResult,
} from "./multi-label-result.ts";

/** A single-class method, such as `majorityVote`, `dawidSkene` or `ibcc`. */
export type SingleClassMethod = (answers: AnswerMatrix, options?: ClassOptions) => ClassificationResult;

/** Options of {@link binaryRelevance}. */
export interface BinaryRelevanceOptions extends MultiLabelOptions {
  /** Decides, for one class at a time, whether it applies; `majorityVote` unless given. */
  readonly method?: SingleClassMethod;
}

/**
 * Binary relevance: each class is a question of its own, "does it apply?", which a single-class method answers. The label
 * is all classes with a probability of at least `threshold`, of those that anybody chose.
 *
 * - **Empty results**: where no class reaches the threshold although every worker chose some, the label is the most
 *   probable class. Where somebody chose none, it is `[]`.
 * - **Exclusive sets**: the probabilities of a set's classes are conditioned on at most one of them applying, and at most
 *   one is kept.
 * - **Confidence** of an object: the probability of its least certain decision, which is p for a class that is kept and 1 - p
 *   for one that is not. `confidenceMap` has p of every class that anybody chose. All are 0 when a single worker answered.
 * - **Ties** go to the class that comes first; a probability within 1e-9 of the threshold reaches it.
 * - **Quality** of a worker: the mean over the classes of the quality that the method estimates, if it does.
 * - `diagnostics.agreement`: the mean Jaccard index of two workers' classes.
 * - **Abstentions** (`null`, `undefined`; not `[]`) are not counted; an object without answers has label `null` and
 *   confidence 0. **A worker who answers an object twice** counts once, with the last answer.
 *
 * Source: M.-L. Zhang et al., Binary relevance for multi-label learning: an overview (2018),
 * https://doi.org/10.1007/s11704-017-7031-7
 *
 * @throws ConsolidationError when an id is not a string, or an answer not a list of classes
 * @throws OptionsError when an option is out of range, or a class is named twice
 * @example
 * import { binaryRelevance } from "labelsmith/consolidation";
 *
 * const { objects } = binaryRelevance([
 *   { objectId: "0", workerId: "anna", value: ["bird", "tree"] },
 *   { objectId: "0", workerId: "ben", value: ["bird"] },
 *   { objectId: "0", workerId: "cleo", value: ["bird", "kite"] },
 * ]);
 * console.log(objects[0]?.label); // ["bird"]
 */
export function binaryRelevance(
  answers: readonly LabelsAnswer[],
  options: BinaryRelevanceOptions = {},
): MultiLabelConsolidation {
  const { method = majorityVote } = options;
  const table = labelTable(answers, options.classes);
  const size = table.classes.length;
  const results = table.classes.map((_, k) => method(binaryAnswers(table, k)));
  const probabilities = new Float64Array(table.objectIds.length * size);
  for (const [k, { posteriors }] of results.entries()) {
    for (let o = 0; o < table.objectIds.length; o++) probabilities[o * size + k] = posteriors[2 * o]!;
  }
  return multiLabelResult(table, options, {
    probabilities,
    workers: meanQualities(results),
    iterations: Math.max(0, ...results.map(({ diagnostics }) => diagnostics.iterations)),
    converged: results.every(({ diagnostics }) => diagnostics.converged),
  });
}

/** Class 0: it applies; class 1: it does not. */
function binaryAnswers(
  { objectIds, workerIds, classes, offsets, workers, chosen }: LabelTable,
  k: number,
): AnswerMatrix {
  const labels = Int32Array.from(workers, (_, i) => 1 - chosen[i * classes.length + k]!);
  return { objectIds, workerIds, classes: ["applies", "does not apply"], offsets, workers, labels };
}

/** Every result lists the same workers, or none. */
function meanQualities(results: readonly ClassificationResult[]): WorkerQuality[] {
  const [first] = results;
  return (first?.workers ?? []).map((worker, w) => {
    const sum = results.reduce((total, { workers }) => total + (workers[w]?.quality ?? 0), 0);
    return { ...worker, quality: sum / results.length };
  });
}
