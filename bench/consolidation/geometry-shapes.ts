import type { BoundingBox } from "../../lambdas/consolidation/geometry/bounding-box.ts";
import type { ShapeKind } from "./geometry-simulation.ts";

const IMAGE = { width: 1280, height: 960 };

/** Boxes of 40 to 300 pixels in an image of 1280 by 960. */
export const boundingBoxes: ShapeKind<BoundingBox> = {
  invent(label, random) {
    const width = random.integer(40, 300);
    const height = random.integer(40, 300);
    const left = random.integer(0, IMAGE.width - width);
    const top = random.integer(0, IMAGE.height - height);
    return { label, left, top, width, height };
  },
  redraw({ label, left, top, width, height }, { jitter, looseness }, random) {
    const x = (edge: number, outward: number) =>
      edge + width * (jitter * random.normal() + outward * looseness);
    const y = (edge: number, outward: number) =>
      edge + height * (jitter * random.normal() + outward * looseness);
    const l = Math.round(Math.max(0, x(left, -1)));
    const t = Math.round(Math.max(0, y(top, -1)));
    const r = Math.round(Math.min(IMAGE.width, x(left + width, 1)));
    const b = Math.round(Math.min(IMAGE.height, y(top + height, 1)));
    return { label, left: l, top: t, width: Math.max(2, r - l), height: Math.max(2, b - t) };
  },
};
