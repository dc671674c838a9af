/**
 * Answers as Krippendorff's alpha sees them: the answers to unit (data object) `u` are the values with the indices
 * `labels[offsets[u]]` to `labels[offsets[u + 1] - 1]`.
 */
export interface Units {
  readonly offsets: Int32Array;
  readonly labels: Int32Array;
}

/** The two sums that alpha compares, over ordered pairs of different answers. */
export interface DistanceSums {
  /** Sum over the units of the distances within the unit, divided by the unit's answers less one. */
  readonly withinUnits: number;
  /** Sum of the distances between all answers, whatever their unit. */
  readonly overall: number;
}

/** How often each of `size` values occurs in the units with at least two answers, the pairable ones. */
export function pairableCounts({ offsets, labels }: Units, size: number): Float64Array {
  const counts = new Float64Array(size);
  for (let u = 0; u + 1 < offsets.length; u++) {
    if (offsets[u + 1]! - offsets[u]! < 2) continue;
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) counts[labels[i]!]!++;
  }
  return counts;
}

/** Distance 0 for the same value, else 1. */
export function nominalDistances({ offsets, labels }: Units, counts: Float64Array): DistanceSums {
  const votes = new Int32Array(counts.length);
  let withinUnits = 0;
  for (let u = 0; u + 1 < offsets.length; u++) {
    const size = offsets[u + 1]! - offsets[u]!;
    if (size < 2) continue;
    let same = 0;
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) same += votes[labels[i]!]!++;
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) votes[labels[i]!] = 0;
    withinUnits += (size * (size - 1) - 2 * same) / (size - 1);
  }
  const total = sum(counts);
  let overall = total * total;
  for (let c = 0; c < counts.length; c++) overall -= counts[c]! * counts[c]!;
  return { withinUnits, overall };
}

/**
 * The squared difference of two values' scores. A sum of squared differences over all pairs is the number of values
 * times their squared deviations from the mean, so no pair is visited.
 */
export function squaredDistances(
  { offsets, labels }: Units,
  counts: Float64Array,
  scores: Float64Array,
): DistanceSums {
  let withinUnits = 0;
  for (let u = 0; u + 1 < offsets.length; u++) {
    const size = offsets[u + 1]! - offsets[u]!;
    if (size < 2) continue;
    let mean = 0;
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) mean += scores[labels[i]!]! / size;
    let deviation = 0;
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) deviation += (scores[labels[i]!]! - mean) ** 2;
    withinUnits += (2 * size * deviation) / (size - 1);
  }
  const total = sum(counts);
  let mean = 0;
  for (let c = 0; c < counts.length; c++) mean += (counts[c]! / total) * scores[c]!;
  let deviation = 0;
  for (let c = 0; c < counts.length; c++) deviation += counts[c]! * (scores[c]! - mean) ** 2;
  return { withinUnits, overall: 2 * total * deviation };
}

/** The squared difference of two values over their sum: twice as much counts the same at any size. */
export function ratioDistances(
  { offsets, labels }: Units,
  counts: Float64Array,
  values: Float64Array,
): DistanceSums {
  let withinUnits = 0;
  for (let u = 0; u + 1 < offsets.length; u++) {
    const end = offsets[u + 1]!;
    let distances = 0;
    for (let i = offsets[u]!; i < end; i++) {
      for (let j = i + 1; j < end; j++) distances += ratioDistance(values[labels[i]!]!, values[labels[j]!]!);
    }
    if (distances > 0) withinUnits += (2 * distances) / (end - offsets[u]! - 1);
  }
  let overall = 0;
  for (let c = 0; c < counts.length; c++) {
    for (let k = c + 1; k < counts.length; k++) {
      overall += 2 * counts[c]! * counts[k]! * ratioDistance(values[c]!, values[k]!);
    }
  }
  return { withinUnits, overall };
}

/**
 * Scores of ordered values whose difference is the number of answers from one to the other, each end counted half:
 * the ordinal distance of Krippendorff is the square of that.
 */
export function ordinalScores(counts: Float64Array): Float64Array {
  let before = 0;
  return counts.map((count) => {
    const score = before + count / 2;
    before += count;
    return score;
  });
}

function ratioDistance(a: number, b: number): number {
  return a === b ? 0 : ((a - b) / (a + b)) ** 2;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
