/** Gap sequence of Ciura (2001). */
const GAPS = [1750, 701, 301, 132, 57, 23, 10, 4, 1];

/**
 * Sorts the first `count` keys in place, ascending, and `rows` along with them; rows with equal keys are put in the order of
 * `compareTied`. Shell sort, because the lists of one data object are short, there are many of them, and it neither
 * allocates nor, unless keys are equal, calls anything.
 */
export function shellSort(
  keys: Float64Array,
  rows: Uint32Array,
  count: number,
  compareTied: (a: number, b: number) => number,
): void {
  for (const gap of GAPS) {
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
      keys[at] = key;
      rows[at] = row;
    }
  }
}
