import { type AnswerMatrix, type ClassAnswers, type ClassOptions, toAnswerMatrix } from "./answer-matrix.ts";
import { countOption } from "./check-options.ts";
import { type ClassificationResult, classificationResult } from "./classification-result.ts";
import { softmax } from "./softmax.ts";
import { answersPerClass } from "./vote-shares.ts";

/** Options of {@link mMsr}. */
export interface MMsrOptions extends ClassOptions {
  /** The factorization stops after so many iterations at the latest; 1000 unless given. */
  readonly maxIterations?: number;
}

/** The factorization ends when no skill changes by a larger share of itself. */
const TOLERANCE = 1e-8;
/** Rounds of power iteration for the signs of the skills: few enough that rounding cannot grow beyond a tie. */
const SIGN_ROUNDS = 20;
/** Numbers this close are tied. */
const TIE = 1e-9;

/**
 * M-MSR (matrix mean-subsequence-reduced algorithm): how often two workers agree beyond chance is the product of their
 * two skills, so the skills are the rank-one factor of the workers' agreement matrix. Each step takes a worker's skill
 * from every co-worker, drops the most extreme values and averages the rest, which a minority of colluding workers
 * cannot sway. Then a vote, each answer weighing ln((K - 1) p / (1 - p)), where p is the probability that its worker is
 * right; a worker worse than chance counts against their answers.
 *
 * - **Confidence** and `posteriors`: P(class | answers), were every wrong class equally likely.
 * - **Quality** of a worker: p, 1/K for a worker who shares no data object with another.
 * - **Ties** go to the class whose voters have the higher quality, then to the class with more answers in the whole job,
 *   then to the class that comes first.
 * - A class that nobody chose can become the label where workers worse than chance chose all the others.
 * - The start is fixed, where the authors' is random. Dropped are, on either side, up to half the co-workers of the
 *   worker who has fewest, less one. The signs of the skills come from 20 rounds of power iteration on the agreement
 *   beyond chance, weighted by the number of common objects, which starts with faith in everyone; the authors' graph of
 *   signs gives a pair with one common object as much say as any other.
 * - Abstentions, repeats and objects without answers are treated as by `majorityVote`; a lone answer is as trustworthy
 *   as its worker.
 *
 * Cost: in each iteration, the pairs of workers who share an object; memory likewise.
 *
 * Source: Q. Ma, A. Olshevsky, Adversarial crowdsourcing through robust rank-one matrix completion, NeurIPS 33 (2020),
 * https://doi.org/10.48550/arXiv.2010.12181
 *
 * @throws ConsolidationError when an answer is not one of the classes
 * @throws OptionsError when an option is out of range
 * @example
 * import { mMsr } from "labelsmith/consolidation";
 *
 * const { objects, workers } = mMsr([
 *   { objectId: "0", workerId: "anna", value: "cat" },
 *   { objectId: "0", workerId: "ben", value: "cat" },
 *   { objectId: "0", workerId: "cleo", value: "dog" },
 * ]);
 * console.log(objects, workers);
 */
export function mMsr(answers: ClassAnswers, options: MMsrOptions = {}): ClassificationResult {
  const maxIterations = countOption("maxIterations", options.maxIterations, 1000);
  const matrix = toAnswerMatrix(answers, options);
  const pairs = workerPairs(matrix);
  const floor = 1 / Math.sqrt(Math.max(1, matrix.objectIds.length));
  const trimmed = trimming(pairs);

  let skills = new Float64Array(matrix.workerIds.length).fill(0.5);
  let iterations = 0;
  let change = Number.POSITIVE_INFINITY;
  while (iterations < maxIterations && change > TOLERANCE) {
    const next = robustStep(pairs, skills, trimmed, floor);
    change = largestChange(skills, next);
    skills = next;
    iterations++;
  }

  const size = Math.max(2, matrix.classes.length);
  const lowest = floor - 1 / (size - 1);
  const workerQuality = skillSigns(pairs).map((sign, w) => {
    const skill = Math.min(1 - floor, Math.max(lowest, sign * skills[w]!));
    return (skill * (size - 1) + 1) / size;
  });
  return classificationResult(matrix, {
    posteriors: posteriorsFrom(matrix, workerQuality),
    workerQuality,
    classPrior: answersPerClass(matrix),
    iterations,
    converged: change <= TOLERANCE,
  });
}

/** The pairs of workers who share an object: those of worker `w` are at `offsets[w]` to `offsets[w + 1] - 1`. */
interface WorkerPairs {
  readonly offsets: Int32Array;
  readonly coworkers: Int32Array;
  readonly common: Int32Array;
  /** Agreement beyond chance, 1 for always, 0 for chance: an estimate of the product of the two skills. */
  readonly agreement: Float64Array;
}

function workerPairs(matrix: AnswerMatrix): WorkerPairs {
  const size = Math.max(2, matrix.classes.length);
  const { answersOf, objectOf, starts } = answersByWorker(matrix);
  const offsets = new Int32Array(matrix.workerIds.length + 1);
  const coworkers: number[] = [];
  const common: number[] = [];
  const agreement: number[] = [];
  const shared = new Int32Array(matrix.workerIds.length);
  const agreed = new Int32Array(matrix.workerIds.length);
  for (let w = 0; w < matrix.workerIds.length; w++) {
    for (let a = starts[w]!; a < starts[w + 1]!; a++) {
      const own = answersOf[a]!;
      const object = objectOf[own]!;
      for (let i = matrix.offsets[object]!; i < matrix.offsets[object + 1]!; i++) {
        const v = matrix.workers[i]!;
        if (v === w) continue;
        if (shared[v]!++ === 0) coworkers.push(v);
        if (matrix.labels[i] === matrix.labels[own]) agreed[v]!++;
      }
    }
    for (let p = offsets[w]!; p < coworkers.length; p++) {
      const v = coworkers[p]!;
      common.push(shared[v]!);
      agreement.push(((agreed[v]! / shared[v]!) * size - 1) / (size - 1));
      shared[v] = 0;
      agreed[v] = 0;
    }
    offsets[w + 1] = coworkers.length;
  }
  return {
    offsets,
    coworkers: Int32Array.from(coworkers),
    common: Int32Array.from(common),
    agreement: Float64Array.from(agreement),
  };
}

