/**
 * How alike two lists of labeled things are, in [0, 1]: things are matched one to one, the most alike first, and only to things
 * of the same label; the similarities of the matched are added up and divided by the length of the longer list, so that each
 * thing that is left over counts 0. Two empty lists say the same: 1.
 *
 * @param similarity of two things, in [0, 1]; 0 is no match.
 */
export function matchedSimilarity<Thing extends { readonly label: string }>(
  a: readonly Thing[],
  b: readonly Thing[],
  similarity: (a: Thing, b: Thing) => number,
): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  const pairs: { i: number; j: number; alike: number }[] = [];
  for (const [i, one] of a.entries()) {
    for (const [j, other] of b.entries()) {
      const alike = one.label === other.label ? similarity(one, other) : 0;
      if (alike > 0) pairs.push({ i, j, alike });
    }
  }
  // Similarities may differ in their last digits from machine to machine, so these decide nothing.
  const rounded = (alike: number) => Math.round(alike * 1e9);
  pairs.sort((x, y) => rounded(y.alike) - rounded(x.alike) || x.i - y.i || x.j - y.j);
  const usedA = new Uint8Array(a.length);
  const usedB = new Uint8Array(b.length);
  let sum = 0;
  for (const { i, j, alike } of pairs) {
    if (usedA[i] === 1 || usedB[j] === 1) continue;
    usedA[i] = 1;
    usedB[j] = 1;
    sum += alike;
  }
  return Math.min(1, sum / longer);
}
