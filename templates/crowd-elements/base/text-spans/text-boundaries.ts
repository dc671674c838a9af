import type { TextRange } from "./text-range.ts";

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const words = new Intl.Segmenter(undefined, { granularity: "word" });

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const STRONG = /\p{L}/u;

/**
 * Where what a reader takes for one character or one word begins and ends, by the rules of Unicode (UAX 29): an
 * emoji of many code points and a letter with its combining marks are one character; scripts that write no
 * spaces have words, too.
 */
export class TextBoundaries {
  readonly #text: string;
  readonly #graphemes: Intl.Segments;
  readonly #words: Intl.Segments;

  constructor(text: string) {
    this.#text = text;
    this.#graphemes = graphemes.segment(text);
    this.#words = words.segment(text);
  }

  /** The end of the character at an offset; the end of the text stays. */
  next(offset: number): number {
    const character = this.#graphemes.containing(offset);
    return character ? character.index + character.segment.length : this.#text.length;
  }

  /** The start of the character before an offset; the start of the text stays. */
  previous(offset: number): number {
    return this.#graphemes.containing(offset - 1)?.index ?? 0;
  }

  /** The start of the character that an offset is in. */
  floor(offset: number): number {
    return this.#graphemes.containing(offset)?.index ?? offset;
  }

  /** The end of the first word that ends after an offset, else the end of the text. */
  nextWord(offset: number): number {
    for (let at = offset; at < this.#text.length; ) {
      const word = this.#words.containing(at);
      if (word === undefined) break;
      at = word.index + word.segment.length;
      if (word.isWordLike) return at;
    }
    return this.#text.length;
  }

  /** The start of the last word that starts before an offset, else the start of the text. */
  previousWord(offset: number): number {
    for (let at = offset; at > 0; ) {
      const word = this.#words.containing(at - 1);
      if (word === undefined) break;
      at = word.index;
      if (word.isWordLike) return at;
    }
    return 0;
  }

  /** The word that an offset is in or at the end of. */
  wordAt(offset: number): TextRange | undefined {
    for (const at of [offset, offset - 1]) {
      const word = this.#words.containing(at);
      if (word?.isWordLike) return { start: word.index, end: word.index + word.segment.length };
    }
    return undefined;
  }

  /** Whether the paragraph that an offset is in reads from right to left: whether its first letter does. */
  isRightToLeft(offset: number): boolean {
    const start = this.#text.lastIndexOf("\n", offset - 1) + 1;
    const end = this.#text.indexOf("\n", offset);
    const paragraph = this.#text.slice(start, end === -1 ? undefined : end);
    return RIGHT_TO_LEFT.test(STRONG.exec(paragraph)?.[0] ?? "");
  }

  /** Whether the character at an offset is written to the left of the one before it. */
  isWrittenLeftward(offset: number): boolean {
    const character = String.fromCodePoint(this.#text.codePointAt(offset) ?? 0);
    if (RIGHT_TO_LEFT.test(character)) return true;
    return !/[\p{L}\p{N}]/u.test(character) && this.isRightToLeft(offset);
  }
}
