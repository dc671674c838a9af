import { ConsolidationError, OptionsError, show } from "../../contract/errors.ts";
import { type ClassAnswers, type ClassOptions, toAnswerMatrix } from "../classification/answer-matrix.ts";
import type { Answer } from "../types.ts";
import {
  type DistanceSums,
  nominalDistances,
  ordinalScores,
  pairableCounts,
  ratioDistances,
  squaredDistances,
  type Units,
} from "./unit-distances.ts";
import { groupValues } from "./value-groups.ts";

/** Agreement of a job beyond chance, for any numbers of answers per data object. */
export interface KrippendorffAlpha {
  /** At most 1, 0 for chance; `null` when no object has two answers, or when all these answers are the same. */
  readonly alpha: number | null;
  /** Mean distance between two answers to one object; `null` when no object has two. */
  readonly observedDisagreement: number | null;
  /** Mean distance between any two answers of the job; `null` when no object has two. */
  readonly expectedDisagreement: number | null;
  /** How many data objects have at least two answers; the others are left out. */
  readonly objects: number;
  /** How many answers these have. */
  readonly answers: number;
}

/** Options of {@link krippendorffAlpha}. */
export interface KrippendorffAlphaOptions extends ClassOptions {
  /**
   * `nominal`, the default: distance 0 between equal classes, else 1. `ordinal`: the classes are in order, lowest first,
   * and the distance is the square of the number of answers from one to the other, each end counted half.
   */
  readonly level?: "nominal" | "ordinal";
}

/** Options of {@link krippendorffAlphaNumeric}. */
export interface KrippendorffAlphaNumericOptions {
  /** Distance (a - b)² for `interval`, the default; ((a - b) / (a + b))² for `ratio`, whose numbers must be at least 0. */
  readonly level?: "interval" | "ratio";
}

/**
 * Krippendorff's alpha of class answers, 1 - D_o / D_e: how far the disagreement within the data objects stays below that
 * of answers drawn from the whole job. Takes any numbers of answers; objects with fewer than two are left out. When all
 * answers are the same there was nothing to agree about, and alpha is `null`, not 1.
 * Abstentions (`null`, `""`) count as no answer; of two answers by one worker to one object the last counts.
 *
 * Source: A. F. Hayes and K. Krippendorff, Answering the call for a standard reliability measure for coding data,
 * Communication Methods and Measures 1 (2007), https://doi.org/10.1080/19312450709336664
 *
 * @throws ConsolidationError when an id is not a string, or an answer is not one of the classes
 * @throws OptionsError when the level is unknown, is `ordinal` without `classes`, or `classes` has a class twice
 * @example
 * import { krippendorffAlpha } from "labelsmith/consolidation";
 *
 * const { alpha } = krippendorffAlpha(
 *   [
 *     { objectId: "0", workerId: "anna", value: "sharp" },
 *     { objectId: "0", workerId: "ben", value: "soft" },
 *     { objectId: "1", workerId: "anna", value: "blurred" },
 *     { objectId: "1", workerId: "ben", value: "blurred" },
 *   ],
 *   { level: "ordinal", classes: ["blurred", "soft", "sharp"] },
 * );
 * console.log(alpha); // 5/6
 */
export function krippendorffAlpha(
  answers: ClassAnswers,
  options: KrippendorffAlphaOptions = {},
): KrippendorffAlpha {
  const { level = "nominal", ...classOptions } = options;
  if (level !== "nominal" && level !== "ordinal") throw unknownLevel(level, "nominal or ordinal");
  if (level === "ordinal" && classOptions.classes === undefined && !("offsets" in answers)) {
    throw new OptionsError({
      code: "order-of-classes-missing",
      summary: "Ordinal agreement needs the order of the classes.",
      expected: "the option classes, lowest first",
      found: "no classes",
    });
  }
  const matrix = toAnswerMatrix(answers, classOptions);
  const counts = pairableCounts(matrix, matrix.classes.length);
  const sums =
    level === "nominal"
      ? nominalDistances(matrix, counts)
      : squaredDistances(matrix, counts, ordinalScores(counts));
  return alphaOf(matrix, counts, sums);
}

