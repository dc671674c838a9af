import { ConsolidationError, show } from "../../contract/errors.ts";
import type { Answer, ConsolidatedObject, Consolidation } from "../types.ts";
import { answersByObject } from "./answers-by-object.ts";
import { type BoundingBox, type MergedBox, readBoxBounds } from "./bounding-box.ts";
import { BoxClustering } from "./clustering/box-clustering.ts";
import { voteLabel } from "./clustering/label-vote.ts";
import type { ObjectClusters } from "./clustering/object-clusters.ts";
import { ObjectShapes } from "./clustering/object-shapes.ts";
import { ShapeAgreement } from "./clustering/shape-agreement.ts";
import {
  checkChoice,
  checkMatching,
  checkMergeOptions,
  type MatchingOptions,
  type MergeOptions,
  votesNeeded,
} from "./merge-options.ts";
import { medianInPlace } from "./primitives/median.ts";
import {
  type Edges,
  insertByPosition,
  mergedBox,
  objectConfidence,
  roundEdges,
  summedIoU,
} from "./shapes/merged-box.ts";

export interface BoundingBoxMergeOptions extends MergeOptions, MatchingOptions {
  /** How the four edges of a merged box come from those of its members, each on its own. Default `"median"`. */
  readonly edges?: "mean" | "median";
}

/**
 * Merges what several workers drew around the same things: the classic consolidation of bounding boxes by overlap, which
 * needs no knowledge about the workers. `boundingBoxConsensus` goes further and weighs them by their estimated quality.
 *
 * Boxes of different workers with at least `iouThreshold` IoU form a cluster, the best overlaps first and at most one box
 * per worker, whatever their labels. A cluster with enough votes becomes a box: its label is the plurality of its members'
 * labels (a tie goes to the first in code unit order), its edges are their medians or means (with two members both are the
 * same). Where all boxes of a data object have integer coordinates, so have the merged ones (edges rounded half up). Boxes
 * come in the order of left, then top edges.
 *
 * Confidence of a box: the share of the workers who drew it, times the mean IoU of their boxes with the merged one. Confidence
 * of a data object: the mean over its merged boxes or, where none is left, the share of workers who drew nothing. Both
 * are 0 when only one worker answered.
 *
 * An empty list is a vote for "nothing here" and counts as an answer. A box without area or with a coordinate that is not
 * a number is left out. Where a worker answered an object twice, the later answer in the list counts. Nothing else depends
 * on the order of the answers.
 *
 * `diagnostics.agreement` is the mean over objects of the F1 score between pairs of workers: twice the pairs of boxes in
 * one cluster, over all boxes of all pairs of workers; 1 where nobody drew anything.
 *
 * Source: Ground Truth's built-in bounding box consolidation, "Annotation consolidation" in the SageMaker developer guide
 * (most similar boxes by IoU, then averaged).
 *
 * @throws OptionsError when an option is out of its range.
 * @throws ConsolidationError when an answer is not a list.
 *
 * @example
 * import { boundingBoxMerge } from "labelsmith/consolidation";
 *
 * const { objects } = boundingBoxMerge([
 *   { objectId: "0", workerId: "ann", value: [{ label: "bird", left: 10, top: 10, width: 40, height: 30 }] },
 *   { objectId: "0", workerId: "bob", value: [{ label: "bird", left: 12, top: 10, width: 40, height: 30 }] },
 *   { objectId: "0", workerId: "eve", value: [{ label: "kite", left: 14, top: 10, width: 40, height: 30 }] },
 * ]);
 * objects[0]?.label; // [{ label: "bird", left: 12, top: 10, width: 40, height: 30, votes: 3, confidence: 0.937 }]
 */
