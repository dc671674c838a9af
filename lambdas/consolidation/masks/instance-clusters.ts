import { greedyClusters, type SimilarPair } from "../spans/greedy-clusters.ts";
import type { ObjectMasks } from "./mask-table.ts";
import { splitPatterns, type VotePatterns } from "./vote-patterns.ts";

/** All instances that workers painted in one image, numbered over all masks, and which of them show the same thing. */
export interface InstanceClusters {
  /** Each label is an instance's number plus 1. */
  readonly patterns: VotePatterns;
  /** Pixels per instance. */
  readonly areas: Float64Array;
  /** Class of each instance. */
  readonly classOf: readonly string[];
  /** Which of the image's masks each instance is in. */
  readonly seatOf: readonly number[];
  /** Lists of instances, at most one of each mask; an instance without pixels is in none. */
  readonly clusters: readonly (readonly number[])[];
}

/** Clusters the instances of one image by IoU (intersection over union). */
export function clusterInstances(
  { masks }: ObjectMasks,
  iouThreshold: number,
  sameLabelOnly: boolean,
): InstanceClusters {
  const seatOf = masks.flatMap((mask, seat) => mask.classes.map(() => seat));
  const classOf = masks.flatMap((mask) => mask.classes);
  let number = 0;
  const indices = masks.map((mask) => Uint32Array.of(0, ...mask.classes.map(() => ++number)));
  const patterns = splitPatterns(masks, indices);
  const { areas, shared } = measure(patterns, number);
  const pairs: SimilarPair[] = [];
  for (const [key, pixels] of shared) {
    const [a, b] = [Math.floor(key / number), key % number];
    if (sameLabelOnly && classOf[a] !== classOf[b]) continue;
    const similarity = pixels / (areas[a]! + areas[b]! - pixels);
    if (similarity >= iouThreshold) pairs.push({ a, b, similarity });
  }
  const clusters = greedyClusters(seatOf, pairs).filter(([first]) => areas[first!]! > 0);
  return { patterns, areas, classOf, seatOf, clusters };
}

/** Pixels per instance, and per pair of instances a < b under the key a × instances + b. */
function measure(
  { votes, pixels, workers }: VotePatterns,
  instances: number,
): { areas: Float64Array; shared: Map<number, number> } {
  const areas = new Float64Array(instances);
  const shared = new Map<number, number>();
  for (let p = 0; p < pixels.length; p++) {
    for (let seat = 0; seat < workers; seat++) {
      const b = votes[p * workers + seat]! - 1;
      if (b < 0) continue;
      areas[b]! += pixels[p]!;
      for (let earlier = 0; earlier < seat; earlier++) {
        const a = votes[p * workers + earlier]! - 1;
        if (a < 0) continue;
        const key = a * instances + b;
        shared.set(key, (shared.get(key) ?? 0) + pixels[p]!);
      }
    }
  }
  return { areas, shared };
}
