import { greedyClusters, type SimilarPair } from "./greedy-clusters.ts";
import { intervalJaccard } from "./jaccard.ts";
import { type SpanCandidate, selectAbove, selectWithoutOverlap } from "./span-candidates.ts";
import { checkVoteOptions, type SpanVoteOptions, wrongOption } from "./span-options.ts";
import { likeliestOf, type SpanConsolidation, spanResult } from "./span-result.ts";
import { type SpanTable, spanTable } from "./span-table.ts";
import type { SpanAnswer } from "./text-span.ts";

export interface SpanClusterOptions extends SpanVoteOptions {
  /** Least Jaccard similarity of two spans that mean the same, above 0 and at most 1. Default 0.5. */
  readonly similarityThreshold?: number;
}

/**
 * Ground Truth's documented rule for named entities: spans of different workers that are alike enough form a
 * cluster; each boundary is the cluster's mode or, where there is no single mode, its median; the label is the one
 * most workers gave. Ground Truth breaks ties at random and documents neither threshold nor quorum; here both are
 * options and ties are fixed. Choose it to stay close to the built-in task; `spanConsensus` is more accurate.
 *
 * Pairs join from the most similar down, never two spans of one worker. Of an even number of offsets the lower
 * middle one is the median. A tie between labels goes to the one that sorts first.
 *
 * Confidence of a span: the share of the workers who answered that are in its cluster. Confidence of a data object:
 * the mean over its spans or, where none was kept, 1 minus the largest share of any cluster. Quality of a worker:
 * F1 of the worker's spans against the kept ones over all objects answered; 1 where both are empty.
 * `diagnostics.agreement`: mean F1 between pairs of workers.
 *
 * An empty list is an answer. Of several answers by one worker to one object the last counts; a span that one
 * answer holds twice counts once; a span without a usable offset or label is left out. Nothing else depends on the
 * order of the answers.
 *
 * Source: SageMaker developer guide, "Annotation consolidation", on named entity recognition.
 *
 * @throws OptionsError when an option is out of range
 * @throws ConsolidationError when an answer is not a list
 * @example
 * import { spanClusters } from "labelsmith/consolidation";
 *
 * const { objects } = spanClusters([
 *   { objectId: "0", workerId: "anna", value: [{ startOffset: 0, endOffset: 10, label: "PER" }] },
 *   { objectId: "0", workerId: "ben", value: [{ startOffset: 0, endOffset: 8, label: "PER" }] },
 *   { objectId: "0", workerId: "cleo", value: [{ startOffset: 1, endOffset: 10, label: "ORG" }] },
 * ]);
 * console.log(objects[0]?.label); // [{ startOffset: 0, endOffset: 10, label: "PER", confidence: 1 }]
 */
export function spanClusters(
  answers: readonly SpanAnswer[],
  options: SpanClusterOptions = {},
): SpanConsolidation {
  checkVoteOptions("spanClusters", options);
  const { minimumShare = 0.5, overlap = false, similarityThreshold = 0.5 } = options;
  if (!(similarityThreshold > 0 && similarityThreshold <= 1)) {
    const expected = "a number above 0 and at most 1";
    throw wrongOption("spanClusters", "similarityThreshold", similarityThreshold, expected);
  }
  const select = overlap ? selectAbove : selectWithoutOverlap;
  const table = spanTable(answers);
  const decisions = table.objectIds.map((_, o) => {
    const workers = table.firstSeat[o + 1]! - table.firstSeat[o]!;
    const candidates = clusterRows(table, o, similarityThreshold)
      .map((rows) => mergeRows(table, rows, rows.length / workers))
      .filter(({ start, end }) => start < end);
    return { kept: select(candidates, minimumShare), likeliest: likeliestOf(candidates) };
  });
  return spanResult(table, decisions, { iterations: 1, converged: true });
}

/** The clusters of an object as lists of rows. */
function clusterRows(table: SpanTable, object: number, threshold: number): number[][] {
  const { firstSeat, firstRow, start, end } = table;
  const from = firstRow[firstSeat[object]!]!;
  const seatOf: number[] = [];
  const pairs: SimilarPair[] = [];
  for (let seat = firstSeat[object]!; seat < firstSeat[object + 1]!; seat++) {
    for (let row = firstRow[seat]!; row < firstRow[seat + 1]!; row++) {
      for (let other = from; other < firstRow[seat]!; other++) {
        const similarity = intervalJaccard(start[other]!, end[other]!, start[row]!, end[row]!);
        if (similarity >= threshold) pairs.push({ a: other - from, b: row - from, similarity });
      }
      seatOf.push(seat);
    }
  }
  return greedyClusters(seatOf, pairs).map((items) => items.map((item) => from + item));
}

function mergeRows(table: SpanTable, rows: readonly number[], confidence: number): SpanCandidate {
  return {
    start: modeOrMedian(rows.map((row) => table.start[row]!)),
    end: modeOrMedian(rows.map((row) => table.end[row]!)),
    label: majorityLabel(rows.map((row) => table.label[row]!)),
    confidence,
  };
}

/**
 * The most frequent value or, where several are equally frequent, the median of all, the lower one of the middle
 * two.
 */
function modeOrMedian(values: readonly number[]): number {
  const counts = countValues(values);
  const most = Math.max(...counts.values());
  const modes = [...counts.keys()].filter((value) => counts.get(value) === most);
  if (modes.length === 1) return modes[0]!;
  return [...values].sort((a, b) => a - b)[(values.length - 1) >>> 1]!;
}

function majorityLabel(labels: readonly number[]): number {
  const counts = countValues(labels);
  const [winner] = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || a - b);
  return winner!;
}

function countValues(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
