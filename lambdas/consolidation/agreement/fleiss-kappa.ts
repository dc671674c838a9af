import { ConsolidationError } from "../../contract/errors.ts";
import { type AnswerMatrix, type ClassAnswers, toAnswerMatrix } from "../classification/answer-matrix.ts";

/** Agreement of a job beyond chance. */
export interface FleissKappa {
  /** At most 1, 0 for chance; `null` with fewer than two answers per object, or when only one class was ever chosen. */
  readonly kappa: number | null;
  /** Mean share of agreeing pairs of workers; `null` with fewer than two answers per object. */
  readonly observed: number | null;
  /** What choices at the job's class rates would give; `null` with fewer than two answers per object. */
  readonly expected: number | null;
  /** How many data objects have answers. */
  readonly objects: number;
  /** The number of answers that every one of these objects has. */
  readonly answersPerObject: number;
}

/**
 * Fleiss' kappa: (P_o - P_e) / (1 - P_e), where P_o is the mean share of agreeing pairs of workers per data object and
 * P_e the sum of the squared class rates of the whole job. Every data object must have the same number of answers, by
 * whichever workers; objects without answers are left out.
 * Abstentions (`null`, `""`) count as no answer; of two answers by one worker to one object the last counts.
 *
 * Source: J. L. Fleiss, Measuring nominal scale agreement among many raters, Psychological Bulletin 76 (1971),
 * https://doi.org/10.1037/h0031619
 *
 * @throws ConsolidationError when the objects have different numbers of answers (`krippendorffAlpha` takes those), or
 * an id or a value is not a string
 * @example
 * import { fleissKappa } from "labelsmith/consolidation";
 *
 * const { kappa } = fleissKappa([
 *   { objectId: "0", workerId: "anna", value: "cat" },
 *   { objectId: "0", workerId: "ben", value: "cat" },
 *   { objectId: "1", workerId: "anna", value: "cat" },
 *   { objectId: "1", workerId: "cleo", value: "dog" },
 * ]);
 * console.log(kappa); // -1/3
 */
export function fleissKappa(answers: ClassAnswers): FleissKappa {
  const matrix = toAnswerMatrix(answers);
  const { classes, offsets, labels } = matrix;
  const { objects, answersPerObject } = commonAnswerCount(matrix);
  if (answersPerObject < 2) return { kappa: null, observed: null, expected: null, objects, answersPerObject };

  const jobVotes = new Int32Array(classes.length);
  const votes = new Int32Array(classes.length);
  let agreeing = 0;
  for (let o = 0; o + 1 < offsets.length; o++) {
    for (let i = offsets[o]!; i < offsets[o + 1]!; i++) {
      agreeing += votes[labels[i]!]!++;
      jobVotes[labels[i]!]!++;
    }
    for (let i = offsets[o]!; i < offsets[o + 1]!; i++) votes[labels[i]!] = 0;
  }
  const observed = (2 * agreeing) / (objects * answersPerObject * (answersPerObject - 1));
  let expected = 0;
  for (let k = 0; k < classes.length; k++) expected += (jobVotes[k]! / labels.length) ** 2;
  const oneClass = jobVotes.indexOf(labels.length) >= 0;
  return {
    kappa: oneClass ? null : (observed - expected) / (1 - expected),
    observed,
    expected,
    objects,
    answersPerObject,
  };
}

/** How many objects have answers, and how many each of them has. */
function commonAnswerCount({ objectIds, offsets }: AnswerMatrix): {
  objects: number;
  answersPerObject: number;
} {
  let objects = 0;
  let answersPerObject = 0;
  for (let o = 0; o < objectIds.length; o++) {
    const count = offsets[o + 1]! - offsets[o]!;
    if (count === 0) continue;
    if (objects > 0 && count !== answersPerObject) {
      throw new ConsolidationError({
        code: "answer-counts-differ",
        summary: "Fleiss' kappa is defined only when every data object has the same number of answers.",
        expected: `${answersPerObject} answers, as the objects before it`,
        found: `${count} answers`,
        where: `data object ${objectIds[o]!}`,
        fix: "Use krippendorffAlpha, which takes any numbers of answers.",
      });
    }
    answersPerObject = count;
    objects++;
  }
  return { objects, answersPerObject };
}
