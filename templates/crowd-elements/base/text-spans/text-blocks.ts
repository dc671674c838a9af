import type { TextRange } from "./text-range.ts";

/** Long enough that a text of 100,000 characters makes some dozens, short enough that one is laid out at once. */
const SIZE = 2000;

/**
 * Cuts a text after line breaks into blocks of about 2,000 characters. As blocks on the page they look like the
 * text in one piece, but a change in one leaves the layout of the others alone.
 */
export function textBlocks(text: string): TextRange[] {
  const blocks: TextRange[] = [];
  let start = 0;
  do {
    const lineBreak = text.indexOf("\n", start + SIZE);
    const end = lineBreak === -1 ? text.length : lineBreak + 1;
    blocks.push({ start, end });
    start = end;
  } while (start < text.length);
  return blocks;
}

/** The index of the block that has an offset; the end of the text belongs to the last. */
export function blockAt(blocks: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
