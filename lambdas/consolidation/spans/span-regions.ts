import type { SpanTable } from "./span-table.ts";

/**
 * A stretch of one text that is covered without a gap by spans of one or more workers, with everything that workers
 * said about it. Seats are counted within the data object.
 */
export interface SpanRegion {
  readonly object: number;
  /** The distinct spans that were marked in it, labels aside, sorted by start and end. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /**
   * The distinct ways in which workers divided it, each a list of indices into `starts`; marking nothing is not
   * listed.
   */
  readonly readings: readonly (readonly number[])[];
  /** Which reading each seat gave; -1 for marking nothing. */
  readonly readingOf: Int32Array;
  /**
   * Spans × seats: the label, plus 1, of the seat's span that shares the most characters with this one, the first
   * of several; 0 where none overlaps.
   */
  readonly heard: Int32Array;
  /** Per reading: what seats marked that overlaps nothing in it; the last entry is for the reading of nothing. */
  readonly strays: readonly (readonly Stray[])[];
}

/** A span of a worker that a reading does not account for. */
export interface Stray {
  readonly seat: number;
  /** Index plus 1. */
  readonly label: number;
}

/** The regions of a flat table, by object and from left to right. */
export function spanRegions(table: SpanTable): SpanRegion[] {
  const regions: SpanRegion[] = [];
  for (let o = 0; o < table.objectIds.length; o++) {
    const rows: number[] = [];
    for (let row = firstRowOf(table, o); row < firstRowOf(table, o + 1); row++) rows.push(row);
    rows.sort((a, b) => table.start[a]! - table.start[b]! || table.end[a]! - table.end[b]! || a - b);
    let first = 0;
    let reach = 0;
    for (let i = 0; i <= rows.length; i++) {
      if (i > first && (i === rows.length || table.start[rows[i]!]! >= reach)) {
        regions.push(describe(table, o, rows.slice(first, i)));
        first = i;
      }
      if (i < rows.length) reach = Math.max(reach, table.end[rows[i]!]!);
    }
  }
  return regions;
}

function firstRowOf(table: SpanTable, object: number): number {
  return table.firstRow[table.firstSeat[object]!]!;
}

/** The region of the given rows, which are sorted by start and end. */
function describe(table: SpanTable, object: number, rows: readonly number[]): SpanRegion {
  const seats = table.firstSeat[object + 1]! - table.firstSeat[object]!;
  const rowsOf = Array.from({ length: seats }, (): number[] => []);
  const starts: number[] = [];
  const ends: number[] = [];
  const spanOf = new Map<number, number>();
  for (const row of rows) {
    if (starts.at(-1) !== table.start[row]! || ends.at(-1) !== table.end[row]!) {
      starts.push(table.start[row]!);
      ends.push(table.end[row]!);
    }
    spanOf.set(row, starts.length - 1);
    rowsOf[seatOf(table, object, row)]!.push(row);
  }
  const said = rowsOf.map((own) => own.map((row) => spanOf.get(row)!));
  const readings = distinctLists(said.filter((own) => own.length > 0));
  const keys = new Map(readings.map((reading, r) => [reading.join(), r]));
  return {
    object,
    starts,
    ends,
    readings,
    readingOf: Int32Array.from(said, (own) => keys.get(own.join()) ?? -1),
    heard: hearings(table, starts, ends, rowsOf),
    strays: [...readings, []].map((reading) =>
      rowsOf.flatMap((own, seat) =>
        own
          .filter((row) => !reading.some((span) => overlap(table, row, starts[span]!, ends[span]!) > 0))
          .map((row) => ({ seat, label: table.label[row]! + 1 })),
      ),
    ),
  };
}

function hearings(
  table: SpanTable,
  starts: readonly number[],
  ends: readonly number[],
  rowsOf: readonly (readonly number[])[],
): Int32Array {
  const heard = new Int32Array(starts.length * rowsOf.length);
  for (let span = 0; span < starts.length; span++) {
    for (let seat = 0; seat < rowsOf.length; seat++) {
      let most = 0;
      for (const row of rowsOf[seat]!) {
        const shared = overlap(table, row, starts[span]!, ends[span]!);
        if (shared <= most) continue;
        most = shared;
        heard[span * rowsOf.length + seat] = table.label[row]! + 1;
      }
    }
  }
  return heard;
}

function seatOf(table: SpanTable, object: number, row: number): number {
  let seat = table.firstSeat[object]!;
  while (table.firstRow[seat + 1]! <= row) seat++;
  return seat - table.firstSeat[object]!;
}

function overlap(table: SpanTable, row: number, start: number, end: number): number {
  return Math.min(table.end[row]!, end) - Math.max(table.start[row]!, start);
}

/** Sorted, so that the order of workers does not matter. */
function distinctLists(lists: readonly (readonly number[])[]): (readonly number[])[] {
  const distinct = new Map(lists.map((list) => [list.join(), list]));
  return [...distinct.values()].sort(compareLists);
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a[i] !== b[i]) return a[i]! - b[i]!;
  }
  return a.length - b.length;
}
