import type { Consolidation } from "../types.ts";
import { type TextAnswer, type TextOptions, textGroups } from "./text-groups.ts";
import { textResult } from "./text-result.ts";

/**
 * Medoid by edit distance: of the workers' own texts, unaltered, the one that is most similar to all others. The default
 * for free text and translations, where a text pieced together from several, as {@link rover} does, might not read well.
 *
 * - Similarity of two texts: 1 - Levenshtein distance / length of the longer, over words (or characters), compared in
 *   lower case and without punctuation unless `normalize` says otherwise.
 * - **Confidence**: the mean similarity of the label to the other workers' texts; 0 when a single worker answered.
 * - **Ties** within 1e-9 go to the worker whose id comes first.
 * - **Quality** of a worker: mean similarity of the worker's texts to those of the others; a worker who was always
 *   alone is not listed. `diagnostics.agreement` is the mean similarity of two workers' texts.
 * - **Abstentions** (`null`, `undefined`, `""`) are not counted; an object without answers has label `null` and
 *   confidence 0. **A worker who answers an object twice** counts once, with the last answer.
 *
 * Source: the set median of T. Kohonen, Median strings, Pattern Recognition Letters 3 (1985),
 * https://doi.org/10.1016/0167-8655(85)90061-3
 *
 * @throws ConsolidationError when an id or a text is not a string
 * @throws OptionsError when an option is not what it must be
 * @example
 * import { textMedoid } from "labelsmith/consolidation";
 *
 * const { objects } = textMedoid([
 *   { objectId: "0", workerId: "anna", value: "A dog runs." },
 *   { objectId: "0", workerId: "ben", value: "The dog runs fast." },
 *   { objectId: "0", workerId: "cleo", value: "A dog runs fast." },
 * ]);
 * console.log(objects[0]?.label); // "A dog runs fast."
 */
export function textMedoid(answers: readonly TextAnswer[], options: TextOptions = {}): Consolidation<string> {
  return textResult(textGroups(answers, options), ([medoid]) => ({
    label: medoid!.text,
    confidence: medoid!.similarity,
  }));
}
