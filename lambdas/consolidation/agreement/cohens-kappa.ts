import { OptionsError, show } from "../../contract/errors.ts";
import { type AnswerMatrix, type ClassAnswers, toAnswerMatrix } from "../classification/answer-matrix.ts";

/** Agreement of two workers beyond chance. */
export interface CohensKappa {
  /** At most 1, 0 for chance; `null` without a common object, or when both always chose one and the same class. */
  readonly kappa: number | null;
  /** Share of the common objects on which both chose the same class; `null` without one. */
  readonly observed: number | null;
  /** What independent choices at each worker's own rates would give; `null` without a common object. */
  readonly expected: number | null;
  /** How many data objects both workers answered. */
  readonly objects: number;
}

/**
 * Cohen's kappa of two workers over the data objects that both answered: (P_o - P_e) / (1 - P_e), where P_e is the sum
 * over the classes of the product of the two workers' own rates.
 * Abstentions (`null`, `""`) count as no answer; of two answers by one worker to one object the last counts.
 *
 * Source: J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960),
 * https://doi.org/10.1177/001316446002000104
 *
 * @throws ConsolidationError when an id or a value is not a string
 * @throws OptionsError when `workers` are not two different workers who occur in the answers
 * @example
 * import { cohensKappa } from "labelsmith/consolidation";
 *
 * const { kappa } = cohensKappa(
 *   [
 *     { objectId: "0", workerId: "anna", value: "cat" },
 *     { objectId: "0", workerId: "ben", value: "cat" },
 *     { objectId: "1", workerId: "anna", value: "dog" },
 *     { objectId: "1", workerId: "ben", value: "dog" },
 *   ],
 *   ["anna", "ben"],
 * );
 * console.log(kappa); // 1
 */
export function cohensKappa(answers: ClassAnswers, workers: readonly [string, string]): CohensKappa {
  const matrix = toAnswerMatrix(answers);
  const first = workerIndex(matrix, workers[0]);
  const second = workerIndex(matrix, workers[1]);
  if (first === second) throw notTwoWorkers("The same worker is named twice.", workers[0]);

  const firstVotes = new Int32Array(matrix.classes.length);
  const secondVotes = new Int32Array(matrix.classes.length);
  let objects = 0;
  let agreeing = 0;
  for (let o = 0; o < matrix.objectIds.length; o++) {
    const a = labelBy(matrix, o, first);
    const b = labelBy(matrix, o, second);
    if (a < 0 || b < 0) continue;
    firstVotes[a]!++;
    secondVotes[b]!++;
    objects++;
    if (a === b) agreeing++;
  }
  if (objects === 0) return { kappa: null, observed: null, expected: null, objects };

  let byChance = 0;
  for (let k = 0; k < matrix.classes.length; k++) byChance += firstVotes[k]! * secondVotes[k]!;
  const pairs = objects * objects;
  const kappa = byChance === pairs ? null : (agreeing * objects - byChance) / (pairs - byChance);
  return { kappa, observed: agreeing / objects, expected: byChance / pairs, objects };
}

function workerIndex(matrix: AnswerMatrix, workerId: string): number {
  const index = matrix.workerIds.indexOf(workerId);
  if (index < 0) throw notTwoWorkers("A worker to compare gave no answer.", workerId);
  return index;
}

function notTwoWorkers(summary: string, workerId: string): OptionsError {
  return new OptionsError({
    code: "workers-not-a-pair",
    summary,
    expected: "two different workers who occur in the answers",
    found: show(workerId),
  });
}

/** The class index of a worker's answer to an object, -1 without one. */
function labelBy(matrix: AnswerMatrix, object: number, worker: number): number {
  for (let i = matrix.offsets[object]!; i < matrix.offsets[object + 1]!; i++) {
    if (matrix.workers[i] === worker) return matrix.labels[i]!;
  }
  return -1;
}
