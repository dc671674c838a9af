import { ConsolidationError, show } from "../../contract/errors.ts";
import { type AnswerMatrix, type ClassAnswers, type ClassOptions, toAnswerMatrix } from "./answer-matrix.ts";
import { countOption } from "./check-options.ts";
import { type ClassificationResult, classificationResult } from "./classification-result.ts";
import { answersPerClass } from "./vote-shares.ts";

/** Options of {@link kos}. */
export interface KosOptions extends ClassOptions {
  /**
   * Message passing stops after so many rounds at the latest; 20 unless given: enough for every set measured, and few
   * enough that rounding cannot grow into a label.
   */
  readonly maxIterations?: number;
}

/** Iteration ends when no message, the largest of its component being 1, moves by more. */
const TOLERANCE = 1e-6;

/**
 * KOS (Karger, Oh, Shah), for two classes: belief propagation without priors. Every answer carries two messages: what the
 * other workers say of its object, and how far the worker's other answers agree with what is said of their objects.
 * After some rounds, the object's class is the sign of its workers' answers, weighted by the second message.
 *
 * - **Confidence** and `posteriors`: the class's share of the weights' size, where a negative weight speaks for the other
 *   class; 0.5 when nothing speaks for either. A share, no probability.
 * - **Quality** of a worker: the same share of the messages about their objects that agree with the worker; 0.5 for a
 *   worker who shares no object with another.
 * - **Ties** go to the class whose voters have the higher quality, then to the class with more answers in the whole job,
 *   then to the class that comes first; so a lone answer by a worker of whom nothing else is known is the label, at
 *   confidence 0.5.
 * - The start is fixed, every worker equally reliable, where the authors' is random; messages are scaled in each group
 *   of workers that share objects, so that no group vanishes beside a larger one.
 * - Abstentions, repeats and objects without answers are treated as by `majorityVote`. With a single class every answered
 *   object gets it, at confidence 1.
 *
 * Made for random assignments of equally many objects to every worker; elsewhere it can fail badly. Cost: linear in the
 * answers, in each round.
 *
 * Source: D. R. Karger, S. Oh, D. Shah, Budget-optimal task allocation for reliable crowdsourcing systems, Operations
 * Research 62 (2014), https://doi.org/10.1287/opre.2013.1235
 *
 * @throws ConsolidationError when there are more than two classes, whether chosen or not, or an answer is none of them
 * @throws OptionsError when an option is out of range
 * @example
 * import { kos } from "labelsmith/consolidation";
 *
 * const { objects, workers } = kos([
 *   { objectId: "0", workerId: "anna", value: "yes" },
 *   { objectId: "0", workerId: "ben", value: "yes" },
 *   { objectId: "1", workerId: "anna", value: "no" },
 *   { objectId: "1", workerId: "cleo", value: "yes" },
 * ]);
 * console.log(objects, workers);
 */
export function kos(answers: ClassAnswers, options: KosOptions = {}): ClassificationResult {
  const maxIterations = countOption("maxIterations", options.maxIterations, 20);
  const matrix = toAnswerMatrix(answers, options);
  if (matrix.classes.length > 2) throw notBinary(matrix.classes);

  const components = componentsOfWorkers(matrix);
  // Per answer, positive for the first class: what the others say of its object; how reliable the others show its worker.
  const toWorker = new Float64Array(matrix.labels.length);
  const toObject = new Float64Array(matrix.labels.length).fill(1);
  let iterations = 0;
  let change = Number.POSITIVE_INFINITY;
  while (iterations < maxIterations && change > TOLERANCE) {
    sendToWorkers(matrix, toObject, toWorker);
    change = sendToObjects(matrix, components, toWorker, toObject);
    iterations++;
  }
  return classificationResult(matrix, {
    posteriors: shares(matrix, toObject),
    workerQuality: reliability(matrix, toWorker),
    classPrior: answersPerClass(matrix),
    iterations,
    converged: change <= TOLERANCE,
  });
}

