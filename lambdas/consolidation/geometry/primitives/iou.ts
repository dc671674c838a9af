import { type BoundingBox, isUsableBox } from "../bounding-box.ts";

/**
 * Intersection over union (Jaccard index) of two boxes, in [0, 1]; labels are not looked at.
 *
 * Areas are continuous: boxes that only touch share nothing. A box without area (or with a coordinate that is not a
 * number) has an IoU of 0 with everything, itself included.
 *
 * @example
 * import { intersectionOverUnion } from "labelsmith/consolidation";
 *
 * const drawn = { label: "bird", left: 0, top: 0, width: 10, height: 10 };
 * const truth = { label: "bird", left: 5, top: 0, width: 10, height: 10 };
 * intersectionOverUnion(drawn, truth); // 50 / 150 = 0.333…
 */
export function intersectionOverUnion(a: BoundingBox, b: BoundingBox): number {
  if (!isUsableBox(a) || !isUsableBox(b)) return 0;
  return edgesIoU(
    a.left,
    a.top,
    a.left + a.width,
    a.top + a.height,
    b.left,
    b.top,
    b.left + b.width,
    b.top + b.height,
  );
}

/**
 * The same of two boxes with area, given by their edges, for loops over typed arrays. Two intervals share half of what their
 * lengths exceed the distances of their ends by: absolute values, where minima and maxima would be branches that no
 * processor can predict.
 */
export function edgesIoU(
  leftA: number,
  topA: number,
  rightA: number,
  bottomA: number,
  leftB: number,
  topB: number,
  rightB: number,
  bottomB: number,
): number {
  const widthA = rightA - leftA;
  const widthB = rightB - leftB;
  const heightA = bottomA - topA;
  const heightB = bottomB - topB;
  const width = (widthA + widthB - Math.abs(leftA - leftB) - Math.abs(rightA - rightB)) / 2;
  const height = (heightA + heightB - Math.abs(topA - topB) - Math.abs(bottomA - bottomB)) / 2;
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  return shared / (widthA * heightA + widthB * heightB - shared);
}
