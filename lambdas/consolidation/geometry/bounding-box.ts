import type { Bounds } from "./clustering/object-shapes.ts";

/**
 * One rectangle as `crowd-bounding-box` writes it: pixels of the natural image, origin at the top left corner,
 * `left + width` and `top + height` being the first pixel outside.
 */
export interface BoundingBox {
  readonly label: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One box of a consolidated label. */
export interface MergedBox extends BoundingBox {
  /** How many workers drew it. */
  readonly votes: number;
  /** In [0, 1]; the docstring of the method says what it means. 0 when only one worker answered. */
  readonly confidence: number;
}

/** Coordinates beyond this many pixels are taken for garbage; within it, edges, areas and sums are exact enough. */
const COORDINATE_LIMIT = 2 ** 31;

/** A box that is thinner than this, in pixels, has no area worth the name. */
const LEAST_LENGTH = 1e-6;

/**
 * Whether a box can be consolidated: a string as label, edges that are numbers within ±2^31, width and height of a millionth of
 * a pixel or more. Every method leaves other boxes (zero width, negative height, NaN) out; their worker still counts as
 * having answered.
 */
export function isUsableBox(box: BoundingBox): boolean {
  if (typeof box !== "object" || box === null || typeof box.label !== "string") return false;
  const { left, top, width, height } = box;
  return (
    typeof left === "number" &&
    typeof top === "number" &&
    left >= -COORDINATE_LIMIT &&
    top >= -COORDINATE_LIMIT &&
    left + width <= COORDINATE_LIMIT &&
    top + height <= COORDINATE_LIMIT &&
    width >= LEAST_LENGTH &&
    height >= LEAST_LENGTH
  );
}

/** Writes the edges of a usable box; answers `false` for any other. */
export function readBoxBounds(box: BoundingBox, bounds: Bounds): boolean {
  if (!isUsableBox(box)) return false;
  const { left, top, width, height } = box;
  bounds.left = left;
  bounds.top = top;
  bounds.right = left + width;
  bounds.bottom = top + height;
  bounds.integral = isWhole(left) && isWhole(top) && isWhole(width) && isWhole(height);
  return true;
}

function isWhole(value: number): boolean {
  return Math.floor(value) === value;
}
