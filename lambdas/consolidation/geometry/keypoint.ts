import type { Bounds } from "./clustering/object-shapes.ts";
import { isCoordinate } from "./polygon.ts";

/** One keypoint as `crowd-keypoint` writes it: pixels of the natural image, origin at the top left corner. */
export interface Keypoint {
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

/** Writes the (empty) box around a keypoint; answers `false` for one without label or place. */
export function readKeypointBounds(keypoint: Keypoint, bounds: Bounds): boolean {
  if (typeof keypoint !== "object" || keypoint === null || typeof keypoint.label !== "string") return false;
  const { x, y } = keypoint;
  if (!isCoordinate(x) || !isCoordinate(y)) return false;
  bounds.left = x;
  bounds.right = x;
  bounds.top = y;
  bounds.bottom = y;
  bounds.integral = Number.isInteger(x) && Number.isInteger(y);
  return true;
}
