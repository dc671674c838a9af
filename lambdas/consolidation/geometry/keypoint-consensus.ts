import type { Answer } from "../types.ts";
import { type Keypoint, readKeypointBounds } from "./keypoint.ts";
import { checkLength } from "./merge-options.ts";
import { closeness, scatter } from "./primitives/closeness.ts";
import { geometricMedian } from "./primitives/geometric-median.ts";
import { roundHalfUp } from "./primitives/round-half-up.ts";
import { type ShapeConsensus, shapeConsensus } from "./shapes/shape-consensus.ts";
import { checkShapeConsensusOptions, type ShapeConsensusOptions } from "./shapes/shape-consensus-options.ts";
import { compareNumbers, type ShapeKind } from "./shapes/shape-kind.ts";

export interface KeypointConsensusOptions extends ShapeConsensusOptions {
  /** How far apart, in pixels, two keypoints of the same thing may be. Default 20. */
  readonly tolerance?: number;
}

/**
 * The recommended consolidation of keypoints. Keypoints of different workers within the tolerance of each other form a cluster,
 * the closest first, on average over its members; only keypoints of the same label, unless `sameLabelOnly` is `false`. Of
 * several keypoints with one label in one answer, each is matched with another of the other workers'.
 *
 * Whether a keypoint is there (visible) is decided by what is learned of all workers, as in `boundingBoxConsensus`, or by
 * votes with `minimumVotes`, for example `"majority"`. It is put at the geometric median of its members, weighted by how
 * precisely each worker clicks, and softened so that for points that merely scatter it is close to their mean.
 *
 * Where all keypoints of a data object have integer coordinates, so have the merged ones (rounded half up). They come in the
 * order of x, then y.
 *
 * Confidence of a keypoint: the probability that it is there, times that of its label, times the mean closeness of its members
 * to it, which falls from 1 to 0 at twice the tolerance. All else, and what is said of empty lists, unusable shapes and
 * repeated answers, is as in `boundingBoxConsensus`.
 *
 * @throws OptionsError when an option is out of its range.
 * @throws ConsolidationError when an answer is not a list.
 *
 * @example
 * import { keypointConsensus } from "labelsmith/consolidation";
 *
 * const { objects } = keypointConsensus([
 *   { objectId: "0", workerId: "ann", value: [{ label: "nose", x: 100, y: 50 }] },
 *   { objectId: "0", workerId: "bob", value: [{ label: "nose", x: 102, y: 50 }] },
 *   { objectId: "0", workerId: "eve", value: [{ label: "nose", x: 101, y: 50 }, { label: "ear", x: 9, y: 9 }] },
 * ]);
 * objects[0]?.label; // the nose at 101, 50, with votes 3
 */
export function keypointConsensus(
  answers: readonly Answer<readonly Keypoint[]>[],
  options: KeypointConsensusOptions = {},
): ShapeConsensus<Keypoint> {
  checkShapeConsensusOptions("keypointConsensus", options);
  checkLength("keypointConsensus", "tolerance", options.tolerance);
  const { tolerance = 20, sameLabelOnly = true } = options;
  return shapeConsensus(answers, keypoints(tolerance), 0.5, { ...options, sameLabelOnly });
}

function keypoints(tolerance: number): ShapeKind<Keypoint> {
  return {
    readBounds: readKeypointBounds,
    compare: (a, b) => compareNumbers([a.x, a.y], [b.x, b.y]),
    reach: 2 * tolerance,
    similarity: (a, b) => closeness([a], [b], tolerance),
    mean: (members, weights) => ({
      label: "",
      ...geometricMedian(members, { weights, softening: scatter(weights, tolerance) }),
    }),
    round: ({ label, x, y }) => ({ label, x: roundHalfUp(x), y: roundHalfUp(y) }),
  };
}
