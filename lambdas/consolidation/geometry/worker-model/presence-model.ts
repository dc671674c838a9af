import type { ClusterColumns } from "../clustering/cluster-table.ts";
import { LabelPosterior } from "./label-posterior.ts";
import { WorkerEvidence, WorkerRates } from "./worker-rates.ts";

/** What the clusters show, by index, and what that says about the workers. */
export interface Presence {
  /** That there is something. */
  readonly probability: Float64Array;
  /** The most probable label, */
  readonly label: Uint32Array;
  /** and that it is the right one if there is something. */
  readonly labelProbability: Float64Array;
  readonly rates: WorkerRates;
  readonly evidence: WorkerEvidence;
  readonly iterations: number;
  readonly converged: boolean;
}

/**
 * How much rarer it is that two workers invent a shape in the same place than it would be if all inventions were spread over
 * the places where true shapes are.
 */
const COINCIDENCE = 0.1;

const TOLERANCE = 0.01;
const MOST_ROUNDS = 50;

/**
 * Decides which clusters show something by what is known of the workers, and learns that from the clusters (expectation
 * maximization). Worker w finds each true shape with probability `recall` and draws `inventions` per true shape where there
 * is nothing. The odds of a cluster are those of its workers having found it and the others having missed it, against
 * all of its workers having invented it. Labels: see LabelPosterior.
 *
 * True shapes that nobody found are allowed for: each cluster counts for 1 / (1 - the probability that everybody misses it).
 * The model is that of Branson, Van Horn and Perona, "Lean crowdsourcing: combining humans and machines in an online
 * system" (CVPR 2017, doi:10.1109/CVPR.2017.647), with rates of inventions instead of false positives per place.
 *
 * @param carried counts of earlier batches by worker index, see WorkerEvidence
 */
export function estimatePresence(
  table: ClusterColumns,
  carried: ReadonlyMap<number, readonly number[]> = new Map(),
): Presence {
  const model = new PresenceModel(table);
  const { evidence, rates } = model.judgement;
  for (const [worker, counts] of carried) evidence.carry(worker, counts);
  if (carried.size > 0) rates.update(evidence);
  let change = Number.POSITIVE_INFINITY;
  let iterations = 0;
  while (change > TOLERANCE && iterations < MOST_ROUNDS) {
    model.judgeLabels();
    change = model.judgePresence();
    model.learn();
    iterations++;
  }
  return { ...model.judgement, iterations, converged: change <= TOLERANCE };
}

class PresenceModel {
  readonly judgement: Pick<Presence, "probability" | "label" | "labelProbability" | "rates" | "evidence">;
  readonly #table: ClusterColumns;
  readonly #labels: LabelPosterior;
  /** Per member: what its label weighs, and that it is the right one. */
  readonly #weight: Float64Array;
  readonly #right: Float64Array;
  /** Per label: its share of what there is. */
  readonly #share: Float64Array;
  /** Per object: that everybody misses a true shape. */
  readonly #missed: Float64Array;

  constructor(table: ClusterColumns) {
    const clusters = table.clusterCount;
    const workers = table.workers.names.length;
    const labels = table.labels.names.length;
    this.#table = table;
    this.judgement = {
      probability: new Float64Array(clusters).fill(0.5),
      label: new Uint32Array(clusters),
      labelProbability: new Float64Array(clusters),
      rates: new WorkerRates(workers, Math.max(2, labels)),
      evidence: new WorkerEvidence(workers),
    };
    this.#labels = new LabelPosterior(table.labels.names);
    this.#weight = new Float64Array(table.label.length);
    this.#right = new Float64Array(table.label.length);
    this.#share = new Float64Array(labels).fill(1 / labels);
    this.#missed = new Float64Array(table.objectCount);
  }

  judgeLabels(): void {
    const { firstMember, label, worker, clusterCount } = this.#table;
    const { rates, labelProbability } = this.judgement;
    const others = Math.max(1, this.#share.length - 1);
    const weightOf = rates.accuracy.map((accuracy) => Math.log((accuracy * others) / (1 - accuracy)));
    for (let m = 0; m < worker.length; m++) this.#weight[m] = weightOf[worker[m]!]!;
    for (let c = 0; c < clusterCount; c++) {
      const from = firstMember[c]!;
      const to = firstMember[c + 1]!;
      this.#labels.judge(label, this.#weight, from, to, this.#share);
      this.judgement.label[c] = this.#labels.winner;
      labelProbability[c] = this.#labels.probability;
      for (let m = from; m < to; m++) this.#right[m] = this.#labels.ofVoter[m - from]!;
    }
  }

  /** Returns the greatest change of a probability. */
  judgePresence(): number {
    const { objectCount, firstSeat, seats, firstCluster, firstMember, worker } = this.#table;
    const { rates, probability } = this.judgement;
    const absent = rates.recall.map((recall) => Math.log(1 - recall));
    const present = rates.recall.map((recall, w) => Math.log(recall / rates.inventions[w]!) - absent[w]!);
    const together = Math.log(COINCIDENCE);
    let change = 0;
    for (let o = 0; o < objectCount; o++) {
      let allAbsent = 0;
      for (let s = firstSeat[o]!; s < firstSeat[o + 1]!; s++) allAbsent += absent[seats[s]!]!;
      this.#missed[o] = Math.exp(allAbsent);
      for (let c = firstCluster[o]!; c < firstCluster[o + 1]!; c++) {
        const from = firstMember[c]!;
        const to = firstMember[c + 1]!;
        let logOdds = allAbsent - (to - from - 1) * together;
        for (let m = from; m < to; m++) logOdds += present[worker[m]!]!;
        const judged = 1 / (1 + Math.exp(-logOdds));
        change = Math.max(change, Math.abs(judged - probability[c]!));
        probability[c] = judged;
      }
    }
    return change;
  }

  learn(): void {
    const { objectCount, firstSeat, seats, firstCluster, firstMember, worker, label } = this.#table;
    const { evidence, probability, rates } = this.judgement;
    evidence.restart();
    this.#share.fill(1);
    for (let o = 0; o < objectCount; o++) {
      let existing = 0;
      for (let c = firstCluster[o]!; c < firstCluster[o + 1]!; c++) {
        const there = probability[c]!;
        const from = firstMember[c]!;
        const to = firstMember[c + 1]!;
        existing += there;
        for (let m = from; m < to; m++) {
          const w = worker[m]!;
          evidence.found[w]! += there;
          evidence.invented[w]! += 1 - there;
          evidence.right[w]! += there * this.#right[m]!;
          this.#share[label[m]!]! += (there * this.#right[m]!) / (to - from);
          if (to - from === 1) continue;
          evidence.compared[w]! += there;
          evidence.agreed[w]! += there * this.#right[m]!;
        }
      }
      existing /= 1 - this.#missed[o]!;
      for (let s = firstSeat[o]!; s < firstSeat[o + 1]!; s++) evidence.existing[seats[s]!]! += existing;
    }
    const all = this.#share.reduce((sum, share) => sum + share, 0);
    for (let l = 0; l < this.#share.length; l++) this.#share[l]! /= all;
    rates.update(evidence);
  }
}
