import type { TextRange } from "./text-range.ts";

/** A marked stretch of text, as it is shown. */
export interface Mark extends TextRange {
  readonly id: number;
  /** `#rrggbb` */
  readonly color: string;
  /** Stands after the text. */
  readonly tag: string;
  /** In words, for those who do not see it. */
  readonly name: string;
}

/** A stretch of text within which no mark begins or ends. */
export interface Segment extends TextRange {
  /** The marks that it is part of, the first to begin first. */
  readonly marks: readonly Mark[];
  /** The marks that end with it. */
  readonly ending: readonly Mark[];
}

/** Cuts a stretch of text where marks begin and end. The marks may overlap; they are ordered by their start. */
export function segmentsOf(range: TextRange, marks: readonly Mark[]): Segment[] {
  const cuts = new Set([range.start, range.end]);
  for (const { start, end } of marks) {
    if (start > range.start && start < range.end) cuts.add(start);
    if (end > range.start && end < range.end) cuts.add(end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  const segments: Segment[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (let index = 0; index + 1 < places.length; index += 1) {
    const start = places[index]!;
    const end = places[index + 1]!;
    while (next < marks.length && marks[next]!.start <= start) open.push(marks[next++]!);
    open = open.filter((mark) => mark.end > start);
    segments.push({ start, end, marks: open.slice(), ending: open.filter((mark) => mark.end === end) });
  }
  return segments;
}

/** The marks that have a part in each of a text's blocks, which follow one another without a gap. */
export function marksByBlock(blocks: readonly TextRange[], marks: readonly Mark[]): Mark[][] {
  let open: readonly Mark[] = [];
  let next = 0;
  return blocks.map(({ start, end }) => {
    const here = open.filter((mark) => mark.end > start);
    while (next < marks.length && marks[next]!.start < end) here.push(marks[next++]!);
    open = here;
    return here;
  });
}
