import type { Consolidation } from "../types.ts";
import { plurality } from "./plurality.ts";
import { type TextAnswer, type TextOptions, type TokenizedText, textGroups } from "./text-groups.ts";
import { meanSimilarity, textResult } from "./text-result.ts";
import { joinTokens } from "./tokens.ts";
import { NULL, type Slot, wordNetwork } from "./word-network.ts";

/** The token that won a place: its number among the symbols, and how it was most often written there. */
export interface VotedToken {
  readonly symbol: number;
  readonly written: string;
}

/**
 * ROVER: aligns the workers' texts word by word and takes, at each place, the word that most of them have there. The
 * default for transcription: it mends slips that each worker made at a different place.
 *
 * Texts are aligned in the order of their similarity to the others, the medoid first ({@link textMedoid} has the measure).
 *
 * - A place where strictly more workers have nothing than have its best word is left out. Ties of words go to the text
 *   that was aligned first. A word is written as most of its voters wrote it, ties as before, with the punctuation that
 *   clings to it. Words are joined by one space, characters by nothing.
 * - **Confidence**: the mean edit similarity of the label to the workers' texts; 0 when a single worker answered, whose
 *   text is then returned unaltered.
 * - Workers' quality, agreement, abstentions and repeats are as with {@link textMedoid}.
 * - Time and memory grow with the product of the lengths of two texts; time also with the square of the texts per object.
 *
 * Source: J. G. Fiscus, A post-processing system to yield reduced word error rates: Recognizer Output Voting Error
 * Reduction (ROVER), ASRU 1997, https://doi.org/10.1109/ASRU.1997.659110
 *
 * @throws ConsolidationError when an id or a text is not a string
 * @throws OptionsError when an option is not what it must be
 * @example
 * import { rover } from "labelsmith/consolidation";
 *
 * const { objects } = rover([
 *   { objectId: "0", workerId: "anna", value: "The quick brwn fox" },
 *   { objectId: "0", workerId: "ben", value: "The quick brown fox" },
 *   { objectId: "0", workerId: "cleo", value: "the quik brown fox" },
 * ]);
 * console.log(objects[0]?.label); // "The quick brown fox"
 */
export function rover(answers: readonly TextAnswer[], options: TextOptions = {}): Consolidation<string> {
  return textResult(textGroups(answers, options), (texts) => {
    const tokens = roverTokens(texts);
    const symbols = Int32Array.from(tokens, ({ symbol }) => symbol);
    const written = tokens.map((token) => token.written);
    return {
      label: joinTokens(written, options.unit ?? "word"),
      confidence: meanSimilarity(symbols, texts),
    };
  });
}

/** The tokens that win their places. */
export function roverTokens(texts: readonly TokenizedText[]): VotedToken[] {
  return wordNetwork(texts).flatMap((slot) => votedToken(slot, texts) ?? []);
}

function votedToken(slot: Slot, texts: readonly TokenizedText[]): VotedToken | undefined {
  const voters = texts.flatMap(({ symbols, tokens }, t) => {
    const token = slot[t]!;
    return token === NULL ? [] : [{ symbol: symbols[token]!, written: tokens[token]!.written }];
  });
  const best = plurality(voters.map(({ symbol }) => symbol));
  if (texts.length - voters.length > best.votes) return undefined;
  const spellings = voters.filter(({ symbol }) => symbol === best.value).map(({ written }) => written);
  return { symbol: best.value, written: plurality(spellings).value };
}
