import { digamma } from "../classification/digamma.ts";
import { RegionModel } from "./region-model.ts";
import { byPosition, F1_THRESHOLD, type SpanCandidate, selectWithoutOverlap } from "./span-candidates.ts";
import { likeliestOf, type SpanConsolidation, spanResult } from "./span-result.ts";
import { flatSpanTable } from "./span-table.ts";
import { estimateTags } from "./tag-posteriors.ts";
import { tagTable } from "./tag-table.ts";
import type { SpanAnswer } from "./text-span.ts";
import { probableSpans } from "./token-spans.ts";

/**
 * The recommended consolidation of text spans (named entities): the mean of two models that err differently,
 * `tokenIbcc` and `spanWorkerModel`. It needs no tokenizer and no tuning, and was ahead of every single method, or
 * level with it, from one text to thousands and from two answers per text to five. For nested entities, which it
 * does not allow, take `spanClusters` or `exactSpanVote` with `overlap`.
 *
 * Confidence of a span: the mean of its probabilities under the two models, which are too sure of themselves: of
 * real spans above 0.9, nine in ten were right. The spans without overlap that exceed 0.4 by the most in sum are
 * kept, which serves F1 best. Confidence of a data object: the mean over its spans or, where none was kept, 1 minus
 * that of the likeliest. Quality of a worker: F1 of the worker's spans against the kept ones over all objects
 * answered; 1 where both are empty. `diagnostics`: the larger number of iterations, whether both models converged,
 * and as agreement the mean F1 between pairs of workers.
 *
 * An empty list is an answer. Of several answers by one worker to one object the last counts; of spans that overlap
 * within one answer the one that starts first counts, the longest of those that start together; a span without a
 * usable offset or label is left out. Nothing else depends on the order of the answers. Between equally probable
 * spans that overlap, the one that ends first wins, then the one that starts first, then the label that sorts
 * first.
 *
 * Cost: linear in the answers. All answers of a job at once give the best estimate of the workers.
 *
 * @throws ConsolidationError when an answer is not a list
 * @example
 * import { spanConsensus } from "labelsmith/consolidation";
 *
 * const { objects } = spanConsensus([
 *   { objectId: "0", workerId: "anna", value: [{ startOffset: 0, endOffset: 10, label: "PER" }] },
 *   { objectId: "0", workerId: "ben", value: [{ startOffset: 0, endOffset: 10, label: "PER" }] },
 *   { objectId: "0", workerId: "cleo", value: [] },
 * ]);
 * console.log(objects[0]?.label?.map(({ startOffset, endOffset, label }) => [startOffset, endOffset, label]));
 * // [[0, 10, "PER"]]
 */
export function spanConsensus(answers: readonly SpanAnswer[]): SpanConsolidation {
  const table = flatSpanTable(answers);
  const tags = tagTable(table);
  const byToken = estimateTags(tags.matrix, digamma);
  const bySpan = new RegionModel(table);
  const spanCandidates = bySpan.candidates();
  const decisions = table.objectIds.map((_, o) => {
    const candidates = meanOf(probableSpans(tags, byToken.posteriors, o), spanCandidates[o]!);
    return { kept: selectWithoutOverlap(candidates, F1_THRESHOLD), likeliest: likeliestOf(candidates) };
  });
  return spanResult(table, decisions, {
    iterations: Math.max(byToken.iterations, bySpan.iterations),
    converged: byToken.converged && bySpan.converged,
  });
}

/** The candidates of two lists, each with the mean of its confidences, which are 0 where a list does not have it. */
function meanOf(a: readonly SpanCandidate[], b: readonly SpanCandidate[]): SpanCandidate[] {
  const merged: SpanCandidate[] = [];
  for (const candidate of [...a, ...b].sort(byPosition)) {
    const confidence = candidate.confidence / 2;
    const last = merged.at(-1);
    if (last === undefined || byPosition(last, candidate) !== 0) merged.push({ ...candidate, confidence });
    else merged[merged.length - 1] = { ...last, confidence: last.confidence + confidence };
  }
  return merged;
}
