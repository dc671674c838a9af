import { ConsolidationError, OptionsError, show } from "../../contract/errors.ts";
import { groupValues } from "../agreement/value-groups.ts";
import type { Answer } from "../types.ts";
import { editSimilarity } from "./edit-distance.ts";
import { normalizeText, type TextUnit, type Token, tokenize } from "./tokens.ts";

/** One worker's text; `null`, `undefined` and `""` are abstentions. */
export type TextAnswer = Answer<string | null | undefined>;

/** Options of the methods that compare texts piece by piece. */
export interface TextOptions {
  /** `"word"` unless given; `"character"` for scripts without spaces, number plates, codes. */
  readonly unit?: TextUnit;
  /** What is compared of a piece of text; `normalizeText` unless given. A piece that becomes `""` is not compared. */
  readonly normalize?: (text: string) => string;
}

/** One worker's text, taken apart. */
export interface TokenizedText {
  readonly workerId: string;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** A number for each token; equal numbers, throughout one data object, for tokens that compare as equal. */
  readonly symbols: Int32Array;
  /** Mean edit similarity to the other workers' texts, in [0, 1]; 0 without others. */
  readonly similarity: number;
}

/** The texts given to one data object. */
export interface TextGroup {
  readonly objectId: string;
  /** The text most similar to the others first; within 1e-9, in the order of worker ids. */
  readonly texts: readonly TokenizedText[];
}

const TIE = 1e-9;

/**
 * Takes the answers apart by data object.
 *
 * @throws ConsolidationError when an id or a text is not a string
 * @throws OptionsError when an option is not what it must be
 */
export function textGroups(answers: readonly TextAnswer[], options: TextOptions): TextGroup[] {
  const { unit = "word", normalize = normalizeText } = options;
  checkUnit(unit);
  checkNormalize(normalize);
  return groupValues(answers).map(({ objectId, answers }) => {
    const numbers = new Map<string, number>();
    const texts: Omit<TokenizedText, "similarity">[] = [];
    for (const { workerId, value } of answers) {
      const text = textOf(value, objectId, workerId);
      if (text === "") continue;
      const tokens = tokenize(text, unit, normalize);
      texts.push({ workerId, text, tokens, symbols: symbolsOf(tokens, numbers) });
    }
    return { objectId, texts: bySimilarity(texts) };
  });
}

/** The text of an answer, `""` for an abstention. */
export function textOf(value: unknown, objectId: string, workerId: string): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  throw new ConsolidationError({
    code: "answer-not-a-text",
    summary: "An answer to be consolidated as text is not a string.",
    expected: "a string, or null for an abstention",
    found: show(value),
    where: `data object ${show(objectId)}, worker ${show(workerId)}`,
  });
}

function checkUnit(unit: unknown): void {
  if (unit === "word" || unit === "character") return;
  throw new OptionsError({
    code: "unknown-text-unit",
    summary: "The option unit is not a unit of text.",
    expected: '"word" or "character"',
    found: show(unit),
  });
}

export function checkNormalize(normalize: unknown): void {
  if (typeof normalize === "function") return;
  throw new OptionsError({
    code: "normalize-not-a-function",
    summary: "The option normalize is not a function.",
    expected: "a function from a string to a string",
    found: show(normalize),
  });
}

function symbolsOf(tokens: readonly Token[], numbers: Map<string, number>): Int32Array {
  return Int32Array.from(tokens, ({ compared }) => {
    const known = numbers.get(compared);
    if (known !== undefined) return known;
    numbers.set(compared, numbers.size);
    return numbers.size - 1;
  });
}

function bySimilarity(texts: readonly Omit<TokenizedText, "similarity">[]): TokenizedText[] {
  const sums = new Float64Array(texts.length);
  for (let i = 0; i < texts.length; i++) {
    for (let j = 0; j < i; j++) {
      const similarity = editSimilarity(texts[i]!.symbols, texts[j]!.symbols);
      sums[i]! += similarity;
      sums[j]! += similarity;
    }
  }
  const others = Math.max(1, texts.length - 1);
  return texts
    .map((text, i) => ({ ...text, similarity: sums[i]! / others }))
    .sort((a, b) => steps(b.similarity) - steps(a.similarity) || (a.workerId < b.workerId ? -1 : 1));
}

function steps(similarity: number): number {
  return Math.round(similarity / TIE);
}
