/**
 * Median of the first `count` values, which it may reorder; of an even number, the mean of the middle two. Integers below 2^51
 * are treated exactly, other values to the last bits.
 *
 * For the handful of values that it is meant for, the time goes into branches that cannot be predicted. So up to five values
 * are compared in a fixed order and more by odd-even transposition, with the lesser and the greater of two values from their
 * sum and difference.
 */
export function medianInPlace(values: Float64Array, count: number): number {
  if (count === 1) return values[0]!;
  if (count === 2) return (values[0]! + values[1]!) / 2;
  if (count === 3) return medianOfThree(values[0]!, values[1]!, values[2]!);
  if (count === 4 || count === 5) {
    const low = greater(lesser(values[0]!, values[1]!), lesser(values[2]!, values[3]!));
    const high = lesser(greater(values[0]!, values[1]!), greater(values[2]!, values[3]!));
    return count === 4 ? (low + high) / 2 : medianOfThree(low, high, values[4]!);
  }
  transpose(values, count);
  const middle = count >>> 1;
  return count % 2 === 1 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2;
}

function medianOfThree(a: number, b: number, c: number): number {
  return greater(lesser(a, b), lesser(greater(a, b), c));
}

function lesser(a: number, b: number): number {
  return (a + b - Math.abs(a - b)) / 2;
}

function greater(a: number, b: number): number {
  return (a + b + Math.abs(a - b)) / 2;
}

function transpose(values: Float64Array, count: number): void {
  for (let pass = 0; pass < count; pass++) {
    for (let i = pass & 1; i + 1 < count; i += 2) {
      const a = values[i]!;
      const b = values[i + 1]!;
      values[i] = lesser(a, b);
      values[i + 1] = greater(a, b);
    }
  }
}
