/** Who votes: the rows `members[from]` up to `members[to]`, each with a label index and a weight of 0 or more. */
export interface LabelVoters {
  readonly members: Uint32Array;
  readonly label: Uint32Array;
  readonly weight: Float64Array;
}

/** Sums of weights this close count as equal. */
const TIE = 1e-9;

/**
 * Weighted plurality vote among a few rows, as an index into `labels`. A tie goes to the label that comes first in code
 * unit order.
 */
export function voteLabel(voters: LabelVoters, from: number, to: number, labels: readonly string[]): number {
  const { members, label, weight } = voters;
  let winner = label[members[from]!]!;
  let best = -1;
  for (let i = from; i < to; i++) {
    const candidate = label[members[i]!]!;
    let sum = 0;
    for (let j = from; j < to; j++) if (label[members[j]!]! === candidate) sum += weight[members[j]!]!;
    const tied = Math.abs(sum - best) <= TIE;
    if (tied ? labels[candidate]! < labels[winner]! : sum > best) {
      winner = candidate;
      best = tied ? Math.max(best, sum) : sum;
    }
  }
  return winner;
}
