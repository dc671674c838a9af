import type { ClusterColumns } from "../clustering/cluster-table.ts";
import { medianInPlace } from "../primitives/median.ts";
import { EdgeErrors } from "./edge-errors.ts";

/** Where the clusters' boxes are, by cluster, and how well the workers place edges. */
export interface EdgeEstimate {
  readonly left: Float64Array;
  readonly top: Float64Array;
  readonly right: Float64Array;
  readonly bottom: Float64Array;
  readonly errors: EdgeErrors;
  readonly iterations: number;
  readonly converged: boolean;
}

/**
 * Degrees of freedom of the t distribution that edges follow: with 8, a slip of the mouse hardly counts, and almost nothing
 * is lost where there are none.
 */
const TAIL = 8;

const TOLERANCE = 0.01;
const MOST_ROUNDS = 30;

/**
 * Places each edge of a cluster's box at the mean of its members' edges, every one corrected by what its worker is wont to
 * be off by and weighted by the worker's precision, both of which are learned from how far the members are from the result.
 *
 * Iteratively reweighted least squares for a t distribution (Lange, Little and Taylor 1989,
 * doi:10.1080/01621459.1989.10478852) with a variance for each worker, in units of the box's width or height.
 *
 * @param probability per cluster: how much it counts in what is learned
 * @param carried sums of earlier batches by worker index, see EdgeErrors
 */
export function estimateEdges(
  table: ClusterColumns,
  probability: Float64Array,
  carried: ReadonlyMap<number, readonly number[]> = new Map(),
): EdgeEstimate {
  const medianLeft = medians(table, table.left);
  const medianTop = medians(table, table.top);
  const medianRight = medians(table, table.right);
  const medianBottom = medians(table, table.bottom);
  const left = medianLeft.slice();
  const top = medianTop.slice();
  const right = medianRight.slice();
  const bottom = medianBottom.slice();
  const errors = new EdgeErrors(table.workers.names.length);
  for (const [worker, sums] of carried) errors.carry(worker, sums);
  if (carried.size > 0) errors.learn();
  const placer = new EdgePlacer(table, probability, errors);
  let change = Number.POSITIVE_INFINITY;
  let iterations = 0;
  while (change > TOLERANCE && iterations < MOST_ROUNDS) {
    const width = lengths(left, right);
    const height = lengths(top, bottom);
    placer.place(0, table.left, left, width);
    placer.place(1, table.top, top, height);
    placer.place(2, table.right, right, width);
    placer.place(3, table.bottom, bottom, height);
    change = errors.learn();
    iterations++;
  }
  keepApart(left, right, medianLeft, medianRight);
  keepApart(top, bottom, medianTop, medianBottom);
  return { left, top, right, bottom, errors, iterations, converged: change <= TOLERANCE };
}

/** Edges that have passed each other, which takes a cluster of very unlike boxes, are taken to be a pixel apart. */
function lengths(near: Float64Array, far: Float64Array): Float64Array {
  return near.map((edge, c) => (far[c]! > edge ? far[c]! - edge : 1));
}

/** Puts edges that have passed each other back to their medians, which cannot. */
function keepApart(
  near: Float64Array,
  far: Float64Array,
  medianNear: Float64Array,
  medianFar: Float64Array,
): void {
  for (let c = 0; c < near.length; c++) {
    if (far[c]! > near[c]!) continue;
    near[c] = medianNear[c]!;
    far[c] = medianFar[c]!;
  }
}

function medians({ clusterCount, firstMember, workers }: ClusterColumns, drawn: Float64Array): Float64Array {
  const values = new Float64Array(workers.names.length);
  const result = new Float64Array(clusterCount);
  for (let c = 0; c < clusterCount; c++) {
    const from = firstMember[c]!;
    const count = firstMember[c + 1]! - from;
    for (let i = 0; i < count; i++) values[i] = drawn[from + i]!;
    result[c] = medianInPlace(values, count);
  }
  return result;
}

class EdgePlacer {
  readonly #table: ClusterColumns;
  readonly #probability: Float64Array;
  readonly #errors: EdgeErrors;
  /** Of the members of the cluster at hand. */
  readonly #weight: Float64Array;
  readonly #error: Float64Array;

  constructor(table: ClusterColumns, probability: Float64Array, errors: EdgeErrors) {
    this.#table = table;
    this.#probability = probability;
    this.#errors = errors;
    this.#weight = new Float64Array(table.workers.names.length);
    this.#error = new Float64Array(table.workers.names.length);
  }

  /**
   * Places one of the four edges of each cluster's box, and notes the errors of its members.
   *
   * @param drawn where each member has the edge
   * @param places where each cluster's box has it, before and after
   * @param lengths of each cluster's box, across the edge
   */
  place(edge: number, drawn: Float64Array, places: Float64Array, lengths: Float64Array): void {
    const { clusterCount, firstMember, worker } = this.#table;
    const weight = this.#weight;
    const error = this.#error;
    const variance = this.#errors.variance;
    const bias = this.#errors.bias(edge);
    for (let c = 0; c < clusterCount; c++) {
      const from = firstMember[c]!;
      const count = firstMember[c + 1]! - from;
      const before = places[c]!;
      const scale = 1 / lengths[c]!;
      let weighted = 0;
      let weights = 0;
      for (let i = 0; i < count; i++) {
        const w = worker[from + i]!;
        const corrected = (drawn[from + i]! - before) * scale - bias[w]!;
        error[i] = corrected;
        weight[i] = (TAIL + 1) / (TAIL * variance[w]! + corrected * corrected);
        weighted += weight[i]! * corrected;
        weights += weight[i]!;
      }
      const shift = weighted / weights;
      places[c] = before + shift * lengths[c]!;
      if (count === 1) continue;
      for (let i = 0; i < count; i++) {
        const share = weight[i]! / weights;
        this.#errors.note(
          worker[from + i]!,
          edge,
          error[i]! - shift,
          weight[i]!,
          share,
          this.#probability[c]!,
        );
      }
    }
  }
}
