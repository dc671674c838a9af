/** Probabilities this close are ties. */
const TIE = 1e-9;

/**
 * The labels of a cluster by the one-coin model of Dawid and Skene (1979): a worker gives the right label with a probability
 * of his own and otherwise any of the others, all alike.
 */
export class LabelPosterior {
  /** Index of the most probable label; of equally probable ones, the first in code unit order. */
  winner = 0;
  /** That it is right. */
  probability = 0;
  /** Of each voter, in the order given: that his label is right. */
  readonly ofVoter: number[] = [];
  readonly #labels: readonly string[];

  constructor(labels: readonly string[]) {
    this.#labels = labels;
  }

  /**
   * Judges the voters `from` up to `to`.
   *
   * @param label the label index of each voter
   * @param weight of each voter: the log odds of giving the right label against one other in particular
   * @param prior the share of each label
   */
  judge(label: Uint32Array, weight: Float64Array, from: number, to: number, prior: Float64Array): void {
    const scores = this.ofVoter;
    if (this.#judgeUnanimous(label, weight, from, to, prior)) return;
    let most = 0;
    for (let i = from; i < to; i++) {
      let score = Math.log(prior[label[i]!]!);
      for (let j = from; j < to; j++) if (label[j]! === label[i]!) score += weight[j]!;
      scores[i - from] = score;
      most = Math.max(most, score);
    }
    let given = 0;
    let share = 0;
    for (let i = from; i < to; i++) {
      let first = from;
      while (label[first]! !== label[i]!) first++;
      if (first < i) continue;
      given += Math.exp(scores[i - from]! - most);
      share += prior[label[i]!]!;
    }
    const total = given + Math.max(0, 1 - share) * Math.exp(-most);
    this.probability = -1;
    for (let i = from; i < to; i++) {
      const probability = Math.exp(scores[i - from]! - most) / total;
      scores[i - from] = probability;
      const tied = Math.abs(probability - this.probability) <= TIE;
      if (tied ? this.#labels[label[i]!]! < this.#labels[this.winner]! : probability > this.probability) {
        this.winner = label[i]!;
        this.probability = probability;
      }
    }
  }

  /** The usual case, with one exponential in place of many. */
  #judgeUnanimous(
    label: Uint32Array,
    weight: Float64Array,
    from: number,
    to: number,
    prior: Float64Array,
  ): boolean {
    this.winner = label[from]!;
    let score = 0;
    for (let i = from; i < to; i++) {
      if (label[i]! !== this.winner) return false;
      score += weight[i]!;
    }
    const share = prior[this.winner]!;
    this.probability = share / (share + (1 - share) * Math.exp(-score));
    for (let i = 0; i < to - from; i++) this.ofVoter[i] = this.probability;
    return true;
  }
}
