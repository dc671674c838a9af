import type { BoundingBox } from "../bounding-box.ts";
import { edgesIoU } from "../primitives/iou.ts";
import { refineByAssignment } from "./assignment-refinement.ts";
import { MeanBoxes } from "./mean-boxes.ts";
import { ObjectClusters } from "./object-clusters.ts";
import type { ObjectShapes } from "./object-shapes.ts";
import { PairQueue } from "./pair-queue.ts";
import { SimilarityMatrix } from "./similarity-matrix.ts";

export interface BoxClusteringOptions {
  /** Above 0, at most 1. */
  readonly iouThreshold: number;
  readonly sameLabelOnly: boolean;
  readonly matching: "greedy" | "optimal";
}

/** A little below 1, so that rounding does not keep apart what just reaches the threshold. */
const SLACK = 1 - 1e-9;

/**
 * Clusters the boxes of one data object. Boxes of different workers with at least the threshold's IoU, directly or through
 * others, form a group. A group with one box per worker, all of which have that IoU with the group's mean box, is a cluster:
 * nearly all groups are, and nothing has to be sorted for them. Any other group is split by greedy agglomeration: its
 * pairs are taken from the best overlap down (equal ones by position), and each joins the clusters that its boxes are in by
 * then, provided that no worker is in both and that their mean boxes overlap as much as the threshold asks.
 * With `matching: "optimal"` the clusters are then improved, see `refineByAssignment`.
 */
export class BoxClustering {
  readonly clusters = new ObjectClusters();
  readonly #means = new MeanBoxes();
  readonly #pairs = new PairQueue();
  readonly #iouThreshold: number;
  readonly #sameLabelOnly: boolean;
  readonly #optimal: boolean;
  readonly #similarity = new SimilarityMatrix();
  /** By row: whether its group, if the row is that group's root, must be split. */
  #mustSplit = new Uint8Array(0);

  constructor({ iouThreshold, sameLabelOnly, matching }: BoxClusteringOptions) {
    this.#iouThreshold = iouThreshold;
    this.#sameLabelOnly = sameLabelOnly;
    this.#optimal = matching === "optimal";
  }

