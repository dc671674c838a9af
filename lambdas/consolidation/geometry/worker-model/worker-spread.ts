/** Two shapes of one cluster, by different workers. */
export interface DrawnPair {
  readonly cluster: number;
  readonly workerA: number;
  readonly workerB: number;
  /** 1 less their similarity. */
  readonly distance: number;
}

const PRIOR_VARIANCE = 0.01;

/** How many pairs the average of all workers is worth in the variance of each of them. */
const POOL_PAIRS = 10;

/** No worker is taken to be more precise than this share of the average variance. */
const LEAST_VARIANCE = 1 / 50;

const ROUNDS = 10;

/**
 * How precisely each worker draws: the variance v of his shapes around the true ones, such that the squared distance of two
 * workers' shapes is v_a + v_b on average. Each squared distance is divided between the two in proportion to what their
 * variances are thought to be, until these no longer change much (moments, solved by expectation maximization).
 *
 * @param probability per cluster: how much it counts
 */
export function workerSpread(
  pairs: readonly DrawnPair[],
  probability: Float64Array,
  workers: number,
): Float64Array {
  let squares = PRIOR_VARIANCE;
  let weights = 1;
  for (const { cluster, distance } of pairs) {
    squares += (probability[cluster]! * distance * distance) / 2;
    weights += probability[cluster]!;
  }
  const pool = squares / weights;
  const variance = new Float64Array(workers).fill(pool);
  const share = new Float64Array(workers);
  const count = new Float64Array(workers);
  for (let round = 0; round < ROUNDS; round++) {
    share.fill(POOL_PAIRS * pool);
    count.fill(POOL_PAIRS);
    for (const { cluster, workerA, workerB, distance } of pairs) {
      const weight = probability[cluster]!;
      const part = (weight * distance * distance) / (variance[workerA]! + variance[workerB]!);
      share[workerA]! += part * variance[workerA]!;
      share[workerB]! += part * variance[workerB]!;
      count[workerA]! += weight;
      count[workerB]! += weight;
    }
    for (let w = 0; w < workers; w++) variance[w] = Math.max(share[w]! / count[w]!, LEAST_VARIANCE * pool);
  }
  return variance;
}
