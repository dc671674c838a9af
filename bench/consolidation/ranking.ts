import { performance } from "node:perf_hooks";
import { bradleyTerry, type ComparisonAnswer } from "../../lambdas/consolidation/ranking/index.ts";
import { SeededRandom } from "./geometry-random.ts";

const ITEMS = 200;
const COMPARISONS = 4000;
/** Items are compared with others at most this many places away in the true order. */
const NEIGHBOURS = 10;
const SEEDS = [1, 2, 3, 4, 5];

/**
 * Bradley-Terry on comparisons of near neighbours, the design in which information travels slowly from end to end:
 * Spearman's correlation of estimated with true strengths. Beside the method, the classic MM iteration (with a
 * prior of 0.1 wins and losses) stopped after 2 steps, as a published implementation does by mistake, 100, and 2,000.
 */
export async function main(_args: string[]): Promise<void> {
  console.log(`${ITEMS} items, ${COMPARISONS} comparisons of items at most ${NEIGHBOURS} places apart`);
  console.log("seed   MM 2  MM 100  MM 2000  bradleyTerry  Newton steps  milliseconds");
  for (const seed of SEEDS) {
    const { strengths, answers } = simulate(new SeededRandom(seed));
    const start = performance.now();
    const { items, diagnostics } = bradleyTerry(answers);
    const milliseconds = performance.now() - start;
    const estimated = new Float64Array(ITEMS);
    for (const { item, strength } of items) estimated[Number(item)] = strength;
    const correlations = [2, 100, 2000].map((steps) => spearman(strengths, minorizeMaximize(answers, steps)));
    const columns = [...correlations, spearman(strengths, estimated)].map((value) => value.toFixed(3));
    console.log(
      `${seed} ${columns.join("   ").padStart(36)} ${String(diagnostics.iterations).padStart(16)} ${milliseconds.toFixed(0).padStart(13)}`,
    );
  }
}

function simulate(random: SeededRandom): { strengths: Float64Array; answers: ComparisonAnswer[] } {
  const strengths = Float64Array.from({ length: ITEMS }, (_, item) => (item * 4) / ITEMS);
  const answers = Array.from({ length: COMPARISONS }, (_, c): ComparisonAnswer => {
    const one = random.integer(0, ITEMS - 1 - NEIGHBOURS);
    const other = one + random.integer(1, NEIGHBOURS);
    const wins = random.chance(1 / (1 + Math.exp(strengths[other]! - strengths[one]!)));
    const value = { items: [`${one}`, `${other}`] as const, preferred: `${wins ? one : other}` };
    return { objectId: `${c}`, workerId: "worker", value };
  });
  return { strengths, answers };
}

/** D. R. Hunter, MM algorithms for generalized Bradley-Terry models (2004), with 0.1 wins and losses against the mean. */
function minorizeMaximize(answers: readonly ComparisonAnswer[], steps: number): Float64Array {
  let strengths = new Float64Array(ITEMS).fill(1);
  for (let step = 0; step < steps; step++) {
    const mean = strengths.reduce((sum, value) => sum + value, 0) / ITEMS;
    const wins = new Float64Array(ITEMS).fill(0.1);
    const weights = strengths.map((strength) => 0.2 / (strength + mean));
    for (const { value } of answers) {
      if (value === null || value === undefined) continue;
      const [one, other] = [Number(value.items[0]), Number(value.items[1])];
      const weight = 1 / (strengths[one]! + strengths[other]!);
      weights[one]! += weight;
      weights[other]! += weight;
      wins[Number(value.preferred)]!++;
    }
    strengths = wins.map((won, item) => won / weights[item]!);
  }
  return strengths;
}

/** Spearman's rank correlation; ties do not occur. */
function spearman(a: Float64Array, b: Float64Array): number {
  const ranksOf = (values: Float64Array): Float64Array => {
    const ranks = new Float64Array(values.length);
    const order = Array.from(values.keys()).sort((i, j) => values[i]! - values[j]!);
    for (const [rank, item] of order.entries()) ranks[item] = rank;
    return ranks;
  };
  const [left, right] = [ranksOf(a), ranksOf(b)];
  const squares = left.reduce((sum, rank, i) => sum + (rank - right[i]!) ** 2, 0);
  return 1 - (6 * squares) / (a.length * (a.length ** 2 - 1));
}
