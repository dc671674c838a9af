import { RegionModel } from "./region-model.ts";
import { F1_THRESHOLD, selectWithoutOverlap } from "./span-candidates.ts";
import { likeliestOf, type SpanConsolidation, spanResult } from "./span-result.ts";
import { flatSpanTable } from "./span-table.ts";
import type { SpanAnswer } from "./text-span.ts";

/**
 * A model of workers who mark whole spans: how often each one overlooks a thing, marks one where there is none,
 * takes one label for another and misses a boundary, estimated together with the truth by variational EM and shrunk
 * towards all workers together. Where spans overlap, the truth is taken to be the way in which some worker divided
 * that stretch of text, or nothing, so the result never has boundaries that nobody gave together. Better than the
 * token methods with two answers per text, a little behind them with more.
 *
 * Confidence of a span: its probability. The spans without overlap that exceed 0.4 by the most in sum are kept,
 * which serves F1 best. Confidence of a data object: the mean over its spans or, where none was kept, 1 minus that
 * of the likeliest. Quality of a worker: F1 of the worker's spans against the kept ones over all objects answered;
 * 1 where both are empty. `diagnostics.agreement`: mean F1 between pairs of workers.
 *
 * An empty list is an answer. Of several answers by one worker to one object the last counts; of spans that overlap
 * within one answer the one that starts first counts, the longest of those that start together; a span without a
 * usable offset or label is left out. Nothing else depends on the order of the answers. Between equally probable
 * spans that overlap, the one that ends first wins, then the one that starts first, then the label that sorts
 * first.
 *
 * The idea of fitting misses, false alarms and label confusions per worker is that of Dawid and Skene 1979,
 * doi:10.2307/2346806, with "no span" as one of the classes.
 *
 * @throws ConsolidationError when an answer is not a list
 * @example
 * import { spanWorkerModel } from "labelsmith/consolidation";
 *
 * const { objects } = spanWorkerModel([
 *   { objectId: "0", workerId: "anna", value: [{ startOffset: 0, endOffset: 10, label: "PER" }] },
 *   { objectId: "0", workerId: "ben", value: [{ startOffset: 0, endOffset: 10, label: "PER" }] },
 *   { objectId: "0", workerId: "cleo", value: [{ startOffset: 0, endOffset: 4, label: "PER" }] },
 * ]);
 * console.log(objects[0]?.label?.map(({ endOffset }) => endOffset)); // [10]
 */
export function spanWorkerModel(answers: readonly SpanAnswer[]): SpanConsolidation {
  const table = flatSpanTable(answers);
  const model = new RegionModel(table);
  const decisions = model.candidates().map((candidates) => ({
    kept: selectWithoutOverlap(candidates, F1_THRESHOLD),
    likeliest: likeliestOf(candidates),
  }));
  return spanResult(table, decisions, model);
}
