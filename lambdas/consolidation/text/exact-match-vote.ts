import { groupValues } from "../agreement/value-groups.ts";
import { majorityVote } from "../classification/majority-vote.ts";
import type { Consolidation } from "../types.ts";
import { plurality } from "./plurality.ts";
import { checkNormalize, type TextAnswer, textOf } from "./text-groups.ts";
import { normalizeText } from "./tokens.ts";

/** Options of {@link exactMatchVote}. */
export interface ExactMatchVoteOptions {
  /** Texts count as the same answer when this makes them equal; `normalizeText` unless given. */
  readonly normalize?: (text: string) => string;
}

/**
 * Majority vote among texts that are the same after normalisation: for short answers such as names, numbers, codes.
 *
 * - The label is written as most of its voters wrote it (without white space around it); ties go to the worker whose id
 *   comes first. A text of which normalisation leaves nothing is compared as it was written.
 * - **Confidence**: the share of the answers that are the same as the label; 0 when a single worker answered.
 * - **Ties** go to the text that was answered more often in the whole job, then to the first in code unit order.
 * - **Abstentions** (`null`, `undefined`, `""`) are not counted; an object without answers has label `null` and
 *   confidence 0. **A worker who answers an object twice** counts once, with the last answer.
 * - No quality of workers is estimated; `diagnostics.agreement` is the share of pairs of workers with the same text.
 *
 * @throws ConsolidationError when an id or a text is not a string
 * @throws OptionsError when `normalize` is not a function
 * @example
 * import { exactMatchVote } from "labelsmith/consolidation";
 *
 * const { objects } = exactMatchVote([
 *   { objectId: "0", workerId: "anna", value: "New York" },
 *   { objectId: "0", workerId: "ben", value: "new york." },
 *   { objectId: "0", workerId: "cleo", value: "Newark" },
 * ]);
 * console.log(objects[0]?.label, objects[0]?.confidence); // "New York" 0.6666666666666666
 */
export function exactMatchVote(
  answers: readonly TextAnswer[],
  options: ExactMatchVoteOptions = {},
): Consolidation<string> {
  const { normalize = normalizeText } = options;
  checkNormalize(normalize);
  const texts = groupValues(answers).flatMap(({ objectId, answers }) =>
    answers.map(({ workerId, value }) => {
      const written = textOf(value, objectId, workerId).trim();
      return { objectId, workerId, written, value: normalize(written) || written };
    }),
  );
  const { objects, workers, diagnostics } = majorityVote(texts);
  const spellings = new Map<string, string[]>(objects.map(({ objectId }) => [objectId, []]));
  const labels = new Map(objects.map(({ objectId, label }) => [objectId, label]));
  for (const { objectId, written, value } of texts) {
    if (value === labels.get(objectId)) spellings.get(objectId)?.push(written);
  }
  return {
    objects: objects.map((object) => {
      const written = spellings.get(object.objectId) ?? [];
      return { ...object, label: written.length === 0 ? null : plurality(written).value };
    }),
    workers,
    diagnostics,
  };
}
