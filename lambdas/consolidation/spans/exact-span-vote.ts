import { byPosition, type SpanCandidate, selectAbove, selectWithoutOverlap } from "./span-candidates.ts";
import { checkVoteOptions, type SpanVoteOptions } from "./span-options.ts";
import { likeliestOf, type SpanConsolidation, spanResult } from "./span-result.ts";
import { type SpanTable, spanTable } from "./span-table.ts";
import type { SpanAnswer } from "./text-span.ts";

/**
 * Majority vote on whole spans: keeps each span that enough workers marked with exactly these offsets and this
 * label. Strict, so that precision is high and recall low; nothing is estimated. Suits texts where boundaries are
 * beyond doubt.
 *
 * Confidence of a span: the share of the workers who answered that marked it. Confidence of a data object: the mean
 * over its spans or, where none was kept, 1 minus the largest share that any span got. Quality of a worker: F1 of
 * the worker's spans against the kept ones over all objects answered; 1 where both are empty.
 * `diagnostics.agreement`: mean F1 between pairs of workers.
 *
 * An empty list is an answer. Of several answers by one worker to one object the last counts; a span that one
 * answer holds twice counts once; a span without a usable offset or label is left out. Nothing else depends on the
 * order of the answers. Where overlapping spans have the same confidence, the one that ends first wins, then the
 * one that starts first, then the label that sorts first.
 *
 * @throws OptionsError when an option is out of range
 * @throws ConsolidationError when an answer is not a list
 * @example
 * import { exactSpanVote } from "labelsmith/consolidation";
 *
 * const { objects } = exactSpanVote([
 *   { objectId: "0", workerId: "anna", value: [{ startOffset: 0, endOffset: 4, label: "PER" }] },
 *   { objectId: "0", workerId: "ben", value: [{ startOffset: 0, endOffset: 4, label: "PER" }] },
 *   { objectId: "0", workerId: "cleo", value: [{ startOffset: 0, endOffset: 9, label: "PER" }] },
 * ]);
 * console.log(objects[0]?.label); // [{ startOffset: 0, endOffset: 4, label: "PER", confidence: 0.667 }], rounded
 */
export function exactSpanVote(
  answers: readonly SpanAnswer[],
  options: SpanVoteOptions = {},
): SpanConsolidation {
  checkVoteOptions("exactSpanVote", options);
  const { minimumShare = 0.5, overlap = false } = options;
  const select = overlap ? selectAbove : selectWithoutOverlap;
  const table = spanTable(answers);
  const decisions = table.objectIds.map((_, o) => {
    const candidates = countEqualSpans(table, o);
    return { kept: select(candidates, minimumShare), likeliest: likeliestOf(candidates) };
  });
  return spanResult(table, decisions, { iterations: 1, converged: true });
}

/** The distinct spans of an object with the share of workers who marked them. */
function countEqualSpans(table: SpanTable, object: number): SpanCandidate[] {
  const firstSeat = table.firstSeat[object]!;
  const endSeat = table.firstSeat[object + 1]!;
  const vote = 1 / (endSeat - firstSeat);
  const marked: SpanCandidate[] = [];
  for (let row = table.firstRow[firstSeat]!; row < table.firstRow[endSeat]!; row++) {
    marked.push({
      start: table.start[row]!,
      end: table.end[row]!,
      label: table.label[row]!,
      confidence: vote,
    });
  }
  marked.sort(byPosition);
  const distinct: SpanCandidate[] = [];
  for (const span of marked) {
    const last = distinct.at(-1);
    if (last === undefined || byPosition(last, span) !== 0) distinct.push(span);
    else distinct[distinct.length - 1] = { ...last, confidence: last.confidence + vote };
  }
  return distinct;
}
