import { digamma } from "../classification/digamma.ts";

/** Pseudo-counts per worker, shaped like all workers together. */
const POOLED = 4;

/** How often each worker who marks anything gets the boundaries right; shrunk towards all workers together. */
export class WorkerBoundaries {
  /** Worker × (wrong, right). */
  readonly #counts: Float64Array;
  readonly #logs: Float64Array;

  constructor(workers: number) {
    this.#counts = new Float64Array(workers * 2);
    this.#logs = new Float64Array(workers * 2);
  }

  forget(): void {
    this.#counts.fill(0);
  }

  add(worker: number, right: boolean, weight: number): void {
    this.#counts[worker * 2 + Number(right)]! += weight;
  }

  update(): void {
    let wrong = 1;
    let right = 1;
    for (let w = 0; w < this.#counts.length; w += 2) {
      wrong += this.#counts[w]!;
      right += this.#counts[w + 1]!;
    }
    for (let w = 0; w < this.#counts.length; w += 2) {
      const ownWrong = this.#counts[w]! + (POOLED * wrong) / (wrong + right);
      const ownRight = this.#counts[w + 1]! + (POOLED * right) / (wrong + right);
      this.#logs[w] = digamma(ownWrong) - digamma(ownWrong + ownRight);
      this.#logs[w + 1] = digamma(ownRight) - digamma(ownWrong + ownRight);
    }
  }

  /** Log probability of the boundaries that a worker gave, all wrong ones being equally likely. */
  log(worker: number, right: boolean, wrongOnes: number): number {
    return right ? this.#logs[worker * 2 + 1]! : this.#logs[worker * 2]! - Math.log(wrongOnes);
  }
}
