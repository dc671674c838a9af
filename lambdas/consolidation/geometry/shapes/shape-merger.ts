import type { ConsolidatedObject } from "../../types.ts";
import type { ClusterTable } from "../clustering/cluster-table.ts";
import type { Bounds } from "../clustering/object-shapes.ts";
import { votesNeeded } from "../merge-options.ts";
import type { Presence } from "../worker-model/presence-model.ts";
import { objectConfidence } from "./merged-box.ts";
import type { ShapeConsensusOptions } from "./shape-consensus-options.ts";
import type { MergedShape, ShapeKind } from "./shape-kind.ts";

/** Turns the clusters of a data object into its label. */
export class ShapeMerger<Shape extends { readonly label: string }> {
  readonly #kind: ShapeKind<Shape>;
  readonly #table: ClusterTable<Shape>;
  readonly #presence: Presence;
  readonly #variance: Float64Array;
  readonly #options: ShapeConsensusOptions;

  /** `variance` is that of each worker's shapes. */
  constructor(
    kind: ShapeKind<Shape>,
    table: ClusterTable<Shape>,
    presence: Presence,
    variance: Float64Array,
    options: ShapeConsensusOptions,
  ) {
    this.#kind = kind;
    this.#table = table;
    this.#presence = presence;
    this.#variance = variance;
    this.#options = options;
  }

  consensusOfObject(object: number): ConsolidatedObject<readonly MergedShape<Shape>[]> {
    const { objects, firstCluster, firstMember, worker } = this.#table;
    const { objectId, answers } = objects[object]!;
    const first = firstCluster[object]!;
    const last = firstCluster[object + 1]!;
    const merged: MergedShape<Shape>[] = [];
    for (let c = first; c < last; c++) {
      if (this.#isKept(c, answers.length)) merged.push(this.#merge(c, object));
    }
    const drew = new Set(worker.subarray(firstMember[first]!, firstMember[last]!)).size;
    const confidence = objectConfidence(merged, answers.length, drew);
    return { objectId, label: merged.sort(this.#byPosition), confidence, answers: answers.length };
  }

  #isKept(cluster: number, workers: number): boolean {
    const { minimumVotes, minimumProbability = 0.5 } = this.#options;
    if (minimumVotes === undefined) return this.#presence.probability[cluster]! >= minimumProbability;
    const votes = this.#table.firstMember[cluster + 1]! - this.#table.firstMember[cluster]!;
    return votes >= votesNeeded(minimumVotes, workers);
  }

  #merge(cluster: number, object: number): MergedShape<Shape> {
    const { firstMember, shapes, worker, labels, integral, objects } = this.#table;
    const from = firstMember[cluster]!;
    const to = firstMember[cluster + 1]!;
    const members = shapes.slice(from, to);
    const weights = Array.from(worker.subarray(from, to), (w) => 1 / this.#variance[w]!);
    const exact = this.#mean(members, weights) ?? this.#medoid(members, weights);
    const shape = integral[object]! ? this.#kind.round(exact) : exact;
    const likeness = this.#likeness(shape, members);
    const there = this.#presence.probability[cluster]! * this.#presence.labelProbability[cluster]!;
    const confidence = objects[object]!.answers.length === 1 ? 0 : Math.min(1, there * likeness);
    const label = labels.names[this.#presence.label[cluster]!]!;
    return { ...shape, label, votes: members.length, confidence };
  }

  /** `null` where there is none or the medoid is asked for. */
  #mean(members: readonly Shape[], weights: readonly number[]): Shape | null {
    if (this.#options.representative === "medoid" || members.length === 1) return null;
    return this.#kind.mean(members, weights);
  }

  #likeness(shape: Shape, members: readonly Shape[]): number {
    return members.reduce((sum, member) => sum + this.#kind.similarity(member, shape), 0) / members.length;
  }

  /** The member that is most like the others, whose likeness counts by their weights; of equal ones the first by position. */
  #medoid(members: readonly Shape[], weights: readonly number[]): Shape {
    let best = members[0]!;
    let most = -1;
    for (const member of members) {
      const likeness = members.reduce(
        (sum, other, i) => sum + weights[i]! * this.#kind.similarity(member, other),
        0,
      );
      if (likeness > most * (1 + 1e-9)) {
        best = member;
        most = likeness;
      }
    }
    return best;
  }

  readonly #byPosition = (a: Shape, b: Shape): number => {
    const boundsA: Bounds = { left: 0, top: 0, right: 0, bottom: 0, integral: true };
    const boundsB: Bounds = { ...boundsA };
    this.#kind.readBounds(a, boundsA);
    this.#kind.readBounds(b, boundsB);
    return boundsA.left - boundsB.left || boundsA.top - boundsB.top || this.#kind.compare(a, b);
  };
}
