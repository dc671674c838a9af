import type { ConsolidatedObject, Consolidation, WorkerQuality } from "../types.ts";
import { spanAgreement } from "./span-agreement.ts";
import type { SpanCandidate } from "./span-candidates.ts";
import type { SpanTable } from "./span-table.ts";
import type { ConsolidatedSpan } from "./text-span.ts";

/** What a method decided about one data object. */
export interface SpanDecision {
  /** In reading order. */
  readonly kept: readonly SpanCandidate[];
  /** Confidence of the likeliest span that was considered, kept or not; 0 where nobody marked anything. */
  readonly likeliest: number;
}

/** What every span method returns. */
export type SpanConsolidation = Consolidation<readonly ConsolidatedSpan[]>;

/**
 * Turns decisions, one per object of the table, into the result. Confidence of a data object: the mean over its
 * spans or, where none was kept, 1 minus the confidence of the likeliest. Quality of a worker: the F1 score of the
 * worker's spans against the kept ones (same offsets, same label) over all objects that the worker answered; 1
 * where both are empty.
 */
export function spanResult(
  table: SpanTable,
  decisions: readonly SpanDecision[],
  course: { readonly iterations: number; readonly converged: boolean },
): SpanConsolidation {
  const objects = table.objectIds.map((objectId, o): ConsolidatedObject<readonly ConsolidatedSpan[]> => {
    const { kept, likeliest } = decisions[o]!;
    const sum = kept.reduce((total, span) => total + span.confidence, 0);
    return {
      objectId,
      label: kept.map((span) => ({
        startOffset: span.start,
        endOffset: span.end,
        label: table.labels[span.label]!,
        confidence: withinBounds(span.confidence),
      })),
      confidence: withinBounds(kept.length === 0 ? 1 - likeliest : sum / kept.length),
      answers: table.firstSeat[o + 1]! - table.firstSeat[o]!,
    };
  });
  return {
    objects,
    workers: workerTable(table, decisions),
    diagnostics: { ...course, agreement: spanAgreement(table) },
  };
}

/** The highest confidence among candidates, 0 without any. */
export function likeliestOf(candidates: readonly SpanCandidate[]): number {
  return candidates.reduce((most, { confidence }) => Math.max(most, confidence), 0);
}

function withinBounds(confidence: number): number {
  return Math.min(1, Math.max(0, confidence));
}

function workerTable(table: SpanTable, decisions: readonly SpanDecision[]): WorkerQuality[] {
  const answers = new Int32Array(table.workerIds.length);
  const marked = new Int32Array(table.workerIds.length);
  const kept = new Int32Array(table.workerIds.length);
  const shared = new Int32Array(table.workerIds.length);
  for (let o = 0; o < table.objectIds.length; o++) {
    for (let seat = table.firstSeat[o]!; seat < table.firstSeat[o + 1]!; seat++) {
      const w = table.worker[seat]!;
      answers[w]!++;
      marked[w]! += table.firstRow[seat + 1]! - table.firstRow[seat]!;
      kept[w]! += decisions[o]!.kept.length;
      shared[w]! += countShared(table, seat, decisions[o]!.kept);
    }
  }
  return table.workerIds.map((workerId, w) => {
    const all = marked[w]! + kept[w]!;
    return { workerId, answers: answers[w]!, quality: all === 0 ? 1 : (2 * shared[w]!) / all };
  });
}

function countShared(table: SpanTable, seat: number, kept: readonly SpanCandidate[]): number {
  let shared = 0;
  for (const { start, end, label } of kept) {
    for (let row = table.firstRow[seat]!; row < table.firstRow[seat + 1]!; row++) {
      if (table.start[row] === start && table.end[row] === end && table.label[row] === label) shared++;
    }
  }
  return shared;
}
