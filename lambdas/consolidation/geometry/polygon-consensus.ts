import type { Answer } from "../types.ts";
import type { Bounds } from "./clustering/object-shapes.ts";
import { checkThreshold } from "./merge-options.ts";
import { isUsablePath, type Polygon } from "./polygon.ts";
import { meanOutline } from "./primitives/mean-outline.ts";
import { readVertexBounds } from "./primitives/path-bounds.ts";
import { polygonArea } from "./primitives/polygon-area.ts";
import { PolygonScans, polygonIoU } from "./primitives/polygon-iou.ts";
import { comparePaths, roundPath } from "./shapes/path-kind.ts";
import { type ShapeConsensus, shapeConsensus } from "./shapes/shape-consensus.ts";
import { checkShapeConsensusOptions, type ShapeConsensusOptions } from "./shapes/shape-consensus-options.ts";
import type { ShapeKind } from "./shapes/shape-kind.ts";

export interface PolygonConsensusOptions extends ShapeConsensusOptions {
  /** Least mean IoU of polygons that show the same thing, above 0 and at most 1. Default 0.4. */
  readonly iouThreshold?: number;
}

/**
 * The recommended consolidation of polygons. Polygons of different workers that overlap enough form a cluster, the best
 * overlaps first and whatever their labels; what is there and what it is, is decided by what is learned of all workers, as in
 * `boundingBoxConsensus`, or by votes with `minimumVotes`.
 *
 * A merged polygon is the mean outline of its members (`representative: "mean"`): where the mean of their distances, weighted
 * by how precisely each worker draws, is 0. With three and more that is near the outline of what the majority covers. It has
 * vertices of its own, rounded where all vertices of the data object are integers, and neither holes nor a second part. Take
 * `representative: "medoid"`, one of the polygons as it was drawn, where the vertices themselves matter.
 *
 * Polygons may be concave and cross themselves (even-odd rule). One without area is left out. They come in the order of
 * their leftmost, then topmost points. Confidence of a polygon: the probability that it is there, times that of its label,
 * times the mean IoU of its members with it. All else, and what is said of empty lists, unusable shapes and repeated
 * answers, is as in `boundingBoxConsensus`.
 *
 * @throws OptionsError when an option is out of its range.
 * @throws ConsolidationError when an answer is not a list.
 *
 * @example
 * import { polygonConsensus } from "labelsmith/consolidation";
 *
 * const roof = (x: number) => ({
 *   label: "roof",
 *   vertices: [{ x, y: 0 }, { x: x + 40, y: 0 }, { x: x + 40, y: 30 }, { x, y: 30 }],
 * });
 * const { objects } = polygonConsensus([
 *   { objectId: "0", workerId: "ann", value: [roof(10)] },
 *   { objectId: "0", workerId: "bob", value: [roof(14)] },
 * ]);
 * objects[0]?.label?.[0]?.vertices; // about those of roof(12)
 */
export function polygonConsensus(
  answers: readonly Answer<readonly Polygon[]>[],
  options: PolygonConsensusOptions = {},
): ShapeConsensus<Polygon> {
  checkShapeConsensusOptions("polygonConsensus", options);
  checkThreshold("polygonConsensus", "iouThreshold", options.iouThreshold);
  return shapeConsensus(answers, polygons(), options.iouThreshold ?? 0.4, options);
}

function polygons(): ShapeKind<Polygon> {
  const scans = new PolygonScans();
  return {
    readBounds,
    compare: comparePaths,
    reach: 0,
    similarity: (a, b) => scans.iou(a.vertices, b.vertices),
    mean: (members, weights) => {
      const outlines = members.map((member) => member.vertices);
      const vertices = meanOutline(outlines, weights);
      return vertices.length === 0 ? null : { label: "", vertices };
    },
    round: (polygon) => roundPath(polygon, 3),
  };
}

/** A millionth of a pixel, or of the box around a polygon. */
const LEAST = 1e-6;

function readBounds(polygon: Polygon, bounds: Bounds): boolean {
  if (!isUsablePath(polygon, 3)) return false;
  const { vertices } = polygon;
  readVertexBounds(vertices, bounds);
  const width = bounds.right - bounds.left;
  const height = bounds.bottom - bounds.top;
  if (width < LEAST || height < LEAST) return false;
  // One that crosses itself may have area although the formula's positive and negative parts cancel out.
  return Math.abs(polygonArea(vertices)) > LEAST * width * height || polygonIoU(polygon, polygon) > 0;
}