/** The matrix the other way round: the answers of worker `w` are `answersOf[starts[w]]` to `answersOf[starts[w + 1] - 1]`. */
function answersByWorker({ offsets, workers, workerIds }: AnswerMatrix) {
  const starts = new Int32Array(workerIds.length + 1);
  for (let i = 0; i < workers.length; i++) starts[workers[i]! + 1]!++;
  for (let w = 0; w < workerIds.length; w++) starts[w + 1]! += starts[w]!;
  const next = starts.slice();
  const answersOf = new Int32Array(workers.length);
  const objectOf = new Int32Array(workers.length);
  for (let o = 0; o + 1 < offsets.length; o++) {
    for (let i = offsets[o]!; i < offsets[o + 1]!; i++) {
      objectOf[i] = o;
      answersOf[next[workers[i]!]!++] = i;
    }
  }
  return { answersOf, objectOf, starts };
}

/** How many values to drop on either side: half the co-workers of the worker who has fewest, less one. */
function trimming({ offsets }: WorkerPairs): number {
  let fewest = Number.POSITIVE_INFINITY;
  for (let w = 0; w + 1 < offsets.length; w++) fewest = Math.min(fewest, offsets[w + 1]! - offsets[w]!);
  return Math.max(0, Math.floor(fewest / 2) - 1);
}

/**
 * The next absolute skills: for each worker the mean of agreement / co-worker's skill, without up to `trimmed` values
 * below and above the worker's present skill; half the way there on a logarithmic scale, so that skills cannot swing
 * to and fro.
 */
function robustStep(
  { offsets, coworkers, agreement }: WorkerPairs,
  skills: Float64Array,
  trimmed: number,
  floor: number,
): Float64Array<ArrayBuffer> {
  const next = Float64Array.from(skills);
  const values = new Float64Array(skills.length);
  for (let w = 0; w < skills.length; w++) {
    const count = offsets[w + 1]! - offsets[w]!;
    if (count === 0) continue;
    for (let p = 0; p < count; p++) {
      values[p] = Math.abs(agreement[offsets[w]! + p]!) / skills[coworkers[offsets[w]! + p]!]!;
    }
    let first = 0;
    let last = count - 1;
    if (trimmed > 0) {
      values.subarray(0, count).sort();
      while (first < trimmed && values[first]! < skills[w]! - TIE) first++;
      while (count - 1 - last < trimmed && values[last]! > skills[w]! + TIE) last--;
    }
    if (last < first) continue;
    let sum = 0;
    for (let p = first; p <= last; p++) sum += values[p]!;
    next[w] = Math.max(floor, Math.sqrt((skills[w]! * sum) / (last - first + 1)));
  }
  return next;
}

/** 1 or -1 per worker, 0 for a worker without co-workers. Where the even start leads to no sign, it is 1. */
function skillSigns(pairs: WorkerPairs): Float64Array {
  let vector = new Float64Array(pairs.offsets.length - 1).fill(1);
  for (let round = 0; round < SIGN_ROUNDS; round++) vector = halfStep(pairs, vector);
  return vector.map((value, w) => {
    if (pairs.offsets[w] === pairs.offsets[w + 1]) return 0;
    return value > -TIE ? 1 : -1;
  });
}

/** Half the vector and half its product with the agreement matrix, so that no eigenvalue near -1 can lead. */
function halfStep(
  { offsets, coworkers, common, agreement }: WorkerPairs,
  vector: Float64Array,
): Float64Array<ArrayBuffer> {
  const next = new Float64Array(vector.length);
  for (let w = 0; w < vector.length; w++) {
    let sum = 0;
    let weights = 0;
    for (let p = offsets[w]!; p < offsets[w + 1]!; p++) {
      const weight = common[p]! * agreement[p]!;
      sum += weight * vector[coworkers[p]!]!;
      weights += Math.abs(weight);
    }
    next[w] = weights === 0 ? vector[w]! : (vector[w]! + sum / weights) / 2;
  }
  return next;
}

function posteriorsFrom(
  { offsets, workers, labels, classes, objectIds }: AnswerMatrix,
  quality: Float64Array,
): Float64Array {
  const size = classes.length;
  const wrongClasses = Math.max(1, size - 1);
  const weights = quality.map((right) => Math.log((wrongClasses * right) / (1 - right)));
  const posteriors = new Float64Array(objectIds.length * size);
  const scores = new Float64Array(size);
  for (let o = 0; o < objectIds.length; o++) {
    if (offsets[o] === offsets[o + 1]) continue;
    scores.fill(0);
    for (let i = offsets[o]!; i < offsets[o + 1]!; i++) scores[labels[i]!]! += weights[workers[i]!]!;
    softmax(scores);
    posteriors.set(scores, o * size);
  }
  return posteriors;
}

function largestChange(before: Float64Array, after: Float64Array): number {
  let change = 0;
  for (let w = 0; w < before.length; w++) change = Math.max(change, Math.abs(after[w]! / before[w]! - 1));
  return change;
}
