import type { MergedBox } from "./bounding-box.ts";
import type { BoxTable } from "./box-table.ts";
import { edgesIoU } from "./iou.ts";

/** The four edges of a box in the making. */
export interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Rounds half up; a box of members at least one pixel wide stays at least one pixel wide. */
export function roundEdges(edges: Edges): void {
  edges.left = Math.round(edges.left);
  edges.top = Math.round(edges.top);
  edges.right = Math.max(Math.round(edges.right), edges.left + 1);
  edges.bottom = Math.max(Math.round(edges.bottom), edges.top + 1);
}

/** Sum of the IoUs between the merged box and each of its members. */
export function summedIoU(
  table: BoxTable,
  members: Uint32Array,
  from: number,
  to: number,
  edges: Edges,
): number {
  const { left, top, right, bottom } = table;
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

/** Reading order of an object's merged boxes, the same whatever the order of the answers. */
export function byPosition(a: MergedBox, b: MergedBox): number {
  return a.left - b.left || a.top - b.top || a.width - b.width || a.height - b.height;
}

/** Mean confidence of the merged boxes; without any, the share of workers who drew nothing; 0 with one worker. */
export function objectConfidence(table: BoxTable, object: number, boxes: readonly MergedBox[]): number {
  const workers = table.firstSeat[object + 1]! - table.firstSeat[object]!;
  if (workers === 1) return 0;
  if (boxes.length > 0) return boxes.reduce((sum, box) => sum + box.confidence, 0) / boxes.length;
  const drew = new Set<number>();
  for (let row = table.firstRow[object]!; row < table.firstRow[object + 1]!; row++)
    drew.add(table.seat[row]!);
  return 1 - drew.size / workers;
}
