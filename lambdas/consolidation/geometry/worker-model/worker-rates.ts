/** Per worker, by index: expected counts over all clusters of a job. */
export class WorkerEvidence {
  /** True shapes among the objects that the worker answered, */
  readonly existing: Float64Array;
  /** those of them that the worker drew, */
  readonly found: Float64Array;
  /** those of them that also got the right label, */
  readonly right: Float64Array;
  /** shapes drawn where there is nothing, */
  readonly invented: Float64Array;
  /** true shapes that others drew too, so that there is a label to compare with, */
  readonly compared: Float64Array;
  /** and those of them with the right label. */
  readonly agreed: Float64Array;

  readonly #carried: readonly Float64Array[];

  constructor(workers: number) {
    this.existing = new Float64Array(workers);
    this.found = new Float64Array(workers);
    this.right = new Float64Array(workers);
    this.invented = new Float64Array(workers);
    this.compared = new Float64Array(workers);
    this.agreed = new Float64Array(workers);
    this.#carried = this.#all().map(() => new Float64Array(workers));
  }

  /** Takes over a worker's counts from earlier batches. */
  carry(worker: number, counts: readonly number[]): void {
    this.#carried.forEach((carried, i) => {
      carried[worker] = counts[i]!;
    });
    this.restart();
  }

  /** Goes back to what was carried over. */
  restart(): void {
    this.#all().forEach((counts, i) => {
      counts.set(this.#carried[i]!);
    });
  }

  /** A worker's counts of this batch alone. */
  counts(worker: number): number[] {
    return this.#all().map((counts, i) => Math.max(0, counts[worker]! - this.#carried[i]![worker]!));
  }

  #all(): Float64Array[] {
    return [this.existing, this.found, this.right, this.invented, this.compared, this.agreed];
  }
}

/** What is taken for granted of workers before anything is seen, and how many shapes that is worth. */
const PRIOR_RECALL = 0.75;
const PRIOR_INVENTIONS = 0.12;
const PRIOR_ACCURACY = 0.9;
const PRIOR_SHAPES = 8;

/** How many shapes the average of all workers is worth in the estimate of each of them. */
const POOL_SHAPES = 4;

/** What is known of each worker, by index. */
export class WorkerRates {
  /** Share of the true shapes that the worker finds. */
  readonly recall: Float64Array;
  /** Shapes that the worker draws where there is nothing, per true shape. */
  readonly inventions: Float64Array;
  /** Share of the found shapes that get the right label. */
  readonly accuracy: Float64Array;
  readonly #labels: number;

  /** `labels` is how many labels there are to choose from, at least 2. */
  constructor(workers: number, labels: number) {
    this.recall = new Float64Array(workers).fill(PRIOR_RECALL);
    this.inventions = new Float64Array(workers).fill(PRIOR_INVENTIONS);
    this.accuracy = new Float64Array(workers).fill(PRIOR_ACCURACY);
    this.#labels = labels;
  }

  /** Estimates the rates anew: each worker's own, drawn towards the average, and that towards the prior. */
  update({ existing, found, invented, compared, agreed }: WorkerEvidence): void {
    shrink(this.recall, found, existing, PRIOR_RECALL, 0.02, 0.995);
    shrink(this.inventions, invented, existing, PRIOR_INVENTIONS, 0.002, 10);
    shrink(this.accuracy, agreed, compared, PRIOR_ACCURACY, 1 / this.#labels, 0.998);
  }
}

function shrink(
  rates: Float64Array,
  counts: Float64Array,
  totals: Float64Array,
  prior: number,
  least: number,
  most: number,
): void {
  const pool = (sum(counts) + PRIOR_SHAPES * prior) / (sum(totals) + PRIOR_SHAPES);
  for (let w = 0; w < rates.length; w++) {
    const rate = (counts[w]! + POOL_SHAPES * pool) / (totals[w]! + POOL_SHAPES);
    rates[w] = Math.min(most, Math.max(least, rate));
  }
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
