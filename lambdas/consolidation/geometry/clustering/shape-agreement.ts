import type { ObjectClusters } from "./object-clusters.ts";

/**
 * Mean over data objects of the F1 score between pairs of workers: twice the pairs of shapes that share a cluster, over all
 * shapes of all pairs. An object on which nobody drew anything counts as 1, one with a single worker not at all.
 */
export class ShapeAgreement {
  #sum = 0;
  #objects = 0;

  add(
    { count, workers }: { readonly count: number; readonly workers: number },
    clusters: ObjectClusters,
  ): void {
    if (workers < 2) return;
    let shared = 0;
    for (let c = 0; c < clusters.count; c++) {
      const votes = clusters.firstMember[c + 1]! - clusters.firstMember[c]!;
      shared += votes * (votes - 1);
    }
    this.#sum += count === 0 ? 1 : shared / (count * (workers - 1));
    this.#objects++;
  }

  /** `null` when no object had two workers. */
  mean(): number | null {
    return this.#objects === 0 ? null : this.#sum / this.#objects;
  }
}
