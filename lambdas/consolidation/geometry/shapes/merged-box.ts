import type { BoundingBox, MergedBox } from "../bounding-box.ts";
import type { ObjectShapes } from "../clustering/object-shapes.ts";
import { edgesIoU } from "../primitives/iou.ts";
import { roundHalfUp } from "../primitives/round-half-up.ts";

/** The four edges of a box in the making. */
export interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Rounds half up; a box of members at least one pixel wide stays at least one pixel wide. */
export function roundEdges(edges: Edges): void {
  edges.left = roundHalfUp(edges.left);
  edges.top = roundHalfUp(edges.top);
  edges.right = Math.max(roundHalfUp(edges.right), edges.left + 1);
  edges.bottom = Math.max(roundHalfUp(edges.bottom), edges.top + 1);
}

/** Sum of the IoUs between the merged box and each of its members. */
export function summedIoU(
  { left, top, right, bottom }: ObjectShapes<BoundingBox>,
  members: Uint32Array,
  from: number,
  to: number,
  edges: Edges,
): number {
  let sum = 0;
  for (let m = from; m < to; m++) {
    const row = members[m]!;
    sum += edgesIoU(
      left[row]!,
      top[row]!,
      right[row]!,
      bottom[row]!,
      edges.left,
      edges.top,
      edges.right,
      edges.bottom,
    );
  }
  return sum;
}

export function mergedBox(label: string, edges: Edges, votes: number, confidence: number): MergedBox {
  const { left, top, right, bottom } = edges;
  return {
    label,
    left,
    top,
    width: right - left,
    height: bottom - top,
    votes,
    confidence: Math.min(1, confidence),
  };
}

/** Adds a box to boxes in reading order: by left, top, width and height, the same whatever the order of the answers. */
export function insertByPosition(boxes: MergedBox[], box: MergedBox): void {
  let at = boxes.length;
  while (at > 0 && comparePositions(boxes[at - 1]!, box) > 0) at--;
  if (at === boxes.length) boxes.push(box);
  else boxes.splice(at, 0, box);
}

function comparePositions(a: MergedBox, b: MergedBox): number {
  return a.left - b.left || a.top - b.top || a.width - b.width || a.height - b.height;
}

/**
 * Confidence of a data object: the mean of its merged shapes' or, without any, the share of the workers who drew nothing; 0
 * with one worker.
 */
export function objectConfidence(
  merged: readonly { readonly confidence: number }[],
  workers: number,
  drew: number,
): number {
  if (workers === 1) return 0;
  if (merged.length === 0) return 1 - drew / workers;
  return merged.reduce((sum, { confidence }) => sum + confidence, 0) / merged.length;
}
