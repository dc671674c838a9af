import { KeySorter } from "./key-sorter.ts";

/**
 * Pairs of rows with a similarity, handed out from the most similar down, ties in the order in which they were added. One
 * queue serves many data objects.
 */
export class PairQueue {
  readonly #sorter = new KeySorter();
  #size = 0;
  #dissimilarity = new Float64Array(256);
  #order = new Uint32Array(256);
  #first = new Uint32Array(256);
  #second = new Uint32Array(256);

  clear(): void {
    this.#size = 0;
  }

  add(a: number, b: number, similarity: number): void {
    if (this.#size === this.#order.length) this.#grow();
    const at = this.#size++;
    this.#dissimilarity[at] = -similarity;
    this.#order[at] = at;
    this.#first[at] = a;
    this.#second[at] = b;
  }

  forEachBestFirst(visit: (a: number, b: number) => void): void {
    this.#sorter.sort(this.#dissimilarity, this.#order, this.#size, earlierFirst);
    for (let k = 0; k < this.#size; k++) {
      const at = this.#order[k]!;
      visit(this.#first[at]!, this.#second[at]!);
    }
  }

  #grow(): void {
    const size = this.#size * 2;
    const dissimilarity = new Float64Array(size);
    dissimilarity.set(this.#dissimilarity);
    this.#dissimilarity = dissimilarity;
    this.#order = grown(this.#order, size);
    this.#first = grown(this.#first, size);
    this.#second = grown(this.#second, size);
  }
}

function earlierFirst(a: number, b: number): number {
  return a - b;
}

function grown(values: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(size);
  larger.set(values);
  return larger;
}