/** What an object tells a worker: what all its answers say, weighted, but for the worker's own. */
function sendToWorkers(
  { offsets, labels }: AnswerMatrix,
  toObject: Float64Array,
  toWorker: Float64Array,
): void {
  for (let o = 0; o + 1 < offsets.length; o++) {
    let sum = 0;
    for (let i = offsets[o]!; i < offsets[o + 1]!; i++) sum += sign(labels[i]!) * toObject[i]!;
    for (let i = offsets[o]!; i < offsets[o + 1]!; i++) toWorker[i] = sum - sign(labels[i]!) * toObject[i]!;
  }
}

function sendToObjects(
  matrix: AnswerMatrix,
  components: Int32Array,
  toWorker: Float64Array,
  toObject: Float64Array,
): number {
  const { labels, workers } = matrix;
  const sums = new Float64Array(matrix.workerIds.length);
  for (let i = 0; i < labels.length; i++) sums[workers[i]!]! += sign(labels[i]!) * toWorker[i]!;
  const largest = new Float64Array(matrix.workerIds.length);
  for (let i = 0; i < labels.length; i++) {
    const size = Math.abs(sums[workers[i]!]! - sign(labels[i]!) * toWorker[i]!);
    const component = components[workers[i]!]!;
    if (size > largest[component]!) largest[component] = size;
  }
  let change = 0;
  for (let i = 0; i < labels.length; i++) {
    const scale = largest[components[workers[i]!]!]!;
    const message = scale === 0 ? 0 : (sums[workers[i]!]! - sign(labels[i]!) * toWorker[i]!) / scale;
    change = Math.max(change, Math.abs(message - toObject[i]!));
    toObject[i] = message;
  }
  return change;
}

/** Each class's share of the weights of an object's answers. */
function shares({ offsets, labels, classes, objectIds }: AnswerMatrix, toObject: Float64Array): Float64Array {
  const size = classes.length;
  const posteriors = new Float64Array(objectIds.length * size);
  for (let o = 0; o < objectIds.length; o++) {
    if (offsets[o] === offsets[o + 1]) continue;
    let sum = 0;
    let total = 0;
    for (let i = offsets[o]!; i < offsets[o + 1]!; i++) {
      sum += sign(labels[i]!) * toObject[i]!;
      total += Math.abs(toObject[i]!);
    }
    const first = total === 0 ? 0.5 : (1 + sum / total) / 2;
    posteriors[o * size] = size === 1 ? 1 : first;
    if (size === 2) posteriors[o * size + 1] = 1 - first;
  }
  return posteriors;
}

/** For each worker, the share of what is said of their objects that agrees with their answers. */
function reliability(matrix: AnswerMatrix, toWorker: Float64Array): Float64Array {
  const sums = new Float64Array(matrix.workerIds.length);
  const totals = new Float64Array(matrix.workerIds.length);
  for (let i = 0; i < matrix.labels.length; i++) {
    sums[matrix.workers[i]!]! += sign(matrix.labels[i]!) * toWorker[i]!;
    totals[matrix.workers[i]!]! += Math.abs(toWorker[i]!);
  }
  return sums.map((sum, w) => (totals[w] === 0 ? 0.5 : (1 + sum / totals[w]!) / 2));
}

/** 1 for the first class, -1 for the second. */
function sign(label: number): number {
  return label === 0 ? 1 : -1;
}

/** For each worker, the first of the workers connected with them by common objects: a union-find forest. */
function componentsOfWorkers({ offsets, workers, workerIds }: AnswerMatrix): Int32Array {
  const parent = Int32Array.from(workerIds, (_, w) => w);
  const root = (w: number): number => {
    while (parent[w] !== w) {
      parent[w] = parent[parent[w]!]!;
      w = parent[w]!;
    }
    return w;
  };
  for (let o = 0; o + 1 < offsets.length; o++) {
    for (let i = offsets[o]! + 1; i < offsets[o + 1]!; i++) {
      const a = root(workers[i - 1]!);
      const b = root(workers[i]!);
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  return parent.map((_, w) => root(w));
}

function notBinary(classes: readonly string[]): ConsolidationError {
  return new ConsolidationError({
    code: "kos-not-binary",
    summary: "KOS is defined for two classes only.",
    expected: "at most two classes",
    found: show(classes),
    fix: "Use dawidSkene or mace, which take any number of classes.",
  });
}