export function boundingBoxMerge(
  answers: readonly Answer<readonly BoundingBox[]>[],
  options: BoundingBoxMergeOptions = {},
): Consolidation<readonly MergedBox[]> {
  checkMergeOptions("boundingBoxMerge", options);
  checkMatching("boundingBoxMerge", options);
  checkChoice("boundingBoxMerge", "edges", options.edges, ["mean", "median"]);
  const boxes = new ObjectShapes<BoundingBox>({ readBounds: readBoxBounds });
  const clustering = new BoxClustering({
    iouThreshold: options.iouThreshold ?? 0.5,
    sameLabelOnly: options.sameLabelOnly ?? false,
    matching: options.matching ?? "greedy",
  });
  const merger = new BoxMerger(options);
  const agreement = new ShapeAgreement();
  const objects = answersByObject(answers).map(({ objectId, answers: ofObject }) => {
    boxes.load(ofObject);
    const clusters = clustering.cluster(boxes);
    agreement.add(boxes, clusters);
    const label = merger.merge(boxes, clusters);
    return {
      objectId,
      label,
      confidence: objectConfidence(label, boxes.workers, boxes.drew),
      answers: ofObject.length,
    };
  });
  return {
    objects,
    workers: [],
    diagnostics: { iterations: 1, converged: true, agreement: agreement.mean() },
  };
}

/**
 * The same for the answers to one data object, as a consolidation handler gets them.
 *
 * @throws ConsolidationError when there is no answer, or answers to more than one data object.
 *
 * @example
 * import { mergeBoundingBoxes } from "labelsmith/consolidation";
 *
 * const box = { label: "bird", left: 10, top: 10, width: 40, height: 30 };
 * const merged = mergeBoundingBoxes([
 *   { objectId: "0", workerId: "ann", value: [box] },
 *   { objectId: "0", workerId: "bob", value: [box] },
 * ]);
 * merged.label; // [{ ...box, votes: 2, confidence: 1 }]
 */
export function mergeBoundingBoxes(
  answersOfOneObject: readonly Answer<readonly BoundingBox[]>[],
  options: BoundingBoxMergeOptions = {},
): ConsolidatedObject<readonly MergedBox[]> {
  const { objects } = boundingBoxMerge(answersOfOneObject, options);
  const [object] = objects;
  if (object !== undefined && objects.length === 1) return object;
  throw new ConsolidationError({
    code: "not-one-data-object",
    summary: "The answers to be merged are not those to one data object.",
    expected: "one answer or more, all with the same objectId",
    found: objects.length === 0 ? "no answers" : show(objects.map(({ objectId }) => objectId)),
    fix: "Use boundingBoxMerge for the answers to several data objects.",
  });
}

class BoxMerger {
  readonly #options: BoundingBoxMergeOptions;
  readonly #edges: Edges = { left: 0, top: 0, right: 0, bottom: 0 };
  #scratch = new Float64Array(0);

  constructor(options: BoundingBoxMergeOptions) {
    this.#options = options;
  }

  merge(boxes: ObjectShapes<BoundingBox>, clusters: ObjectClusters): MergedBox[] {
    const { workers, label } = boxes;
    const { members, firstMember } = clusters;
    if (this.#scratch.length < workers) this.#scratch = new Float64Array(workers);
    const needed = votesNeeded(this.#options.minimumVotes, workers);
    const merged: MergedBox[] = [];
    for (let c = 0; c < clusters.count; c++) {
      const from = firstMember[c]!;
      const to = firstMember[c + 1]!;
      if (to - from < needed) continue;
      const edges = this.#edgesOf(boxes, members, from, to);
      const winner = voteLabel(members, from, to, label);
      const confidence = workers === 1 ? 0 : summedIoU(boxes, members, from, to, edges) / workers;
      insertByPosition(merged, mergedBox(winner, edges, to - from, confidence));
    }
    return merged;
  }

  #edgesOf(boxes: ObjectShapes<BoundingBox>, members: Uint32Array, from: number, to: number): Edges {
    const edges = this.#edges;
    edges.left = this.#edgeOf(boxes.left, members, from, to);
    edges.top = this.#edgeOf(boxes.top, members, from, to);
    edges.right = this.#edgeOf(boxes.right, members, from, to);
    edges.bottom = this.#edgeOf(boxes.bottom, members, from, to);
    if (boxes.integral) roundEdges(edges);
    return edges;
  }

  #edgeOf(column: Float64Array, members: Uint32Array, from: number, to: number): number {
    const scratch = this.#scratch;
    let sum = 0;
    for (let m = from; m < to; m++) {
      const value = column[members[m]!]!;
      scratch[m - from] = value;
      sum += value;
    }
    return this.#options.edges === "mean" ? sum / (to - from) : medianInPlace(scratch, to - from);
  }
}
