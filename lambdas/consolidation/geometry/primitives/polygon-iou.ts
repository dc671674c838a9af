import { isUsablePath, type Polygon, type Vertex } from "../polygon.ts";
import { ScannedPolygon } from "./scanned-polygon.ts";

/** At least half as many lines go through the higher of two polygons: an error of some thousandths at most. */
const LINES = 256;

/**
 * Intersection over union of two polygons of any form, in [0, 1]; labels are not looked at. Inside is what the even-odd rule
 * says, so polygons may be concave and cross themselves.
 *
 * Measured on 128 to 256 horizontal lines, exactly along each. A polygon without area, or with fewer than three vertices or a
 * coordinate that is not a number, has an IoU of 0 with everything, itself included.
 *
 * @example
 * import { polygonIoU } from "labelsmith/consolidation";
 *
 * const square = [{ x: 0, y: 0 }, { x: 8, y: 0 }, { x: 8, y: 8 }, { x: 0, y: 8 }];
 * const triangle = square.slice(0, 3);
 * polygonIoU({ label: "roof", vertices: square }, { label: "roof", vertices: triangle }); // 0.5
 */
export function polygonIoU(a: Polygon, b: Polygon): number {
  return isUsablePath(a, 3) && isUsablePath(b, 3) ? new PolygonScans().iou(a.vertices, b.vertices) : 0;
}

/** Compares usable polygons, and remembers how they were cut into lines. */
export class PolygonScans {
  readonly #scans = new WeakMap<readonly Vertex[], Map<number, ScannedPolygon>>();

  iou(a: readonly Vertex[], b: readonly Vertex[]): number {
    const step = Math.max(stepFor(a), stepFor(b));
    if (step === 0) return 0;
    const scanA = this.#scan(a, step);
    const scanB = this.#scan(b, step);
    const shared = scanA.sharedArea(scanB);
    return shared > 0 ? Math.min(1, shared / (scanA.area + scanB.area - shared)) : 0;
  }

  #scan(vertices: readonly Vertex[], step: number): ScannedPolygon {
    const scans = this.#scans.get(vertices) ?? new Map<number, ScannedPolygon>();
    const scan = scans.get(step) ?? new ScannedPolygon(vertices, step);
    scans.set(step, scan);
    this.#scans.set(vertices, scans);
    return scan;
  }
}

/** A power of two, so that polygons of like size are cut alike; 0 for one without height. */
function stepFor(vertices: readonly Vertex[]): number {
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { y } of vertices) {
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const height = bottom - top;
  if (height === 0) return 0;
  let step = 1;
  while (step * LINES < height) step *= 2;
  while ((step / 2) * LINES >= height) step /= 2;
  return step;
}
