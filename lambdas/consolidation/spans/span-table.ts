import { answersByObject } from "../geometry/answers-by-object.ts";
import { isUsableSpan, type SpanAnswer, type TextSpan } from "./text-span.ts";

/**
 * Every usable span of a set of answers in columns. Ids and labels are sorted by UTF-16 code units.
 *
 * A seat is one worker's answer to one object. The seats of object `o` are `firstSeat[o]` up to `firstSeat[o + 1]`,
 * sorted by worker; the spans of seat `s` are the rows `firstRow[s]` up to `firstRow[s + 1]`, sorted by start, end
 * and label.
 */
export interface SpanTable {
  readonly objectIds: readonly string[];
  readonly workerIds: readonly string[];
  readonly labels: readonly string[];
  readonly firstSeat: Int32Array;
  /** Index into `workerIds`, one per seat. */
  readonly worker: Int32Array;
  readonly firstRow: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Index into `labels`. */
  readonly label: Int32Array;
}

/**
 * Encodes answers. Of several answers by one worker to one object the last counts; spans that are not usable (see
 * `isUsableSpan`) are left out; a span that one answer holds twice counts once.
 */
export function spanTable(answers: readonly SpanAnswer[]): SpanTable {
  return tabulate(answers, sortedSpans);
}

/**
 * The same, for methods that give each character at most one label: of spans that overlap within one answer the one
 * that starts first stands, the longest of those that start together, and of equal ones the label that sorts first.
 */
export function flatSpanTable(answers: readonly SpanAnswer[]): SpanTable {
  return tabulate(answers, (spans) => withoutOverlaps(sortedSpans(spans)));
}

function tabulate(
  answers: readonly SpanAnswer[],
  prepare: (spans: readonly TextSpan[]) => TextSpan[],
): SpanTable {
  const objects = answersByObject(answers).map(({ objectId, answers: group }) => ({
    objectId,
    seats: group.map(({ workerId, value }) => ({ workerId, spans: prepare(value) })),
  }));
  const seats = objects.flatMap((object) => object.seats);
  const spans = seats.flatMap((seat) => seat.spans);
  const workerIds = sortedDistinct(seats.map((seat) => seat.workerId));
  const labels = sortedDistinct(spans.map((span) => span.label));
  const workerIndex = new Map(workerIds.map((id, index) => [id, index]));
  const labelIndex = new Map(labels.map((label, index) => [label, index]));
  return {
    objectIds: objects.map((object) => object.objectId),
    workerIds,
    labels,
    firstSeat: runningTotals(objects.map((object) => object.seats.length)),
    worker: Int32Array.from(seats, (seat) => workerIndex.get(seat.workerId)!),
    firstRow: runningTotals(seats.map((seat) => seat.spans.length)),
    start: Int32Array.from(spans, (span) => span.startOffset),
    end: Int32Array.from(spans, (span) => span.endOffset),
    label: Int32Array.from(spans, (span) => labelIndex.get(span.label)!),
  };
}

function sortedSpans(spans: readonly TextSpan[]): TextSpan[] {
  const sorted = spans.filter(isUsableSpan).sort(byStartEndLabel);
  return sorted.filter((span, i) => i === 0 || byStartEndLabel(sorted[i - 1]!, span) !== 0);
}

function byStartEndLabel(a: TextSpan, b: TextSpan): number {
  return (
    a.startOffset - b.startOffset ||
    a.endOffset - b.endOffset ||
    (a.label < b.label ? -1 : Number(a.label > b.label))
  );
}

function withoutOverlaps(sorted: readonly TextSpan[]): TextSpan[] {
  const kept: TextSpan[] = [];
  for (const span of sorted) {
    const last = kept.at(-1);
    if (last === undefined || span.startOffset >= last.endOffset) kept.push(span);
    else if (span.startOffset === last.startOffset && span.endOffset > last.endOffset)
      kept.splice(-1, 1, span);
  }
  return kept;
}

function sortedDistinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

function runningTotals(sizes: readonly number[]): Int32Array {
  const totals = new Int32Array(sizes.length + 1);
  sizes.forEach((size, i) => {
    totals[i + 1] = totals[i]! + size;
  });
  return totals;
}
