/**
 * Plurality vote among the rows `members[from]` up to `members[to]`, few of them; `label[row]` is the vote of a row. A tie goes
 * to the label that comes first in code unit order.
 */
export function voteLabel(members: Uint32Array, from: number, to: number, label: readonly string[]): string {
  let winner = label[members[from]!]!;
  let alike = from + 1;
  while (alike < to && label[members[alike]!]! === winner) alike++;
  if (alike === to) return winner;
  let most = 0;
  for (let i = from; i < to; i++) {
    const candidate = label[members[i]!]!;
    let votes = 0;
    for (let j = from; j < to; j++) if (label[members[j]!]! === candidate) votes++;
    if (votes === most ? candidate < winner : votes > most) {
      winner = candidate;
      most = votes;
    }
  }
  return winner;
}
