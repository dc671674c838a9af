/** What is assumed of workers before the first answer, counted in answers. */
export interface ConfusionPrior {
  /** In every cell of a worker's confusion matrix. */
  readonly everywhere: number;
  /** In addition where the answer is the truth. */
  readonly diagonal: number;
  /** In addition per true class, spread over the answers as those of all workers together are. */
  readonly pooled: number;
  /** Right answers per class of all workers together. */
  readonly poolDiagonal: number;
}

/** Keeps the pool's columns away from 0 where nobody gave an answer yet. */
const POOL_SMOOTHING = 0.01;

/**
 * What each worker answers given the truth: one confusion matrix per worker, shrunk towards that of all workers
 * together. Cells are laid out worker, answer, truth, so that the E-step reads one answer's row in one run.
 */
export class WorkerConfusions {
  /** ln P(answer | truth), or what stands for it. */
  readonly logs: Float64Array;
  readonly #counts: Float64Array;
  readonly #pool: Float64Array;
  readonly #workers: number;
  readonly #classes: number;
  readonly #prior: ConfusionPrior;
  readonly #logOf: (count: number) => number;

  /** `logOf` is `Math.log` for the logarithms of the likeliest probabilities, `digamma` for their expected logarithms. */
  constructor(workers: number, classes: number, prior: ConfusionPrior, logOf: (count: number) => number) {
    this.#prior = prior;
    this.#logOf = logOf;
    this.#workers = workers;
    this.#classes = classes;
    this.logs = new Float64Array(workers * classes * classes);
    this.#counts = new Float64Array(this.logs.length);
    this.#pool = new Float64Array(classes * classes);
  }

  /** Index of the cell (worker, answer, truth 0). */
  row(worker: number, answer: number): number {
    return (worker * this.#classes + answer) * this.#classes;
  }

  forget(): void {
    this.#counts.fill(0);
  }

  add(worker: number, answer: number, truth: number, weight: number): void {
    this.#counts[this.row(worker, answer) + truth]! += weight;
  }

  /** Counts an answer by the probabilities of the truth, which stand at `posteriors[from]` and after. */
  addPosterior(worker: number, answer: number, posteriors: Float64Array, from: number, weight = 1): void {
    const row = this.row(worker, answer);
    for (let truth = 0; truth < this.#classes; truth++) {
      this.#counts[row + truth]! += weight * posteriors[from + truth]!;
    }
  }

  /** Brings `logs` up to date with the counts. */
  update(): void {
    this.#poolCounts();
    for (let worker = 0; worker < this.#workers; worker++) {
      for (let truth = 0; truth < this.#classes; truth++) this.#updateColumn(worker, truth);
    }
  }

  #poolCounts(): void {
    const size = this.#classes;
    this.#pool.fill(POOL_SMOOTHING);
    for (let cell = 0; cell < this.#counts.length; cell++) {
      this.#pool[cell % (size * size)]! += this.#counts[cell]!;
    }
    for (let truth = 0; truth < size; truth++) this.#pool[truth * size + truth]! += this.#prior.poolDiagonal;
    for (let truth = 0; truth < size; truth++) {
      let sum = 0;
      for (let answer = 0; answer < size; answer++) sum += this.#pool[answer * size + truth]!;
      for (let answer = 0; answer < size; answer++) this.#pool[answer * size + truth]! /= sum;
    }
  }

  #updateColumn(worker: number, truth: number): void {
    const { everywhere, diagonal, pooled } = this.#prior;
    const size = this.#classes;
    let sum = 0;
    for (let answer = 0; answer < size; answer++) {
      const cell = this.row(worker, answer) + truth;
      const own = this.#counts[cell]! + everywhere + (answer === truth ? diagonal : 0);
      this.logs[cell] = own + pooled * this.#pool[answer * size + truth]!;
      sum += this.logs[cell]!;
    }
    const logSum = this.#logOf(sum);
    for (let answer = 0; answer < size; answer++) {
      const cell = this.row(worker, answer) + truth;
      this.logs[cell] = this.#logOf(this.logs[cell]!) - logSum;
    }
  }
}
