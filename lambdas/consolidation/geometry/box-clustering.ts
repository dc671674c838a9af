import type { BoundingBox } from "./bounding-box.ts";
import { edgesIoU } from "./iou.ts";
import { ObjectClusters } from "./object-clusters.ts";
import type { ObjectShapes } from "./object-shapes.ts";
import { PairQueue } from "./pair-queue.ts";

export interface BoxClusteringOptions {
  /** Above 0, at most 1. */
  readonly iouThreshold: number;
  readonly sameLabelOnly: boolean;
}

/** A little below 1, so that rounding does not hide a pair that just reaches the threshold. */
const SWEEP_SLACK = 1 - 1e-6;

/** The mean of equal edges may differ from them in the last bits. */
const ROUNDING = 1e-9;

/**
 * Greedy agglomeration of the boxes of one data object: the pairs of boxes of different workers with at least the
 * threshold's IoU are taken from the best overlap down, and a pair joins the two clusters that its boxes are in, provided
 * that no worker is in both and that the mean boxes of the two clusters overlap as much as the threshold asks. Equal
 * overlaps go by position.
 */
export class BoxClustering {
  readonly clusters = new ObjectClusters();
  readonly #pairs = new PairQueue();
  readonly #iouThreshold: number;
  readonly #sameLabelOnly: boolean;
  /** Mean edges of the cluster whose root a row is. */
  #left = new Float64Array(0);
  #top = new Float64Array(0);
  #right = new Float64Array(0);
  #bottom = new Float64Array(0);

  constructor({ iouThreshold, sameLabelOnly }: BoxClusteringOptions) {
    this.#iouThreshold = iouThreshold;
    this.#sameLabelOnly = sameLabelOnly;
  }

  /** Clusters the boxes of one data object and returns `clusters`, which the next call overwrites. */
  cluster(boxes: ObjectShapes<BoundingBox>): ObjectClusters {
    this.clusters.reset(boxes.count, boxes.seat);
    this.#copyEdges(boxes);
    this.#pairs.clear();
    this.#collectPairs(boxes);
    this.#pairs.forEachBestFirst(this.#join);
    this.clusters.list(boxes.count);
    return this.clusters;
  }

  /**
   * Sweep from the left. Two boxes can only reach the threshold where each begins before the other, on either axis, is down
   * to the threshold's share of its length; that leaves few pairs of which to compute the IoU.
   */
  #collectPairs({ count, left, top, right, bottom, label, seat }: ObjectShapes<BoundingBox>): void {
    const share = SWEEP_SLACK * this.#iouThreshold;
    for (let a = 0; a < count; a++) {
      const leftA = left[a]!;
      const topA = top[a]!;
      const rightA = right[a]!;
      const bottomA = bottom[a]!;
      const seatA = seat[a]!;
      const lastLeft = rightA - share * (rightA - leftA);
      const lastTop = bottomA - share * (bottomA - topA);
      for (let b = a + 1; b < count && left[b]! <= lastLeft; b++) {
        const topB = top[b]!;
        if (topB > lastTop || seat[b]! === seatA) continue;
        const bottomB = bottom[b]!;
        if (topA > bottomB - share * (bottomB - topB) || (this.#sameLabelOnly && label[a]! !== label[b]!))
          continue;
        const iou = edgesIoU(leftA, topA, rightA, bottomA, left[b]!, topB, right[b]!, bottomB);
        if (iou >= this.#iouThreshold) this.#pairs.add(a, b, iou);
      }
    }
  }

  readonly #join = (rowA: number, rowB: number): void => {
    const { clusters } = this;
    const a = clusters.root(rowA);
    const b = clusters.root(rowB);
    if (!clusters.mayUnite(a, b)) return;
    const left = this.#left;
    const top = this.#top;
    const right = this.#right;
    const bottom = this.#bottom;
    const iou = edgesIoU(left[a]!, top[a]!, right[a]!, bottom[a]!, left[b]!, top[b]!, right[b]!, bottom[b]!);
    if (iou < this.#iouThreshold - ROUNDING) return;
    const share = clusters.size(a) / (clusters.size(a) + clusters.size(b));
    const root = clusters.unite(a, b);
    left[root] = share * left[a]! + (1 - share) * left[b]!;
    top[root] = share * top[a]! + (1 - share) * top[b]!;
    right[root] = share * right[a]! + (1 - share) * right[b]!;
    bottom[root] = share * bottom[a]! + (1 - share) * bottom[b]!;
  };

  #copyEdges({ count, left, top, right, bottom }: ObjectShapes<BoundingBox>): void {
    if (this.#left.length < count) {
      this.#left = new Float64Array(2 * count);
      this.#top = new Float64Array(2 * count);
      this.#right = new Float64Array(2 * count);
      this.#bottom = new Float64Array(2 * count);
    }
    for (let row = 0; row < count; row++) {
      this.#left[row] = left[row]!;
      this.#top[row] = top[row]!;
      this.#right[row] = right[row]!;
      this.#bottom[row] = bottom[row]!;
    }
  }
}
