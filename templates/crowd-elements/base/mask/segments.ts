import { labelColor } from "../palette.ts";

/** A part of a mask that has a colour of its own: all of one label, or one instance of it. */
export interface Segment {
  /** What the pixels of the mask hold, from 1. */
  readonly number: number;
  readonly label: string;
  /** As `#rrggbb`, in lower case. */
  readonly color: string;
}

/** The largest number of a segment. */
export const MOST_SEGMENTS = 0xfffe;

/** The next segment of a mask, or `undefined` when it has all that it can hold. */
export function nextSegment(segments: readonly Segment[], label: string, color: string): Segment | undefined {
  const number = segments.reduce((largest, segment) => Math.max(largest, segment.number), 0) + 1;
  return number > MOST_SEGMENTS ? undefined : { number, label, color };
}

/** The first colour of the labels' scheme that no segment has. */
export function freeColor(segments: readonly { readonly color: string }[]): string {
  return nextFreeColor(new Set(segments.map(({ color }) => color)));
}

/**
 * The colours of labels where each label is one segment: a segment keeps the colour that it has, other labels get that
 * of their place, or the first free one where it is taken.
 */
export function colorsOfLabels(
  labels: readonly string[],
  segments: readonly Segment[],
): ReadonlyMap<string, string> {
  const colors = new Map(segments.map(({ label, color }) => [label, color]));
  const taken = new Set(colors.values());
  for (const [index, label] of labels.entries()) {
    if (colors.has(label)) continue;
    const own = labelColor(index);
    const color = taken.has(own) ? nextFreeColor(taken) : own;
    colors.set(label, color);
    taken.add(color);
  }
  return colors;
}

/** Beyond this index the scheme begins to repeat itself. */
const SCHEME = 10_000;

function nextFreeColor(taken: ReadonlySet<string>): string {
  for (let index = 0; index < SCHEME; index += 1) {
    if (!taken.has(labelColor(index))) return labelColor(index);
  }
  let value = 1;
  while (taken.has(hex(value))) value += 1;
  return hex(value);
}

function hex(value: number): string {
  return `#${value.toString(16).padStart(6, "0")}`;
}

/** Red, green and blue of a colour, each from 0 to 255. */
export function channelsOf(color: string): readonly [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}
