import { SeatForest } from "./seat-forest.ts";

/**
 * The shapes of one data object, sorted into clusters that show the same thing, none with two shapes of one worker. Made once
 * and reset for each data object.
 */
export class ObjectClusters {
  /** How many clusters there are, once they are listed. */
  count = 0;
  /** The rows of cluster `c` are `members[firstMember[c]]` up to `members[firstMember[c + 1]]`, ascending. */
  firstMember = new Uint32Array(1);
  members = new Uint32Array(0);
  readonly #forest = new SeatForest();
  #size = new Uint32Array(0);
  #cursor = new Uint32Array(0);

  /** Makes each of `rows` rows a cluster of its own; `seat[row]` is which of the object's workers drew it. */
  reset(rows: number, seat: Uint32Array): void {
    this.#forest.reset(seat, rows);
    if (rows > this.members.length) {
      this.members = new Uint32Array(rows * 2);
      this.firstMember = new Uint32Array(rows * 2 + 1);
      this.#size = new Uint32Array(rows * 2);
      this.#cursor = new Uint32Array(rows * 2);
    }
    this.#size.fill(1, 0, rows);
  }

  /** Makes a row a cluster of its own; only for all rows of a cluster at once, one after the other. */
  separate(row: number, seat: number): void {
    this.#forest.separate(row, seat);
    this.#size[row] = 1;
  }

  /** The least row of the cluster that `row` is in. */
  root(row: number): number {
    return this.#forest.root(row);
  }

  /** How many rows the cluster with this root has. */
  size(root: number): number {
    return this.#size[root]!;
  }

  /** Whether some worker is in both clusters, given by their roots. */
  shareWorker(rootA: number, rootB: number): boolean {
    return this.#forest.shareSeat(rootA, rootB);
  }

  /** Unites two clusters, given by their roots; returns the root of the union. */
  unite(rootA: number, rootB: number): number {
    const size = this.#size[rootA]! + this.#size[rootB]!;
    const root = this.#forest.unite(rootA, rootB);
    this.#size[root] = size;
    return root;
  }

  /** Lists the clusters, in the order of their least rows. */
  list(rows: number): void {
    let count = 0;
    for (let row = 0; row < rows; row++) {
      const root = this.root(row);
      if (root === row) {
        const first = this.firstMember[count]!;
        this.#cursor[row] = first;
        this.firstMember[++count] = first + this.#size[row]!;
      }
      this.members[this.#cursor[root]!++] = row;
    }
    this.count = count;
  }
}
