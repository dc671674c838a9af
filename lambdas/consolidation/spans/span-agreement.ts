import type { SpanTable } from "./span-table.ts";

/**
 * Mean over the data objects of the F1 score between pairs of workers: twice the pairs of equal spans (same
 * offsets, same label), over all spans of all pairs. An object on which nobody marked anything counts as 1, one
 * with a single worker not at all; `null` when no object has two workers.
 */
export function spanAgreement(table: SpanTable): number | null {
  let sum = 0;
  let objects = 0;
  for (let o = 0; o < table.objectIds.length; o++) {
    const seats = table.firstSeat[o + 1]! - table.firstSeat[o]!;
    if (seats < 2) continue;
    const from = table.firstRow[table.firstSeat[o]!]!;
    const to = table.firstRow[table.firstSeat[o + 1]!]!;
    sum += from === to ? 1 : equalPairs(table, from, to) / ((to - from) * (seats - 1));
    objects++;
  }
  return objects === 0 ? null : sum / objects;
}

/** Ordered pairs of equal spans; no answer holds a span twice, so they come from different workers. */
function equalPairs({ start, end, label }: SpanTable, from: number, to: number): number {
  let pairs = 0;
  for (let a = from; a < to; a++) {
    for (let b = a + 1; b < to; b++) {
      if (start[a] === start[b] && end[a] === end[b] && label[a] === label[b]) pairs += 2;
    }
  }
  return pairs;
}
