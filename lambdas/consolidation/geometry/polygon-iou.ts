import { isUsablePath, type Polygon, type Vertex } from "./polygon.ts";
import { crossings, insideLength, sharedLength } from "./scanline.ts";

/** How many lines an overlap is measured on: an error of about a thousandth for shapes that people draw. */
const LINES = 128;

/**
 * Intersection over union of two polygons of any form, in [0, 1]; labels are not looked at. Inside is what the even-odd rule
 * says, so polygons may be concave and cross themselves.
 *
 * Measured on 128 horizontal lines through both, exactly along each. A polygon without area, or with fewer than three
 * vertices or a coordinate that is not a number, has an IoU of 0 with everything, itself included.
 *
 * @example
 * import { polygonIoU } from "labelsmith/consolidation";
 *
 * const square = [{ x: 0, y: 0 }, { x: 8, y: 0 }, { x: 8, y: 8 }, { x: 0, y: 8 }];
 * const triangle = square.slice(0, 3);
 * polygonIoU({ label: "roof", vertices: square }, { label: "roof", vertices: triangle }); // 0.5
 */
export function polygonIoU(a: Polygon, b: Polygon): number {
  return isUsablePath(a, 3) && isUsablePath(b, 3) ? verticesIoU(a.vertices, b.vertices) : 0;
}

/** The same of vertices that are known to be usable. */
export function verticesIoU(a: readonly Vertex[], b: readonly Vertex[]): number {
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const vertices of [a, b]) {
    for (const { y } of vertices) {
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  let shared = 0;
  let both = 0;
  for (let line = 0; line < LINES; line++) {
    const y = top + ((bottom - top) * (line + 0.5)) / LINES;
    const inA = crossings(a, y);
    const inB = crossings(b, y);
    shared += sharedLength(inA, inB);
    both += insideLength(inA) + insideLength(inB);
  }
  return shared > 0 ? shared / (both - shared) : 0;
}
