import type { BoundingBox } from "../bounding-box.ts";
import { edgesIoU } from "../primitives/iou.ts";
import type { ObjectClusters } from "./object-clusters.ts";
import type { ObjectShapes } from "./object-shapes.ts";

/** The mean box of each cluster, kept at the row that is its root. */
export class MeanBoxes {
  #left = new Float64Array(0);
  #top = new Float64Array(0);
  #right = new Float64Array(0);
  #bottom = new Float64Array(0);

  /** Takes the means of the clusters as they are. */
  ofClusters({ count, left, top, right, bottom }: ObjectShapes<BoundingBox>, clusters: ObjectClusters): void {
    this.#reserve(count);
    for (let row = 0; row < count; row++) {
      const root = clusters.root(row);
      const first = root === row;
      const share = 1 / clusters.size(root);
      this.#left[root] = (first ? 0 : this.#left[root]!) + share * left[row]!;
      this.#top[root] = (first ? 0 : this.#top[root]!) + share * top[row]!;
      this.#right[root] = (first ? 0 : this.#right[root]!) + share * right[row]!;
      this.#bottom[root] = (first ? 0 : this.#bottom[root]!) + share * bottom[row]!;
    }
  }

  iou(rootA: number, rootB: number): number {
    return edgesIoU(
      this.#left[rootA]!,
      this.#top[rootA]!,
      this.#right[rootA]!,
      this.#bottom[rootA]!,
      this.#left[rootB]!,
      this.#top[rootB]!,
      this.#right[rootB]!,
      this.#bottom[rootB]!,
    );
  }

  iouWithRow(root: number, { left, top, right, bottom }: ObjectShapes<BoundingBox>, row: number): number {
    return edgesIoU(
      this.#left[root]!,
      this.#top[root]!,
      this.#right[root]!,
      this.#bottom[root]!,
      left[row]!,
      top[row]!,
      right[row]!,
      bottom[row]!,
    );
  }

  /** Puts the mean of two clusters, given by their roots and sizes, at the lesser root. */
  unite(rootA: number, sizeA: number, rootB: number, sizeB: number): void {
    const share = sizeA / (sizeA + sizeB);
    for (const edge of [this.#left, this.#top, this.#right, this.#bottom]) {
      edge[Math.min(rootA, rootB)] = share * edge[rootA]! + (1 - share) * edge[rootB]!;
    }
  }

  #reserve(size: number): void {
    if (this.#left.length >= size) return;
    this.#left = new Float64Array(2 * size);
    this.#top = new Float64Array(2 * size);
    this.#right = new Float64Array(2 * size);
    this.#bottom = new Float64Array(2 * size);
  }
}
