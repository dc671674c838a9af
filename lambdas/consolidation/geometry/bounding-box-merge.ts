import { ConsolidationError, show } from "../../contract/errors.ts";
import type { Answer, ConsolidatedObject, Consolidation } from "../types.ts";
import type { BoundingBox, MergedBox } from "./bounding-box.ts";
import { meanAgreement } from "./box-agreement.ts";
import { type BoxClusters, clusterBoxes } from "./box-clusters.ts";
import { type BoxTable, boxTable } from "./box-table.ts";
import { voteLabel } from "./label-vote.ts";
import { medianInPlace } from "./median.ts";
import { checkChoice, checkMergeOptions, type MergeOptions, votesNeeded } from "./merge-options.ts";
import { byPosition, mergedBox, objectConfidence, roundEdges, summedIoU } from "./merged-box.ts";

export interface BoundingBoxMergeOptions extends MergeOptions {
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
  checkChoice("boundingBoxMerge", "edges", options.edges, ["mean", "median"]);
  const table = boxTable(answers);
  const clusters = clusterBoxes(table, {
    iouThreshold: options.iouThreshold ?? 0.5,
    sameLabelOnly: options.sameLabelOnly ?? false,
  });
  return {
    objects: mergeClusters(table, clusters, options),
    workers: [],
    diagnostics: { iterations: 1, converged: true, agreement: meanAgreement(table, clusters) },
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

function mergeClusters(
  table: BoxTable,
  clusters: BoxClusters,
  options: BoundingBoxMergeOptions,
): ConsolidatedObject<readonly MergedBox[]>[] {
  const { members, firstMember, firstCluster } = clusters;
  const voters = { members, label: table.label, weight: new Float64Array(table.label.length).fill(1) };
  const edgeOf = edgeEstimator(table, members, options.edges ?? "median");
  return table.objectIds.map((objectId, o) => {
    const workers = table.firstSeat[o + 1]! - table.firstSeat[o]!;
    const needed = votesNeeded(options.minimumVotes, workers);
    const edges = { left: 0, top: 0, right: 0, bottom: 0 };
    const boxes: MergedBox[] = [];
    for (let c = firstCluster[o]!; c < firstCluster[o + 1]!; c++) {
      const from = firstMember[c]!;
      const to = firstMember[c + 1]!;
      if (to - from < needed) continue;
      edges.left = edgeOf(table.left, from, to);
      edges.top = edgeOf(table.top, from, to);
      edges.right = edgeOf(table.right, from, to);
      edges.bottom = edgeOf(table.bottom, from, to);
      if (table.integral[o] === 1) roundEdges(edges);
      const label = table.labels[voteLabel(voters, from, to, table.labels)]!;
      const confidence = workers === 1 ? 0 : summedIoU(table, members, from, to, edges) / workers;
      boxes.push(mergedBox(label, edges, to - from, confidence));
    }
    boxes.sort(byPosition);
    return { objectId, label: boxes, confidence: objectConfidence(table, o, boxes), answers: workers };
  });
}

function edgeEstimator(
  table: BoxTable,
  members: Uint32Array,
  edges: "mean" | "median",
): (column: Float64Array, from: number, to: number) => number {
  let seats = 0;
  for (const seat of table.seat) if (seat >= seats) seats = seat + 1;
  const scratch = new Float64Array(seats);
  return (column, from, to) => {
    let sum = 0;
    for (let m = from; m < to; m++) {
      const value = column[members[m]!]!;
      scratch[m - from] = value;
      sum += value;
    }
    return edges === "mean" ? sum / (to - from) : medianInPlace(scratch, to - from);
  };
}
