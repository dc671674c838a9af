/** What is taken for granted of edges before any is seen: the variance, and how many edges that is worth. */
const PRIOR_VARIANCE = 0.003;
const PRIOR_EDGES = 4;

/** How many edges the average of all workers is worth in the variance of each of them. */
const POOL_EDGES = 10;

/** No worker is taken to be more precise than this share of the average variance. */
const LEAST_VARIANCE = 1 / 50;

/** No worker is taken to be off by more than this share of a box's size. */
const MOST_BIAS = 0.2;

/** With this many edges, a worker's mean error counts in full for the spread of biases. */
const FULL_WEIGHT = 30;

/** How far each worker's edges are from the true ones, in units of the box's width or height. */
export class EdgeErrors {
  /** Of all four edges, around the worker's bias. */
  readonly variance: Float64Array;
  /** By edge (left, top, right, bottom) and worker: what it is off by on average. */
  readonly #bias: readonly Float64Array[];
  /** Sums by worker: squares, degrees of freedom, and offsets and counts by edge; */
  readonly #squares: Float64Array;
  readonly #freedom: Float64Array;
  readonly #offset: readonly Float64Array[];
  readonly #count: readonly Float64Array[];
  /** what these begin with, and what they were at last. */
  readonly #carried: readonly Float64Array[];
  readonly #last: readonly Float64Array[];

  constructor(workers: number) {
    const perEdge = () => [0, 1, 2, 3].map(() => new Float64Array(workers));
    this.variance = new Float64Array(workers).fill(PRIOR_VARIANCE);
    this.#bias = perEdge();
    this.#squares = new Float64Array(workers);
    this.#freedom = new Float64Array(workers);
    this.#offset = perEdge();
    this.#count = perEdge();
    this.#carried = this.#sums().map(() => new Float64Array(workers));
    this.#last = this.#sums().map(() => new Float64Array(workers));
  }

  /** Takes over a worker's sums from earlier batches; to be learned from. */
  carry(worker: number, sums: readonly number[]): void {
    this.#carried.forEach((carried, i) => {
      carried[worker] = sums[i]!;
      this.#sums()[i]![worker] = sums[i]!;
    });
  }

  /** A worker's sums of this batch alone, when they were last learned from. */
  sums(worker: number): number[] {
    return this.#last.map((sums, i) => sums[worker]! - this.#carried[i]![worker]!);
  }

  #sums(): Float64Array[] {
    return [this.#squares, this.#freedom, ...this.#offset, ...this.#count];
  }

  /** What one of the edges is off by on average, by worker. */
  bias(edge: number): Float64Array {
    return this.#bias[edge]!;
  }

  /**
   * Notes that an edge of a worker was off by `error` beyond his bias, with the given weight, which was `share` of all
   * weights that went into the place that it is compared with; all of it counts with the probability that there was
   * something to be drawn.
   */
  note(
    worker: number,
    edge: number,
    error: number,
    weight: number,
    share: number,
    probability: number,
  ): void {
    this.#offset[edge]![worker]! += probability * (error + this.#bias[edge]![worker]!);
    this.#count[edge]![worker]! += probability;
    this.#squares[worker]! += probability * weight * this.variance[worker]! * error * error;
    this.#freedom[worker]! += probability * (1 - share);
  }

  /** Learns from what was carried over and noted, and forgets what was noted; returns the greatest relative change of a variance. */
  learn(): number {
    const all = this.#squares.reduce((sum, squares) => sum + squares, PRIOR_EDGES * PRIOR_VARIANCE);
    const pool = all / this.#freedom.reduce((sum, freedom) => sum + freedom, PRIOR_EDGES);
    let change = 0;
    for (let w = 0; w < this.variance.length; w++) {
      const estimate = (this.#squares[w]! + POOL_EDGES * pool) / (this.#freedom[w]! + POOL_EDGES);
      const variance = Math.max(estimate, LEAST_VARIANCE * pool);
      change = Math.max(change, Math.abs(variance - this.variance[w]!) / variance);
      this.variance[w] = variance;
    }
    this.#learnBias();
    this.#sums().forEach((sums, i) => {
      this.#last[i]!.set(sums);
      sums.set(this.#carried[i]!);
    });
    return change;
  }

  /**
   * A worker's mean error counts from the median of all workers' mean errors, because a common error cannot be told from the
   * truth, and is drawn towards that (empirical Bayes), the more so the less they differ beyond what chance explains.
   */
  #learnBias(): void {
    const middle = this.#count.map((_, edge) => this.#medianOffset(edge));
    let excess = 0;
    let weights = 0;
    this.#eachMean((mean, chance, count, edge) => {
      const weight = Math.min(1, count / FULL_WEIGHT);
      excess += weight * ((mean - middle[edge]!) ** 2 - chance);
      weights += weight;
    });
    const spread = weights === 0 ? 0 : Math.max(0, excess / weights);
    for (const bias of this.#bias) bias.fill(0);
    this.#eachMean((mean, chance, _count, edge, worker) => {
      const bias = spread === 0 ? 0 : ((mean - middle[edge]!) * spread) / (spread + chance);
      this.#bias[edge]![worker] = Math.min(MOST_BIAS, Math.max(-MOST_BIAS, bias));
    });
  }

  #medianOffset(edge: number): number {
    const counts = this.#count[edge]!;
    const means = this.#offset[edge]!.map((offset, worker) => offset / counts[worker]!).filter(
      Number.isFinite,
    );
    const middle = means.sort()[means.length >>> 1] ?? 0;
    return means.length % 2 === 1 ? middle : (middle + (means[means.length / 2 - 1] ?? 0)) / 2;
  }

  /** Visits the mean errors, each with its variance by chance, of the edges of workers that were seen. */
  #eachMean(
    visit: (mean: number, chance: number, count: number, edge: number, worker: number) => void,
  ): void {
    this.#count.forEach((counts, edge) => {
      counts.forEach((count, worker) => {
        if (count === 0) return;
        visit(this.#offset[edge]![worker]! / count, this.variance[worker]! / count, count, edge, worker);
      });
    });
  }
}
