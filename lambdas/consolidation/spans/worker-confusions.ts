import { digamma } from "../classification/digamma.ts";
import { CONFUSION_PRIOR, POOL_DIAGONAL } from "./confusion-prior.ts";

/** Keeps the pool's columns away from 0 where nobody gave an answer yet. */
const POOL_SMOOTHING = 0.01;

/**
 * What each worker answers given the truth: one confusion matrix per worker, shrunk towards that of all workers
 * together. Cells are laid out worker, answer, truth, so that the E-step reads one answer's row in one run.
 */
export class WorkerConfusions {
  readonly logs: Float64Array;
  readonly #counts: Float64Array;
  readonly #pool: Float64Array;
  readonly #workers: number;
  readonly #classes: number;

  constructor(workers: number, classes: number) {
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

  /** Brings `logs`, the expected log probabilities, up to date with the counts. */
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
    for (let truth = 0; truth < size; truth++) this.#pool[truth * size + truth]! += POOL_DIAGONAL;
    for (let truth = 0; truth < size; truth++) {
      let sum = 0;
      for (let answer = 0; answer < size; answer++) sum += this.#pool[answer * size + truth]!;
      for (let answer = 0; answer < size; answer++) this.#pool[answer * size + truth]! /= sum;
    }
  }

  #updateColumn(worker: number, truth: number): void {
    const { everywhere, diagonal, pooled } = CONFUSION_PRIOR;
    const size = this.#classes;
    let sum = 0;
    for (let answer = 0; answer < size; answer++) {
      const cell = this.row(worker, answer) + truth;
      const own = this.#counts[cell]! + everywhere + (answer === truth ? diagonal : 0);
      this.logs[cell] = own + pooled * this.#pool[answer * size + truth]!;
      sum += this.logs[cell]!;
    }
    const logSum = digamma(sum);
    for (let answer = 0; answer < size; answer++) {
      const cell = this.row(worker, answer) + truth;
      this.logs[cell] = digamma(this.logs[cell]!) - logSum;
    }
  }
}
