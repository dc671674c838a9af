import { ConsolidationError, OptionsError, show } from "../../contract/errors.ts";
import { groupValues } from "../agreement/value-groups.ts";
import type { Answer } from "../types.ts";

/** One worker's number; `null` and `undefined` are abstentions. */
export type NumericAnswer = Answer<number | null | undefined>;

/** Options of every numeric method. */
export interface NumericOptions {
  /**
   * The least and the greatest number that can be answered, whose distance is the measure for spread. Unless given, the
   * least and the greatest that were; give it where calls that see different objects are to be comparable.
   */
  readonly scale?: readonly [number, number];
}

/** Numbers by data object: those for object `o` are at `offsets[o]` to `offsets[o + 1] - 1`, sorted by worker index. */
export interface NumericTable {
  /** Sorted by UTF-16 code units, as are the worker ids. */
  readonly objectIds: readonly string[];
  readonly workerIds: readonly string[];
  /** One longer than `objectIds`. */
  readonly offsets: Int32Array;
  /** Worker index of each answer. */
  readonly workers: Int32Array;
  readonly values: ArrayLike<number>;
  /** The length of the scale; 0 when all answers are the same. */
  readonly width: number;
}

/** Beyond this, squares and sums could leave the range of numbers; so could, for answers nearer to 0 than LEAST, quotients. */
const GREATEST = 1e100;
const LEAST = 1e-100;

/**
 * Encodes the answers once. Of several answers by one worker to one object the last one counts. Numbers nearer to 0 than
 * 1e-100 are taken for 0.
 *
 * @throws ConsolidationError when an id is not a string, or an answer not a number, or not on the scale
 * @throws OptionsError when the scale is not two numbers in ascending order
 */
export function numericTable(answers: readonly NumericAnswer[], options: NumericOptions): NumericTable {
  const { scale } = options;
  if (scale !== undefined) checkScale(scale);
  const groups = groupValues(answers);
  const workerIds = [...new Set(answers.map(({ workerId }) => workerId))].sort();
  const workerIndices = new Map(workerIds.map((workerId, w) => [workerId, w]));
  const offsets = new Int32Array(groups.length + 1);
  const workers = new Int32Array(answers.length);
  const values = new Float64Array(answers.length);
  let filled = 0;
  for (const [o, group] of groups.entries()) {
    for (const answer of group.answers) {
      if (answer.value === null || answer.value === undefined) continue;
      workers[filled] = workerIndices.get(answer.workerId)!;
      values[filled] = numberOf(answer, scale);
      filled++;
    }
    offsets[o + 1] = filled;
  }
  const given = values.subarray(0, filled);
  const objectIds = groups.map(({ objectId }) => objectId);
  const width = scale === undefined ? rangeOf(given) : scale[1] - scale[0];
  return { objectIds, workerIds, offsets, workers: workers.subarray(0, filled), values: given, width };
}

function rangeOf(values: Float64Array): number {
  let least = Infinity;
  let greatest = -Infinity;
  for (let i = 0; i < values.length; i++) {
    least = Math.min(least, values[i]!);
    greatest = Math.max(greatest, values[i]!);
  }
  return values.length === 0 ? 0 : greatest - least;
}

function numberOf(
  { objectId, workerId, value }: NumericAnswer,
  scale: readonly [number, number] | undefined,
): number {
  const [least, greatest] = scale ?? [-GREATEST, GREATEST];
  if (typeof value === "number" && value >= least && value <= greatest) {
    return Math.abs(value) < LEAST ? 0 : value;
  }
  throw new ConsolidationError({
    code: "answer-not-a-number",
    summary: "An answer is not a number that can be consolidated.",
    expected: `a number from ${least} to ${greatest}, or null for an abstention`,
    found: typeof value === "number" ? String(value) : show(value),
    where: `data object ${show(objectId)}, worker ${show(workerId)}`,
    fix: "Turn texts into numbers first; leave out the answers that are none.",
  });
}

function checkScale(scale: readonly unknown[]): void {
  if (Array.isArray(scale) && scale.length === 2) {
    const [least, greatest] = scale;
    const numbers = typeof least === "number" && typeof greatest === "number";
    if (numbers && least >= -GREATEST && greatest <= GREATEST && least < greatest) return;
  }
  throw new OptionsError({
    code: "scale-not-a-range",
    summary: "The option scale is not a range of numbers.",
    expected: "two numbers, the smaller one first",
    found: show(scale),
  });
}
