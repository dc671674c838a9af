/** What texts are compared by: words, or characters (code points) for scripts that set no spaces between words. */
export type TextUnit = "word" | "character";

/** A piece of a text: as it was written, and as it is compared. */
export interface Token {
  readonly written: string;
  readonly compared: string;
}

const PUNCTUATION = /\p{P}+/gu;
/** White space, or the place after a comma, semicolon, exclamation or question mark that stands between letters. */
const WORD_BREAK = /\s+|(?<=\p{L}[,;!?])(?=\p{L})/u;

/**
 * A text as methods compare it: compatibility forms folded (NFKC), lower case, without punctuation, white space
 * collapsed. Symbols such as `+`, `$` and emoji are kept: they are not punctuation to Unicode.
 *
 * @example
 * import { normalizeText } from "labelsmith/consolidation";
 *
 * normalizeText("  It's  TEN o’clock, sir! "); // "its ten oclock sir"
 */
export function normalizeText(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(PUNCTUATION, "").replace(/\s+/g, " ").trim();
}

/**
 * Splits a text. A piece that `normalize` leaves nothing of, such as a dash between words or a space between characters,
 * is written as part of the piece before it, and dropped where none is before it.
 */
export function tokenize(text: string, unit: TextUnit, normalize: (text: string) => string): Token[] {
  const glue = separator(unit);
  const pieces = unit === "word" ? text.split(WORD_BREAK) : [...text];
  const tokens: Token[] = [];
  for (const piece of pieces) {
    if (piece === "") continue;
    const compared = normalize(piece);
    const previous = tokens.at(-1);
    if (compared !== "") tokens.push({ written: piece, compared });
    else if (previous !== undefined)
      tokens[tokens.length - 1] = { ...previous, written: previous.written + glue + piece };
  }
  return tokens;
}

/** The text that tokens make up. */
export function joinTokens(written: readonly string[], unit: TextUnit): string {
  return written.join(separator(unit)).trim();
}

function separator(unit: TextUnit): string {
  return unit === "word" ? " " : "";
}