/**
 * Krippendorff's alpha of numbers; see {@link krippendorffAlpha} for what it means and leaves out.
 * Of two answers by one worker to one object the last counts. Cost: linear in the answers plus sorting the distinct
 * numbers; for `ratio` quadratic in the distinct numbers.
 *
 * @throws ConsolidationError when an id is not a string, or a number is not finite, above 1e150 in size, or for `ratio`
 * negative
 * @throws OptionsError when the level is unknown
 * @example
 * import { krippendorffAlphaNumeric } from "labelsmith/consolidation";
 *
 * const { alpha } = krippendorffAlphaNumeric([
 *   { objectId: "0", workerId: "anna", value: 3 },
 *   { objectId: "0", workerId: "ben", value: 4 },
 *   { objectId: "1", workerId: "anna", value: 10 },
 *   { objectId: "1", workerId: "ben", value: 10 },
 * ]);
 * console.log(alpha);
 */
export function krippendorffAlphaNumeric(
  answers: readonly Answer<number>[],
  options: KrippendorffAlphaNumericOptions = {},
): KrippendorffAlpha {
  const { level = "interval" } = options;
  if (level !== "interval" && level !== "ratio") throw unknownLevel(level, "interval or ratio");
  const least = level === "ratio" ? 0 : -LARGEST;
  for (const answer of answers) checkNumber(answer, least);
  const { units, values } = numericUnits(answers);
  const counts = pairableCounts(units, values.length);
  const sums =
    level === "interval" ? squaredDistances(units, counts, values) : ratioDistances(units, counts, values);
  return alphaOf(units, counts, sums);
}

/** The square of a difference of two numbers of this size is still finite, and so is the sum over a job. */
const LARGEST = 1e150;

function alphaOf({ offsets }: Units, counts: Float64Array, sums: DistanceSums): KrippendorffAlpha {
  let objects = 0;
  for (let u = 0; u + 1 < offsets.length; u++) if (offsets[u + 1]! - offsets[u]! >= 2) objects++;
  let answers = 0;
  let distinct = 0;
  for (let c = 0; c < counts.length; c++) {
    answers += counts[c]!;
    if (counts[c]! > 0) distinct++;
  }
  if (objects === 0) {
    return { alpha: null, observedDisagreement: null, expectedDisagreement: null, objects, answers };
  }
  if (distinct === 1)
    return { alpha: null, observedDisagreement: 0, expectedDisagreement: 0, objects, answers };
  const observedDisagreement = sums.withinUnits / answers;
  const expectedDisagreement = sums.overall / (answers * (answers - 1));
  const alpha = expectedDisagreement === 0 ? null : 1 - observedDisagreement / expectedDisagreement;
  return { alpha, observedDisagreement, expectedDisagreement, objects, answers };
}

/** The numbers as indices of the distinct numbers, in rising order. */
function numericUnits(answers: readonly Answer<number>[]): { units: Units; values: Float64Array } {
  const groups = groupValues(answers);
  const values = Float64Array.from(new Set(answers.map(({ value }) => value))).sort();
  const indices = new Map<number, number>();
  for (let c = 0; c < values.length; c++) indices.set(values[c]!, c);
  const offsets = new Int32Array(groups.length + 1);
  const labels: number[] = [];
  groups.forEach((group, u) => {
    for (const { value } of group.answers) labels.push(indices.get(value) ?? 0);
    offsets[u + 1] = labels.length;
  });
  return { units: { offsets, labels: Int32Array.from(labels) }, values };
}

function checkNumber({ objectId, workerId, value }: Answer<number>, least: number): void {
  if (typeof value === "number" && value >= least && value <= LARGEST) return;
  throw new ConsolidationError({
    code: "answer-not-a-number",
    summary: "An answer is not a number that agreement can be measured on.",
    expected: `a number from ${least} to ${LARGEST}`,
    found: typeof value === "number" ? String(value) : show(value),
    where: `data object ${show(objectId)}, worker ${show(workerId)}`,
  });
}

function unknownLevel(level: never, expected: string): OptionsError {
  return new OptionsError({
    code: "level-unknown",
    summary: "The level of measurement is unknown.",
    expected,
    found: show(level),
  });
}