  /** Clusters the boxes of one data object and returns `clusters`, which the next call overwrites. */
  cluster(boxes: ObjectShapes<BoundingBox>): ObjectClusters {
    const { clusters } = this;
    if (this.#mustSplit.length < boxes.count) this.#mustSplit = new Uint8Array(2 * boxes.count);
    else this.#mustSplit.fill(0, 0, boxes.count);
    clusters.reset(boxes.count, boxes.seat);
    this.#group(boxes);
    if (this.#findGroupsToSplit(boxes)) this.#split(boxes);
    if (this.#optimal) this.#refine(boxes);
    clusters.list(boxes.count);
    return clusters;
  }

  /**
   * Sweep from the left: box b can only reach the threshold with box a where it begins before a is down to the threshold's
   * share of its width. Of the pairs that this leaves, IoU >= t is shared area >= t / (1 + t) of the sum of both areas; one
   * comparison without a division, because here the time goes into branches that cannot be predicted.
   */
  #group({ count, left, top, right, bottom, label, seat }: ObjectShapes<BoundingBox>): void {
    const { clusters } = this;
    const share = SLACK * this.#iouThreshold;
    const sharedPart = share / (1 + share);
    for (let a = 0; a < count; a++) {
      const leftA = left[a]!;
      const topA = top[a]!;
      const rightA = right[a]!;
      const bottomA = bottom[a]!;
      const widthA = rightA - leftA;
      const heightA = bottomA - topA;
      const lastLeft = rightA - share * widthA;
      for (let b = a + 1; b < count && left[b]! <= lastLeft; b++) {
        const widthB = right[b]! - left[b]!;
        const heightB = bottom[b]! - top[b]!;
        const width = widthA + widthB - Math.abs(leftA - left[b]!) - Math.abs(rightA - right[b]!);
        const height = heightA + heightB - Math.abs(topA - top[b]!) - Math.abs(bottomA - bottom[b]!);
        const shared = ((width + Math.abs(width)) * (height + Math.abs(height))) / 16;
        if (shared < sharedPart * (widthA * heightA + widthB * heightB) || seat[a]! === seat[b]!) continue;
        const rootA = clusters.root(a);
        const rootB = clusters.root(b);
        if (rootA === rootB || (this.#sameLabelOnly && label[a]! !== label[b]!)) continue;
        const split =
          this.#mustSplit[rootA]! | this.#mustSplit[rootB]! | Number(clusters.shareWorker(rootA, rootB));
        this.#mustSplit[clusters.unite(rootA, rootB)] = split;
      }
    }
  }

  /** Marks the groups whose members are too far from their mean; returns whether any group must be split. */
  #findGroupsToSplit(boxes: ObjectShapes<BoundingBox>): boolean {
    const { clusters } = this;
    this.#means.ofClusters(boxes, clusters);
    let found = 0;
    for (let row = 0; row < boxes.count; row++) {
      const root = clusters.root(row);
      if (clusters.size(root) === 1) continue;
      if (this.#means.iouWithRow(root, boxes, row) < SLACK * this.#iouThreshold) this.#mustSplit[root] = 1;
      found |= this.#mustSplit[root]!;
    }
    return found === 1;
  }

  #split(boxes: ObjectShapes<BoundingBox>): void {
    const { clusters } = this;
    const { count, seat } = boxes;
    for (let row = 0; row < count; row++) this.#mustSplit[row] = this.#mustSplit[clusters.root(row)]!;
    for (let row = 0; row < count; row++) if (this.#mustSplit[row] === 1) clusters.separate(row, seat[row]!);
    this.#means.ofClusters(boxes, clusters);
    this.#pairs.clear();
    for (let a = 0; a < count; a++) if (this.#mustSplit[a] === 1) this.#enqueuePairs(boxes, a);
    this.#pairs.forEachBestFirst(this.#join);
  }

  #enqueuePairs(
    { count, left, top, right, bottom, label, seat }: ObjectShapes<BoundingBox>,
    a: number,
  ): void {
    for (let b = a + 1; b < count && left[b]! < right[a]!; b++) {
      if (this.#mustSplit[b] === 0 || seat[a]! === seat[b]!) continue;
      if (this.#sameLabelOnly && label[a]! !== label[b]!) continue;
      const iou = edgesIoU(
        left[a]!,
        top[a]!,
        right[a]!,
        bottom[a]!,
        left[b]!,
        top[b]!,
        right[b]!,
        bottom[b]!,
      );
      if (iou >= SLACK * this.#iouThreshold) this.#pairs.add(a, b, iou);
    }
  }

  readonly #join = (rowA: number, rowB: number): void => {
    const { clusters } = this;
    const a = clusters.root(rowA);
    const b = clusters.root(rowB);
    if (a === b || clusters.shareWorker(a, b)) return;
    if (this.#means.iou(a, b) < SLACK * this.#iouThreshold) return;
    this.#means.unite(a, clusters.size(a), b, clusters.size(b));
    clusters.unite(a, b);
  };

  #refine({ count, left, top, right, bottom, label, seat, workers }: ObjectShapes<BoundingBox>): void {
    this.#similarity.reset(count);
    for (let a = 0; a < count; a++) {
      for (let b = a + 1; b < count && left[b]! < right[a]!; b++) {
        if (this.#sameLabelOnly && label[a]! !== label[b]!) continue;
        const iou = edgesIoU(
          left[a]!,
          top[a]!,
          right[a]!,
          bottom[a]!,
          left[b]!,
          top[b]!,
          right[b]!,
          bottom[b]!,
        );
        this.#similarity.set(a, b, iou);
      }
    }
    refineByAssignment(this.clusters, this.#similarity, seat, workers, this.#iouThreshold);
  }
}
