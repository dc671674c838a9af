/**
 * Median of the first `count` values, which it sorts in place; of an even number, the mean of the middle two. Integers below
 * 2^51 are treated exactly, other values to the last bits.
 *
 * Odd-even transposition with the lesser and the greater value from sum and difference: for the handful of values that it is
 * meant for, the time goes into branches that cannot be predicted, and this has none.
 */
export function medianInPlace(values: Float64Array, count: number): number {
  for (let pass = 0; pass < count; pass++) {
    for (let i = pass & 1; i + 1 < count; i += 2) {
      const sum = values[i]! + values[i + 1]!;
      const difference = Math.abs(values[i]! - values[i + 1]!);
      values[i] = (sum - difference) / 2;
      values[i + 1] = (sum + difference) / 2;
    }
  }
  const middle = count >>> 1;
  return count % 2 === 1 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2;
}
