import { refineByAssignment } from "./assignment-refinement.ts";
import { ObjectClusters } from "./object-clusters.ts";
import type { ObjectShapes } from "./object-shapes.ts";
import { PairQueue } from "./pair-queue.ts";
import { SimilarityMatrix } from "./similarity-matrix.ts";

export interface ShapeClusteringOptions<Shape> {
  /** From 0 for shapes that cannot show the same thing to 1 for equal ones. */
  readonly similarity: (a: Shape, b: Shape) => number;
  /** How far apart, in pixels, the boxes around two shapes may be for them to be similar at all. */
  readonly reach: number;
  /** Least similarity of shapes in one cluster, above 0 and at most 1. */
  readonly threshold: number;
  readonly sameLabelOnly: boolean;
  readonly matching: "greedy" | "optimal";
}

/** Sums of products of equal similarities may lack their last bits. */
const SLACK = 1 - 1e-9;

/**
 * Clusters the shapes of one data object by average linkage: pairs of shapes of different workers join, the most similar
 * first (equal ones by position), the clusters that they are in by then, provided that no worker is in both and that the mean
 * similarity between their members reaches the threshold. With `matching: "optimal"` see `refineByAssignment`.
 */
export class ShapeClustering<Shape extends { readonly label: string }> {
  readonly clusters = new ObjectClusters();
  readonly similarity = new SimilarityMatrix();
  readonly #options: ShapeClusteringOptions<Shape>;
  readonly #pairs = new PairQueue();
  /** Between clusters, by their roots: sums of similarities. */
  readonly #links = new SimilarityMatrix();

  constructor(options: ShapeClusteringOptions<Shape>) {
    this.#options = options;
  }

  /** Clusters the shapes of one data object and returns `clusters`, which the next call overwrites. */
  cluster(shapes: ObjectShapes<Shape>): ObjectClusters {
    this.clusters.reset(shapes.count, shapes.seat);
    this.similarity.reset(shapes.count);
    this.#links.reset(shapes.count);
    this.#pairs.clear();
    this.#compare(shapes);
    this.#pairs.forEachBestFirst(this.#join);
    if (this.#options.matching === "optimal") {
      refineByAssignment(
        this.clusters,
        this.similarity,
        shapes.seat,
        shapes.workers,
        this.#options.threshold,
      );
    }
    this.clusters.list(shapes.count);
    return this.clusters;
  }

  #compare({ shapes, count, left, top, right, bottom, label, seat }: ObjectShapes<Shape>): void {
    const { similarity, reach, threshold, sameLabelOnly } = this.#options;
    for (let a = 0; a < count; a++) {
      for (let b = a + 1; b < count && left[b]! <= right[a]! + reach; b++) {
        if (top[b]! > bottom[a]! + reach || top[a]! > bottom[b]! + reach) continue;
        if (seat[a]! === seat[b]! || (sameLabelOnly && label[a]! !== label[b]!)) continue;
        const value = similarity(shapes[a]!, shapes[b]!);
        this.similarity.set(a, b, value);
        this.#links.set(a, b, value);
        if (value >= SLACK * threshold) this.#pairs.add(a, b, value);
      }
    }
  }

  readonly #join = (rowA: number, rowB: number): void => {
    const { clusters } = this;
    const a = clusters.root(rowA);
    const b = clusters.root(rowB);
    if (a === b || clusters.shareWorker(a, b)) return;
    const linkage = this.#links.get(a, b) / (clusters.size(a) * clusters.size(b));
    if (linkage < SLACK * this.#options.threshold) return;
    const root = clusters.unite(a, b);
    const other = root === a ? b : a;
    for (let row = 0; row < this.#links.size; row++) {
      if (row !== root) this.#links.set(root, row, this.#links.get(root, row) + this.#links.get(other, row));
    }
  };
}
