import { UNLABELLED_PIXEL } from "../../conventions.ts";
import type { Mask } from "./mask.ts";
import { pngOf } from "./png.ts";
import { RunDeflate } from "./run-deflate.ts";
import { channelsOf, type Segment } from "./segments.ts";

/**
 * Writes a mask as PNG with exactly the colours of its segments: no smoothing, no colour profile. Pixels of other
 * segments than these are unlabelled. It goes around the canvas, which is slower, and whose read-out some browsers
 * falsify against tracking.
 */
export function encodeMask({ size, pixels }: Mask, segments: readonly Segment[]): Uint8Array {
  const { width, height } = size;
  const colors = colorTable(segments);
  const deflate = new RunDeflate();
  for (let y = 0; y < height; y += 1) {
    // Each row is the differences to the row above, so that most of it is zero. Above the first, all is zero.
    deflate.literal(FILTER_UP);
    const start = y * width;
    const end = start + width;
    for (let index = start; index < end; ) {
      const segment = pixels[index]!;
      const above = y === 0 ? OUTSIDE : pixels[index - width]!;
      let next = index + 1;
      if (segment === above) {
        while (next < end && pixels[next] === pixels[next - width]) next += 1;
        deflate.zeros(4 * (next - index));
      } else {
        while (next < end && pixels[next] === segment && (y === 0 || pixels[next - width] === above))
          next += 1;
        deflate.repeatPixel(difference(colors, segment, above), next - index);
      }
      index = next;
    }
  }
  return pngOf(width, height, deflate.finish());
}

const FILTER_UP = 2;
const OUTSIDE = -1;

const UNLABELLED = UNLABELLED_PIXEL === "transparent" ? [0, 0, 0, 0] : [0, 0, 0, 255];

/** Red, green, blue and alpha, one after the other, by the number of the segment. */
function colorTable(segments: readonly Segment[]): Uint8Array {
  const last = segments.reduce((largest, { number }) => Math.max(largest, number), 0);
  const table = new Uint8Array(4 * (last + 1));
  for (let number = 0; number <= last; number += 1) table.set(UNLABELLED, 4 * number);
  for (const { number, color } of segments) table.set([...channelsOf(color), 255], 4 * number);
  return table;
}

function difference(colors: Uint8Array, segment: number, above: number): [number, number, number, number] {
  const of = (channel: number) => {
    const present = colors[4 * segment + channel] ?? UNLABELLED[channel]!;
    const before = above === OUTSIDE ? 0 : (colors[4 * above + channel] ?? UNLABELLED[channel]!);
    return (present - before) & 0xff;
  };
  return [of(0), of(1), of(2), of(3)];
}
