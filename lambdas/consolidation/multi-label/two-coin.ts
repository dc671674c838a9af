import { type LabelsAnswer, type LabelTable, labelTable } from "./label-table.ts";
import {
  type MultiLabelConsolidation,
  type MultiLabelOptions,
  multiLabelResult,
} from "./multi-label-result.ts";

const MAX_ITERATIONS = 200;
/** Iteration ends when no probability moves by more than this. */
const TOLERANCE = 1e-6;
/** Answers' worth of the average worker mixed into each worker's rates. */
const PRIOR_ANSWERS = 4;

/**
 * Two-coin model for several classes at once: each worker has a sensitivity, P(chooses a class | it applies), and a
 * specificity, P(does not choose it | it does not apply), the same for all classes; each class applies to some share of the
 * objects. Where workers answer little, this learns more about them than a model for each class, as {@link binaryRelevance}
 * with `dawidSkene` has it.
 *
 * Expectation-maximization from the vote shares. Rates are shrunk towards those of all workers by four answers' worth, shares
 * towards one half by two objects' worth. It stops when no probability moves by more than 1e-6, at the latest after 200
 * iterations.
 *
 * - **Quality** of a worker: the mean of sensitivity and specificity; 0.5 is guessing.
 * - Labels, confidence, ties, empty results, exclusive sets, abstentions, repeats and agreement are as with
 *   {@link binaryRelevance}.
 *
 * Source: V. C. Raykar et al., Learning from crowds, JMLR 11 (2010), https://jmlr.org/papers/v11/raykar10a.html
 *
 * @throws ConsolidationError when an id is not a string, or an answer not a list of classes
 * @throws OptionsError when an option is out of range, or a class is named twice
 * @example
 * import { twoCoin } from "labelsmith/consolidation";
 *
 * const { objects } = twoCoin([
 *   { objectId: "0", workerId: "anna", value: ["bird", "tree"] },
 *   { objectId: "0", workerId: "ben", value: ["bird"] },
 *   { objectId: "0", workerId: "cleo", value: ["bird", "kite"] },
 * ]);
 * console.log(objects[0]?.label); // ["bird"]
 */
export function twoCoin(
  answers: readonly LabelsAnswer[],
  options: MultiLabelOptions = {},
): MultiLabelConsolidation {
  const table = labelTable(answers, options.classes);
  let probabilities = voteShares(table);
  let rates = workerRates(table, probabilities);
  let iterations = 0;
  let converged = table.workers.length === 0 || table.classes.length === 0;
  while (!converged && iterations < MAX_ITERATIONS) {
    const next = posteriors(table, rates, classShares(table, probabilities));
    converged = next.every((p, i) => Math.abs(p - probabilities[i]!) <= TOLERANCE);
    probabilities = next;
    rates = workerRates(table, probabilities);
    iterations++;
  }
  const answered = new Int32Array(table.workerIds.length);
  for (let i = 0; i < table.workers.length; i++) answered[table.workers[i]!]!++;
  const workers = table.workerIds.flatMap((workerId, w) => {
    const quality = (rates.sensitivity[w]! + rates.specificity[w]!) / 2;
    return answered[w] === 0 || table.classes.length === 0
      ? []
      : { workerId, answers: answered[w]!, quality };
  });
  return multiLabelResult(table, options, { probabilities, workers, iterations, converged });
}

/** Per worker. */
interface Rates {
  readonly sensitivity: Float64Array;
  readonly specificity: Float64Array;
}

function voteShares(table: LabelTable): Float64Array {
  const { objectIds, classes, offsets, chosen } = table;
  const shares = new Float64Array(objectIds.length * classes.length);
  for (let o = 0; o < objectIds.length; o++) {
    const answers = offsets[o + 1]! - offsets[o]!;
    for (let i = offsets[o]!; i < offsets[o + 1]!; i++) {
      for (let k = 0; k < classes.length; k++) {
        shares[o * classes.length + k]! += chosen[i * classes.length + k]! / answers;
      }
    }
  }
  return shares;
}

/** Expected shares of right decisions where classes apply, and where they do not. */
function workerRates(table: LabelTable, probabilities: Float64Array): Rates {
  const workers = table.workerIds.length;
  const applies = new Float64Array(workers);
  const chosenRightly = new Float64Array(workers);
  const appliesNot = new Float64Array(workers);
  const leftRightly = new Float64Array(workers);
  forEachDecision(table, (worker, cell, chose) => {
    const p = probabilities[cell]!;
    applies[worker]! += p;
    appliesNot[worker]! += 1 - p;
    if (chose) chosenRightly[worker]! += p;
    else leftRightly[worker]! += 1 - p;
  });
  return { sensitivity: shrunk(chosenRightly, applies), specificity: shrunk(leftRightly, appliesNot) };
}

function shrunk(right: Float64Array, all: Float64Array): Float64Array {
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  // A pseudo-answer of either kind keeps the rates off 0 and 1, and a rate that nothing is known about at one half.
  const pooled = (sum(right) + 0.01) / (sum(all) + 0.02);
  return right.map((value, w) => (value + PRIOR_ANSWERS * pooled) / (all[w]! + PRIOR_ANSWERS));
}

/** The share of the answered objects that each class applies to. */
function classShares({ objectIds, classes, offsets }: LabelTable, probabilities: Float64Array): Float64Array {
  const sums = new Float64Array(classes.length).fill(1);
  let objects = 2;
  for (let o = 0; o < objectIds.length; o++) {
    if (offsets[o] === offsets[o + 1]) continue;
    for (let k = 0; k < classes.length; k++) sums[k]! += probabilities[o * classes.length + k]!;
    objects++;
  }
  return sums.map((sum) => sum / objects);
}

function posteriors(
  table: LabelTable,
  { sensitivity, specificity }: Rates,
  shares: Float64Array,
): Float64Array {
  const size = table.classes.length;
  const logOdds = Float64Array.from({ length: table.objectIds.length * size }, (_, cell) => {
    const share = shares[cell % size]!;
    return Math.log(share / (1 - share));
  });
  const ifChosen = sensitivity.map((rate, w) => Math.log(rate / (1 - specificity[w]!)));
  const ifNot = sensitivity.map((rate, w) => Math.log((1 - rate) / specificity[w]!));
  forEachDecision(table, (worker, cell, chose) => {
    logOdds[cell]! += chose ? ifChosen[worker]! : ifNot[worker]!;
  });
  return logOdds.map((value) => 1 / (1 + Math.exp(-value)));
}

/** Calls `visit` with every worker's decision about every class; a cell is an object and a class. */
function forEachDecision(
  { objectIds, classes, offsets, workers, chosen }: LabelTable,
  visit: (worker: number, cell: number, chose: boolean) => void,
): void {
  for (let o = 0; o < objectIds.length; o++) {
    for (let i = offsets[o]!; i < offsets[o + 1]!; i++) {
      for (let k = 0; k < classes.length; k++) {
        visit(workers[i]!, o * classes.length + k, chosen[i * classes.length + k] === 1);
      }
    }
  }
}
