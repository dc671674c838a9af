/** Longer names are no slips of the pen, and of more names than this the first are tried: data may have thousands. */
const MAX_LENGTH = 64;
const MAX_KNOWN = 200;

/**
 * The known name that a misspelt one most likely means: at most a third of its characters, rounded up, wrong.
 *
 * @returns `undefined` where no known name is that near; the first in the given order where several are.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > MAX_LENGTH) return undefined;
  let best: string | undefined;
  let bestDistance = Math.ceil(name.length / 3) + 1;
  let tried = 0;
  for (const candidate of known) {
    if (++tried > MAX_KNOWN) break;
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const distance = editDistance(name, candidate);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Levenshtein distance; names are short, so one row of the table is kept. */
function editDistance(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0]!;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!;
      row[j] = Math.min(above + 1, row[j - 1]! + 1, diagonal + (a[i - 1] === b[j - 1] ? 0 : 1));
      diagonal = above;
    }
  }
  return row[b.length]!;
}
