import type { Answer } from "../types.ts";
import { checkLength } from "./merge-options.ts";
import { isUsablePath, type Polyline, type Vertex } from "./polygon.ts";
import { closeness, scatter } from "./primitives/closeness.ts";
import { simplifyPolyline } from "./primitives/douglas-peucker.ts";
import { geometricMedian } from "./primitives/geometric-median.ts";
import { readVertexBounds } from "./primitives/path-bounds.ts";
import { orient, resample } from "./primitives/resample.ts";
import { comparePaths, roundPath } from "./shapes/path-kind.ts";
import { type ShapeConsensus, shapeConsensus } from "./shapes/shape-consensus.ts";
import { checkShapeConsensusOptions, type ShapeConsensusOptions } from "./shapes/shape-consensus-options.ts";
import type { ShapeKind } from "./shapes/shape-kind.ts";

export interface PolylineConsensusOptions extends ShapeConsensusOptions {
  /** How far apart, in pixels, polylines that show the same thing may be on average. Default 20. */
  readonly tolerance?: number;
}

/** How many points polylines are compared and merged at. */
const POINTS = 48;

/** A merged polyline is simplified by this share of the tolerance. */
const SIMPLIFICATION = 1 / 40;

/**
 * The recommended consolidation of polylines. Each is resampled at points of equal distances along it and turned round where
 * that brings it closer to the others. Those of different workers whose points are within the tolerance on average form a
 * cluster, the closest first and whatever their labels. What is there and what it is, is decided by what is learned of all
 * workers, as in `boundingBoxConsensus`, or by votes with `minimumVotes`.
 *
 * A merged polyline runs through the geometric medians of its members' points, weighted by how precisely each worker draws and
 * softened as in `keypointConsensus`, and has the direction of the first member by position. It has vertices of its own,
 * rounded where all vertices of the data object are integers; `representative: "medoid"` takes one of the polylines as it was
 * drawn. The ends count as much as all else: polylines of which one stops well before the other are different things.
 *
 * A polyline needs two vertices; one without length is left out. Confidence of a polyline: the probability that it is there,
 * times that of its label, times the mean closeness of its members to it, which falls from 1 to 0 at twice the tolerance.
 * They come in the order of their leftmost, then topmost points. All else, and what is said of empty lists, unusable shapes
 * and repeated answers, is as in `boundingBoxConsensus`.
 *
 * @throws OptionsError when an option is out of its range.
 * @throws ConsolidationError when an answer is not a list.
 *
 * @example
 * import { polylineConsensus } from "labelsmith/consolidation";
 *
 * const lane = (y: number) => ({ label: "lane", vertices: [{ x: 0, y }, { x: 50, y: y + 10 }, { x: 90, y }] });
 * const { objects } = polylineConsensus([
 *   { objectId: "0", workerId: "ann", value: [lane(10)] },
 *   { objectId: "0", workerId: "bob", value: [lane(14)] },
 * ]);
 * objects[0]?.label?.[0]?.vertices; // about those of lane(12)
 */
export function polylineConsensus(
  answers: readonly Answer<readonly Polyline[]>[],
  options: PolylineConsensusOptions = {},
): ShapeConsensus<Polyline> {
  checkShapeConsensusOptions("polylineConsensus", options);
  checkLength("polylineConsensus", "tolerance", options.tolerance);
  return shapeConsensus(answers, polylines(options.tolerance ?? 20, POINTS), 0.5, options);
}

/**
 * The same for lines, as `crowd-line` writes them: polylines of which only the two ends matter.
 *
 * @example
 * import { lineConsensus } from "labelsmith/consolidation";
 *
 * const { objects } = lineConsensus([
 *   { objectId: "0", workerId: "ann", value: [{ label: "edge", vertices: [{ x: 0, y: 0 }, { x: 90, y: 40 }] }] },
 *   { objectId: "0", workerId: "bob", value: [{ label: "edge", vertices: [{ x: 90, y: 44 }, { x: 0, y: 4 }] }] },
 * ]);
 * objects[0]?.label?.[0]?.vertices; // [{ x: 0, y: 2 }, { x: 90, y: 42 }]
 */
export function lineConsensus(
  answers: readonly Answer<readonly Polyline[]>[],
  options: PolylineConsensusOptions = {},
): ShapeConsensus<Polyline> {
  checkShapeConsensusOptions("lineConsensus", options);
  checkLength("lineConsensus", "tolerance", options.tolerance);
  return shapeConsensus(answers, polylines(options.tolerance ?? 20, 2), 0.5, options);
}

function polylines(tolerance: number, count: number): ShapeKind<Polyline> {
  const known = new WeakMap<Polyline, readonly Vertex[]>();
  const pointsOf = (polyline: Polyline): readonly Vertex[] => {
    const points = known.get(polyline) ?? resample(polyline.vertices, count);
    known.set(polyline, points);
    return points;
  };
  return {
    readBounds: (polyline, bounds) => {
      if (!isUsablePath(polyline, 2)) return false;
      readVertexBounds(polyline.vertices, bounds);
      return bounds.right > bounds.left || bounds.bottom > bounds.top;
    },
    compare: comparePaths,
    reach: 2 * tolerance,
    similarity: (a, b) => closeness(orient(pointsOf(a), pointsOf(b)), pointsOf(b), tolerance),
    mean: (members, weights) => {
      const reference = pointsOf(members[0]!);
      const paths = members.map((member) => orient(pointsOf(member), reference));
      const softening = scatter(weights, tolerance);
      const path = reference.map((_, p) => {
        const points = paths.map((points) => points[p]!);
        return geometricMedian(points, { weights, softening });
      });
      return { label: "", vertices: simplifyPolyline(path, SIMPLIFICATION * tolerance) };
    },
    round: (polyline) => roundPath(polyline, 2),
  };
}
