/** How similar the shapes of one data object are to each other, from 0 to 1; reused from object to object. */
export class SimilarityMatrix {
  size = 0;
  #values = new Float64Array(0);

  reset(size: number): void {
    this.size = size;
    if (this.#values.length < size * size) this.#values = new Float64Array(2 * size * size);
    else this.#values.fill(0, 0, size * size);
  }

  get(a: number, b: number): number {
    return this.#values[a * this.size + b]!;
  }

  set(a: number, b: number, similarity: number): void {
    this.#values[a * this.size + b] = similarity;
    this.#values[b * this.size + a] = similarity;
  }
}
