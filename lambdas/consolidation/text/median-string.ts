import type { Consolidation } from "../types.ts";
import { editDistance } from "./edit-distance.ts";
import { plurality } from "./plurality.ts";
import { roverTokens } from "./rover.ts";
import { applyEdit, bestSingleEdit } from "./single-edits.ts";
import { type TextAnswer, type TextOptions, type TokenizedText, textGroups } from "./text-groups.ts";
import { meanSimilarity, textResult } from "./text-result.ts";
import { joinTokens } from "./tokens.ts";

/**
 * Generalised median string: a text, not necessarily one of the workers', with the least summed edit distance to theirs.
 * Starts from what {@link rover} finds and makes the best single insertion, deletion or substitution of a word until
 * none brings the text nearer; as finding the true minimum is NP-hard, the result is a local one. Slightly fewer word
 * errors than ROVER, at several times the cost.
 *
 * - **Ties** of edits: the leftmost; deletion before substitution before insertion; then the word that occurs first in
 *   the texts in the order of worker ids. A word is written as most of the workers wrote it anywhere in their texts, a
 *   tie going to the text that is more similar to the others.
 * - **Confidence**, a worker's quality, agreement, abstentions, repeats and single answers are as with {@link rover}.
 *
 * Source: T. Kohonen, Median strings, Pattern Recognition Letters 3 (1985), https://doi.org/10.1016/0167-8655(85)90061-3
 *
 * @throws ConsolidationError when an id or a text is not a string
 * @throws OptionsError when an option is not what it must be
 * @example
 * import { medianString } from "labelsmith/consolidation";
 *
 * const { objects } = medianString(
 *   [
 *     { objectId: "0", workerId: "anna", value: "B-KX 204" },
 *     { objectId: "0", workerId: "ben", value: "B-KX 2O4" },
 *     { objectId: "0", workerId: "cleo", value: "B-RX 204" },
 *   ],
 *   { unit: "character" },
 * );
 * console.log(objects[0]?.label); // "B-KX 204"
 */
export function medianString(
  answers: readonly TextAnswer[],
  options: TextOptions = {},
): Consolidation<string> {
  return textResult(textGroups(answers, options), (texts) => {
    const symbols = nearestSequence(texts);
    const spelling = spellings(texts);
    const written = Array.from(symbols, (symbol) => spelling[symbol]!);
    return {
      label: joinTokens(written, options.unit ?? "word"),
      confidence: meanSimilarity(symbols, texts),
    };
  });
}

function nearestSequence(texts: readonly TokenizedText[]): Int32Array {
  const sequences = texts.map(({ symbols }) => symbols);
  const symbols =
    1 + sequences.reduce((most, sequence) => sequence.reduce((a, b) => Math.max(a, b), most), -1);
  let sequence: Int32Array = Int32Array.from(roverTokens(texts), ({ symbol }) => symbol);
  let distance = sequences.reduce((sum, other) => sum + editDistance(sequence, other), 0);
  for (;;) {
    const best = bestSingleEdit(sequence, sequences, symbols);
    if (best.distance >= distance) return sequence;
    sequence = applyEdit(sequence, best.edit);
    distance = best.distance;
  }
}

/** How each symbol is most often written. */
function spellings(texts: readonly TokenizedText[]): string[] {
  const written: string[][] = [];
  for (const { tokens, symbols } of texts) {
    for (const [i, token] of tokens.entries()) {
      const symbol = symbols[i]!;
      written[symbol] ??= [];
      written[symbol].push(token.written);
    }
  }
  return written.map((ways) => plurality(ways).value);
}
