import { type ClassAnswers, toAnswerMatrix } from "../classification/answer-matrix.ts";

/** How far the workers of one data object agree. */
export interface ObjectAgreement {
  readonly objectId: string;
  readonly answers: number;
  /** In [0, 1]; `null` with fewer than two answers. */
  readonly agreement: number | null;
}

/** Agreement of a job, and of each of its data objects sorted by id. */
export interface PercentAgreement {
  /** In [0, 1]; `null` when no data object has two answers. */
  readonly agreement: number | null;
  readonly objects: readonly ObjectAgreement[];
}

/**
 * Percent agreement: for each data object the share of pairs of workers who chose the same class; for the job the mean
 * over the data objects that have a pair. It says nothing about chance: with two classes, guessing already gives 0.5.
 * Abstentions (`null`, `""`) count as no answer; of two answers by one worker to one object the last counts.
 *
 * @throws ConsolidationError when an id or a value is not a string
 * @example
 * import { percentAgreement } from "labelsmith/consolidation";
 *
 * const { agreement } = percentAgreement([
 *   { objectId: "0", workerId: "anna", value: "cat" },
 *   { objectId: "0", workerId: "ben", value: "cat" },
 *   { objectId: "0", workerId: "cleo", value: "dog" },
 * ]);
 * console.log(agreement); // 1/3: one pair of three agrees
 */
export function percentAgreement(answers: ClassAnswers): PercentAgreement {
  const { objectIds, classes, offsets, labels } = toAnswerMatrix(answers);
  const votes = new Int32Array(classes.length);
  let sum = 0;
  let withPairs = 0;
  const objects = objectIds.map((objectId, o): ObjectAgreement => {
    const start = offsets[o]!;
    const end = offsets[o + 1]!;
    const count = end - start;
    if (count < 2) return { objectId, answers: count, agreement: null };
    let agreeing = 0;
    for (let i = start; i < end; i++) agreeing += votes[labels[i]!]!++;
    for (let i = start; i < end; i++) votes[labels[i]!] = 0;
    const agreement = (2 * agreeing) / (count * (count - 1));
    sum += agreement;
    withPairs++;
    return { objectId, answers: count, agreement };
  });
  return { agreement: withPairs === 0 ? null : sum / withPairs, objects };
}
