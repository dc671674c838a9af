/**
 * Levenshtein distance of two sequences: the least number of insertions, deletions and substitutions, each costing 1,
 * that turn one into the other. Cost: the product of the lengths.
 *
 * Source: R. A. Wagner, M. J. Fischer, The string-to-string correction problem, JACM 21 (1974),
 * https://doi.org/10.1145/321796.321811
 */
export function editDistance(a: Int32Array, b: Int32Array): number {
  const row = new Int32Array(b.length + 1);
  for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 0; i < a.length; i++) {
    let diagonal = row[0]!;
    row[0] = i + 1;
    for (let j = 0; j < b.length; j++) {
      const substituted = a[i] === b[j] ? diagonal : diagonal + 1;
      diagonal = row[j + 1]!;
      row[j + 1] = Math.min(substituted, diagonal + 1, row[j]! + 1);
    }
  }
  return row[b.length]!;
}

/** 1 - distance / length of the longer sequence, in [0, 1]; 1 for two empty ones. */
export function editSimilarity(a: Int32Array, b: Int32Array): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - editDistance(a, b) / longer;
}
