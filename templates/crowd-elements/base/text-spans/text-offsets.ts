import type { TEXT_OFFSETS } from "../../conventions.ts";

/**
 * Translates between offsets in UTF-16 code units, which the browser counts, and those of the answer. They differ
 * after characters beyond U+FFFF, such as most emoji, which are two code units and one code point.
 */
export class TextOffsets {
  /** The length of the text as the answer counts. */
  readonly length: number;
  /** Where the surrogate pairs begin, ascending. Few texts have any. */
  readonly #pairs: readonly number[];

  constructor(text: string, unit: typeof TEXT_OFFSETS) {
    const pairs = unit === "UTF-16" ? [] : [...text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)];
    this.#pairs = pairs.map(({ index }) => index);
    this.length = text.length - this.#pairs.length;
  }

  /** The offset in the answer of an offset in code units. */
  toAnswer(offset: number): number {
    return offset - this.#count((pair) => pair < offset);
  }

  /** The offset in code units of an offset in the answer. */
  fromAnswer(offset: number): number {
    return offset + this.#count((pair, index) => pair - index < offset);
  }

  /** How many pairs fulfil a condition which those at the beginning do and those after them do not. */
  #count(isBefore: (pair: number, index: number) => boolean): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(this.#pairs[middle]!, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
