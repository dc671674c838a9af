import type { BoxTable } from "./box-table.ts";
import { edgesIoU } from "./iou.ts";
import { PairQueue } from "./pair-queue.ts";
import { SeatForest } from "./seat-forest.ts";

/** Which rows of a box table show the same thing; a cluster never holds two boxes of one worker. */
export interface BoxClusters {
  /** The clusters of object `o` are `firstCluster[o]` up to `firstCluster[o + 1]`, in the order of their first rows. */
  readonly firstCluster: Uint32Array;
  /** The rows of cluster `c` are `members[firstMember[c]]` up to `members[firstMember[c + 1]]`, ascending. */
  readonly firstMember: Uint32Array;
  readonly members: Uint32Array;
}

export interface BoxClusterOptions {
  /** Above 0, at most 1. */
  readonly iouThreshold: number;
  readonly sameLabelOnly: boolean;
}

/**
 * Greedy agglomeration of the boxes of each data object: the pairs of boxes of different workers with at least the
 * threshold's IoU are taken from the best overlap down, and a pair joins the two clusters that its boxes are in, provided
 * that no worker is in both and that the mean boxes of the two clusters overlap as much as the threshold asks. Equal
 * overlaps (see PairQueue) go by position.
 */
export function clusterBoxes(table: BoxTable, options: BoxClusterOptions): BoxClusters {
  const objectCount = table.objectIds.length;
  const rowCount = table.firstRow[objectCount]!;
  const growing = new GrowingClusters(table, options.iouThreshold);
  const pairs = new PairQueue();
  const firstCluster = new Uint32Array(objectCount + 1);
  const firstMember = new Uint32Array(rowCount + 1);
  const members = new Uint32Array(rowCount);
  const cursor = new Uint32Array(rowCount);
  let cluster = 0;
  for (let o = 0; o < objectCount; o++) {
    const from = table.firstRow[o]!;
    const to = table.firstRow[o + 1]!;
    pairs.clear();
    collectPairs(table, from, to, options, pairs);
    pairs.forEachBestFirst(growing.join);
    for (let row = from; row < to; row++) {
      const root = growing.root(row);
      if (root === row) {
        cursor[row] = firstMember[cluster]!;
        firstMember[cluster + 1] = firstMember[cluster]! + growing.size(row);
        cluster++;
      }
      members[cursor[root]!++] = row;
    }
    firstCluster[o + 1] = cluster;
  }
  return { firstCluster, firstMember: firstMember.subarray(0, cluster + 1), members };
}

/** A little below 1, so that rounding does not hide a pair that just reaches the threshold. */
const SWEEP_SLACK = 1 - 1e-6;

/** Sweep from the left: box b can only reach the threshold with box a while enough of a lies to the right of b's left. */
function collectPairs(
  { left, top, right, bottom, label, seat }: BoxTable,
  from: number,
  to: number,
  { iouThreshold, sameLabelOnly }: BoxClusterOptions,
  pairs: PairQueue,
): void {
  for (let a = from; a < to; a++) {
    const lastLeft = right[a]! - SWEEP_SLACK * iouThreshold * (right[a]! - left[a]!);
    for (let b = a + 1; b < to && left[b]! <= lastLeft; b++) {
      if (seat[a]! === seat[b]! || (sameLabelOnly && label[a]! !== label[b]!)) continue;
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
      if (iou >= iouThreshold) pairs.add(a, b, iou);
    }
  }
}

/** The mean of equal edges may differ from them in the last bits. */
const ROUNDING = 1e-9;

/** Sets of rows with the sums of their members' edges. */
class GrowingClusters {
  readonly #forest: SeatForest;
  readonly #iouThreshold: number;
  readonly #left: Float64Array;
  readonly #top: Float64Array;
  readonly #right: Float64Array;
  readonly #bottom: Float64Array;
  readonly #size: Uint32Array;

  constructor(table: BoxTable, iouThreshold: number) {
    this.#iouThreshold = iouThreshold;
    this.#forest = new SeatForest(table.seat);
    this.#left = table.left.slice();
    this.#top = table.top.slice();
    this.#right = table.right.slice();
    this.#bottom = table.bottom.slice();
    this.#size = new Uint32Array(table.seat.length).fill(1);
  }

  root(row: number): number {
    return this.#forest.root(row);
  }

  size(root: number): number {
    return this.#size[root]!;
  }

  readonly join = (rowA: number, rowB: number): void => {
    const a = this.#forest.root(rowA);
    const b = this.#forest.root(rowB);
    if (a === b || this.#forest.shareSeat(a, b)) return;
    if (this.#meanBoxIoU(a, b) < this.#iouThreshold - ROUNDING) return;
    const root = this.#forest.unite(a, b);
    const other = root === a ? b : a;
    this.#left[root]! += this.#left[other]!;
    this.#top[root]! += this.#top[other]!;
    this.#right[root]! += this.#right[other]!;
    this.#bottom[root]! += this.#bottom[other]!;
    this.#size[root]! += this.#size[other]!;
  };

  #meanBoxIoU(a: number, b: number): number {
    const sizeA = this.#size[a]!;
    const sizeB = this.#size[b]!;
    return edgesIoU(
      this.#left[a]! / sizeA,
      this.#top[a]! / sizeA,
      this.#right[a]! / sizeA,
      this.#bottom[a]! / sizeA,
      this.#left[b]! / sizeB,
      this.#top[b]! / sizeB,
      this.#right[b]! / sizeB,
      this.#bottom[b]! / sizeB,
    );
  }
}
