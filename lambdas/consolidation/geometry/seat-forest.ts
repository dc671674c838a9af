/**
 * Disjoint sets of rows (union by least row) that know which workers are in them, one bit per worker of the data object,
 * so that no set ever gets two shapes of one worker.
 */
export class SeatForest {
  readonly #parent: Uint32Array;
  readonly #bits: Uint32Array;
  readonly #words: number;

  /** One set for each row; `seats[row]` is the worker who drew it. */
  constructor(seats: Uint32Array) {
    let last = 0;
    for (const seat of seats) if (seat > last) last = seat;
    this.#words = (last >>> 5) + 1;
    this.#parent = seats.map((_, row) => row);
    this.#bits = new Uint32Array(seats.length * this.#words);
    for (let row = 0; row < seats.length; row++) {
      this.#bits[row * this.#words + (seats[row]! >>> 5)] = 1 << (seats[row]! & 31);
    }
  }

  /** The least row of the set that `row` is in. */
  root(row: number): number {
    const parent = this.#parent;
    while (parent[row]! !== row) {
      parent[row] = parent[parent[row]!]!;
      row = parent[row]!;
    }
    return row;
  }

  /** Whether some worker is in both sets, given by their roots. */
  shareSeat(rootA: number, rootB: number): boolean {
    for (let word = 0; word < this.#words; word++) {
      if ((this.#bits[rootA * this.#words + word]! & this.#bits[rootB * this.#words + word]!) !== 0)
        return true;
    }
    return false;
  }

  /** Unites two different sets, given by their roots; returns the root of the union. */
  unite(rootA: number, rootB: number): number {
    const root = Math.min(rootA, rootB);
    const other = Math.max(rootA, rootB);
    this.#parent[other] = root;
    for (let word = 0; word < this.#words; word++) {
      this.#bits[root * this.#words + word]! |= this.#bits[other * this.#words + word]!;
    }
    return root;
  }
}
