const STEPS = 2 ** 20;
const SEQUENCE = 2 ** 32;

/**
 * Pairs of rows with a similarity in [0, 1], handed out from the most similar down. Similarities are compared in steps of
 * 2^-20; closer ones are ties and come in the order in which they were added. One queue serves many data objects.
 *
 * A pair is sorted as one number below 2^53, dissimilarity first and sequence number second: a native numeric sort
 * without a comparator, several times faster than sorting objects.
 */
export class PairQueue {
  #size = 0;
  #keys = new Float64Array(256);
  #first = new Uint32Array(256);
  #second = new Uint32Array(256);

  clear(): void {
    this.#size = 0;
  }

  add(a: number, b: number, similarity: number): void {
    if (this.#size === this.#keys.length) this.#grow();
    const at = this.#size++;
    this.#first[at] = a;
    this.#second[at] = b;
    this.#keys[at] = Math.round((1 - similarity) * STEPS) * SEQUENCE + at;
  }

  forEachBestFirst(visit: (a: number, b: number) => void): void {
    const keys = this.#keys.subarray(0, this.#size).sort();
    for (let k = 0; k < keys.length; k++) {
      const at = keys[k]! % SEQUENCE;
      visit(this.#first[at]!, this.#second[at]!);
    }
  }

  #grow(): void {
    const size = this.#size * 2;
    const keys = new Float64Array(size);
    const first = new Uint32Array(size);
    const second = new Uint32Array(size);
    keys.set(this.#keys);
    first.set(this.#first);
    second.set(this.#second);
    this.#keys = keys;
    this.#first = first;
    this.#second = second;
  }
}
