import type { Answer } from "../types.ts";
import { checkThreshold } from "./merge-options.ts";
import { roundHalfUp } from "./primitives/round-half-up.ts";
import { type RotatedBox, readRotatedBounds, rotatedBoxIoU } from "./rotated-box.ts";
import { type ShapeConsensus, shapeConsensus } from "./shapes/shape-consensus.ts";
import { checkShapeConsensusOptions, type ShapeConsensusOptions } from "./shapes/shape-consensus-options.ts";
import { compareNumbers, type ShapeKind } from "./shapes/shape-kind.ts";

export interface RotatedBoxConsensusOptions extends ShapeConsensusOptions {
  /** Least mean IoU of boxes that show the same thing, above 0 and at most 1. Default 0.4. */
  readonly iouThreshold?: number;
}

/**
 * The recommended consolidation of rotated boxes. Boxes of different workers that overlap enough form a cluster, the best
 * overlaps first and whatever their labels; what is there and what it is, is decided by what is learned of all workers, as in
 * `boundingBoxConsensus`, or by votes with `minimumVotes`.
 *
 * A merged box has the weighted means of its members' centres and sides, workers weighing the more the more precisely they
 * draw, and the mean of their directions as vectors of twice the angle, because a box turned by 180 degrees is the same box.
 * So is one turned by 90 degrees with its sides exchanged: each member is taken in the way that is turned least from the
 * member with the greatest weight. `rotation` comes out in [0, 180). Where all numbers of a data object's boxes are integers, so
 * are those of the merged ones.
 *
 * Boxes come in the order of their leftmost, then topmost points. Confidence of a box: the probability that it is there, times
 * that of its label, times the mean IoU of its members with it. All else, and what is said of empty lists, unusable shapes
 * and repeated answers, is as in `boundingBoxConsensus`.
 *
 * @throws OptionsError when an option is out of its range.
 * @throws ConsolidationError when an answer is not a list.
 *
 * @example
 * import { rotatedBoxConsensus } from "labelsmith/consolidation";
 *
 * const ship = { label: "ship", x: 50, y: 50, width: 60, height: 20, rotation: 30 };
 * const { objects } = rotatedBoxConsensus([
 *   { objectId: "0", workerId: "ann", value: [ship] },
 *   { objectId: "0", workerId: "bob", value: [{ ...ship, rotation: 214 }] },
 * ]);
 * objects[0]?.label?.[0]?.rotation; // 32
 */
export function rotatedBoxConsensus(
  answers: readonly Answer<readonly RotatedBox[]>[],
  options: RotatedBoxConsensusOptions = {},
): ShapeConsensus<RotatedBox> {
  checkShapeConsensusOptions("rotatedBoxConsensus", options);
  checkThreshold("rotatedBoxConsensus", "iouThreshold", options.iouThreshold);
  return shapeConsensus(answers, rotatedBoxes, options.iouThreshold ?? 0.4, options);
}

const rotatedBoxes: ShapeKind<RotatedBox> = {
  readBounds: readRotatedBounds,
  compare: (a, b) => compareNumbers(numbers(a), numbers(b)),
  reach: 0,
  similarity: rotatedBoxIoU,
  mean: meanBox,
  round: ({ label, x, y, width, height, rotation }) => ({
    label,
    x: roundHalfUp(x),
    y: roundHalfUp(y),
    width: Math.max(1, roundHalfUp(width)),
    height: Math.max(1, roundHalfUp(height)),
    rotation: roundHalfUp(rotation) % 180,
  }),
};

function numbers({ x, y, width, height, rotation }: RotatedBox): number[] {
  return [x, y, width, height, rotation];
}

function meanBox(members: readonly RotatedBox[], weights: readonly number[]): RotatedBox {
  let heaviest = 0;
  weights.forEach((weight, i) => {
    if (weight > weights[heaviest]! * (1 + 1e-9)) heaviest = i;
  });
  const reference = members[heaviest]!.rotation;
  const boxes = members.map((box) => turnedTowards(box, reference));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (read: (box: RotatedBox) => number) =>
    boxes.reduce((sum, box, i) => sum + weights[i]! * read(box), 0) / all;
  const doubled = Math.atan2(
    mean(({ rotation }) => Math.sin((rotation * Math.PI) / 90)),
    mean(({ rotation }) => Math.cos((rotation * Math.PI) / 90)),
  );
  return {
    label: "",
    x: mean(({ x }) => x),
    y: mean(({ y }) => y),
    width: mean(({ width }) => width),
    height: mean(({ height }) => height),
    rotation: ((doubled * 90) / Math.PI + 180) % 180,
  };
}

/** The same box, its sides exchanged and turned by 90 degrees if that is nearer to a direction. */
function turnedTowards(box: RotatedBox, rotation: number): RotatedBox {
  const between = (((box.rotation - rotation) % 180) + 180) % 180;
  if (between <= 45 || between >= 135) return box;
  return { ...box, width: box.height, height: box.width, rotation: box.rotation + 90 };
}
