import type { Bounds } from "./clustering/object-shapes.ts";
import { isCoordinate, type Vertex } from "./polygon.ts";
import { clipConvex } from "./primitives/convex-clipping.ts";
import { readVertexBounds } from "./primitives/path-bounds.ts";
import { polygonArea } from "./primitives/polygon-area.ts";

/**
 * A rectangle that is turned: its centre and sides in pixels of the natural image, and by how many degrees it is turned
 * clockwise about its centre, as seen on the screen. No crowd element draws these; templates of one's own may.
 */
export interface RotatedBox {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rotation: number;
}

/** The corners, clockwise from what is the top left one before the box is turned. */
export function corners({ x, y, width, height, rotation }: RotatedBox): Vertex[] {
  const cosine = Math.cos((rotation * Math.PI) / 180) / 2;
  const sine = Math.sin((rotation * Math.PI) / 180) / 2;
  return [
    { x: x - width * cosine + height * sine, y: y - width * sine - height * cosine },
    { x: x + width * cosine + height * sine, y: y + width * sine - height * cosine },
    { x: x + width * cosine - height * sine, y: y + width * sine + height * cosine },
    { x: x - width * cosine - height * sine, y: y - width * sine + height * cosine },
  ];
}

/**
 * Intersection over union of two rotated boxes, in [0, 1], by clipping one against the other; labels are not looked at. A
 * box without area, or with a number that is none, has an IoU of 0 with everything, itself included.
 *
 * @example
 * import { rotatedBoxIoU } from "labelsmith/consolidation";
 *
 * const square = { label: "ship", x: 0, y: 0, width: 2, height: 2, rotation: 0 };
 * rotatedBoxIoU(square, { ...square, rotation: 45 }); // 0.707…: they share a regular octagon
 */
export function rotatedBoxIoU(a: RotatedBox, b: RotatedBox): number {
  if (!isUsableRotatedBox(a) || !isUsableRotatedBox(b)) return 0;
  const shared = Math.max(0, polygonArea(clipConvex(corners(a), corners(b))));
  return Math.min(1, shared / (a.width * a.height + b.width * b.height - shared));
}

/** A box that is thinner than this, in pixels, has no area worth the name. */
const LEAST_LENGTH = 1e-6;

export function isUsableRotatedBox(box: RotatedBox): boolean {
  if (typeof box !== "object" || box === null || typeof box.label !== "string") return false;
  const { x, y, width, height, rotation } = box;
  return (
    [x, y, width, height, rotation].every(isCoordinate) && width >= LEAST_LENGTH && height >= LEAST_LENGTH
  );
}

/** Writes the upright box around a usable box; answers `false` for any other. */
export function readRotatedBounds(box: RotatedBox, bounds: Bounds): boolean {
  if (!isUsableRotatedBox(box)) return false;
  readVertexBounds(corners(box), bounds);
  bounds.integral = [box.x, box.y, box.width, box.height, box.rotation].every(Number.isInteger);
  return true;
}
