/** Gap sequence of Ciura (2001). */
const GAPS = [1750, 701, 301, 132, 57, 23, 10, 4, 1];
const INSERTION = [1];

/** With no more rows than this in a step, no row is far from its place and plain insertion is the fastest. */
const INSERTION_LIMIT = 16;

/**
 * Sorts short lists of rows by a number, many times over without allocating: the rows are first dealt into as many equal
 * steps between the least and the greatest key as there are rows, then an insertion
 * sort, or a Shell sort where many share a step, puts the rest right.
 */
export class KeySorter {
  #keys = new Float64Array(0);
  #rows = new Uint32Array(0);
  #step = new Uint32Array(0);
  #end = new Uint32Array(0);

  /** Sorts the first `count` of `keys` ascending, and `rows` along with them; `compareTied` orders rows of equal keys. */
  sort(
    keys: Float64Array,
    rows: Uint32Array,
    count: number,
    compareTied: (a: number, b: number) => number,
  ): void {
    for (const gap of this.#deal(keys, rows, count) <= INSERTION_LIMIT ? INSERTION : GAPS) {
      for (let i = gap; i < count; i++) {
        const key = keys[i]!;
        const row = rows[i]!;
        let at = i;
        for (; at >= gap; at -= gap) {
          const other = keys[at - gap]!;
          if (other < key || (other === key && compareTied(rows[at - gap]!, row) <= 0)) break;
          keys[at] = other;
          rows[at] = rows[at - gap]!;
        }
        if (at === i) continue;
        keys[at] = key;
        rows[at] = row;
      }
    }
  }

  /** Returns how many rows the fullest step got. */
  #deal(keys: Float64Array, rows: Uint32Array, count: number): number {
    if (this.#keys.length < count) this.#reserve(count * 2);
    let least = Number.POSITIVE_INFINITY;
    let greatest = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < count; i++) {
      const key = keys[i]!;
      if (key < least) least = key;
      if (key > greatest) greatest = key;
    }
    const stepsPerUnit = (count - 1) / (greatest - least);
    if (!(stepsPerUnit > 0 && stepsPerUnit < Number.POSITIVE_INFINITY)) return count;
    const end = this.#end;
    const step = this.#step;
    end.fill(0, 0, count);
    for (let i = 0; i < count; i++) {
      const s = Math.min(count - 1, (keys[i]! - least) * stepsPerUnit) >>> 0;
      step[i] = s;
      end[s]!++;
      this.#keys[i] = keys[i]!;
      this.#rows[i] = rows[i]!;
    }
    let fullest = end[0]!;
    for (let s = 1; s < count; s++) {
      if (end[s]! > fullest) fullest = end[s]!;
      end[s]! += end[s - 1]!;
    }
    for (let i = count - 1; i >= 0; i--) {
      const at = --end[step[i]!]!;
      keys[at] = this.#keys[i]!;
      rows[at] = this.#rows[i]!;
    }
    return fullest;
  }

  #reserve(size: number): void {
    this.#keys = new Float64Array(size);
    this.#rows = new Uint32Array(size);
    this.#step = new Uint32Array(size);
    this.#end = new Uint32Array(size);
  }
}
