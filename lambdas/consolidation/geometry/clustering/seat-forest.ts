/**
 * Disjoint sets of rows (union by least row) that know which workers are in them, one bit per worker of the data object,
 * so that no set ever gets two shapes of one worker. Can be reset for one data object after the other.
 */
export class SeatForest {
  #parent = new Uint32Array(0);
  #bits = new Uint32Array(0);
  #words = 1;

  /** One set for each row; `seats[row]` is the worker who drew it. */
  constructor(seats = new Uint32Array(0)) {
    this.reset(seats, seats.length);
  }

  /** The same for the first `rows` rows, in place of all that was there. */
  reset(seats: Uint32Array, rows: number): void {
    let last = 0;
    for (let row = 0; row < rows; row++) if (seats[row]! > last) last = seats[row]!;
    this.#words = (last >>> 5) + 1;
    if (this.#parent.length < rows) this.#parent = new Uint32Array(rows * 2);
    if (this.#bits.length < rows * this.#words) this.#bits = new Uint32Array(rows * this.#words * 2);
    else this.#bits.fill(0, 0, rows * this.#words);
    for (let row = 0; row < rows; row++) {
      this.#parent[row] = row;
      this.#bits[row * this.#words + (seats[row]! >>> 5)] = 1 << (seats[row]! & 31);
    }
  }

  /** Makes a row a set of its own; only for all rows of a set at once, one after the other. */
  separate(row: number, seat: number): void {
    const base = row * this.#words;
    this.#parent[row] = row;
    this.#bits.fill(0, base, base + this.#words);
    this.#bits[base + (seat >>> 5)] = 1 << (seat & 31);
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
    const bits = this.#bits;
    for (let word = 0; word < this.#words; word++) {
      if ((bits[rootA * this.#words + word]! & bits[rootB * this.#words + word]!) !== 0) return true;
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
