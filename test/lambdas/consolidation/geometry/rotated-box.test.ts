import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clipConvex } from "../../../../lambdas/consolidation/geometry/primitives/convex-clipping.ts";
import { polygonArea } from "../../../../lambdas/consolidation/geometry/primitives/polygon-area.ts";
import { polygonIoU } from "../../../../lambdas/consolidation/geometry/primitives/polygon-iou.ts";
import {
  corners,
  type RotatedBox,
  rotatedBoxIoU,
} from "../../../../lambdas/consolidation/geometry/rotated-box.ts";
import { rectangle, vertices } from "./shapes.ts";

const square: RotatedBox = { label: "ship", x: 0, y: 0, width: 2, height: 2, rotation: 0 };

describe("clipConvex", () => {
  const clip = rectangle("", 0, 0, 4, 4).vertices;
  test.each([
    ["a square that sticks out: 2 x 2 is left", rectangle("", 2, 2, 4, 4).vertices, 4],
    ["a square around it: all of it", rectangle("", -1, -1, 9, 9).vertices, 16],
    ["a square inside", rectangle("", 1, 1, 2, 2).vertices, 4],
    ["a triangle with two corners cut off: 16 less 2 halves of 2 x 2", vertices([2, 0], [6, 4], [-2, 4]), 12],
    ["one that is apart: nothing", rectangle("", 9, 9, 1, 1).vertices, 0],
  ])("%s", (_, subject, area) => {
    expect(polygonArea(clipConvex(subject, clip))).toBeCloseTo(area, 12);
  });
});

describe("rotatedBoxIoU", () => {
  // Two unit squares at 45 degrees share a regular octagon of area 2 (√2 - 1).
  const octagon = 2 * (Math.SQRT2 - 1);
  test.each([
    ["itself", square, 1],
    ["turned by a right angle", { ...square, rotation: 90 }, 1],
    ["turned by half a right angle", { ...square, rotation: 45 }, octagon / (2 - octagon)],
    ["turned the other way", { ...square, rotation: -315 }, octagon / (2 - octagon)],
    ["half shifted", { ...square, x: 1 }, 1 / 3],
    ["sides exchanged and turned by a right angle", { ...square, width: 1, height: 2, rotation: 90 }, 0.5],
    ["apart", { ...square, x: 9 }, 0],
    ["without width", { ...square, width: 0 }, 0],
    ["not a number", { ...square, rotation: Number.NaN }, 0],
  ])("%s", (_, other, expected) => {
    expect(rotatedBoxIoU(square, other)).toBeCloseTo(expected, 12);
  });

  test("is what the polygons of the corners have", () => {
    const size = fc.integer({ min: 5, max: 60 });
    const box = fc.record({
      label: fc.constant("ship"),
      x: size,
      y: size,
      width: size,
      height: size,
      rotation: fc.integer(),
    });
    fc.assert(
      fc.property(box, box, (a, b) => {
        fc.pre(Math.abs(a.rotation) < 1000 && Math.abs(b.rotation) < 1000);
        const asPolygons = polygonIoU(
          { label: "", vertices: corners(a) },
          { label: "", vertices: corners(b) },
        );
        expect(Math.abs(rotatedBoxIoU(a, b) - asPolygons)).toBeLessThan(0.02);
      }),
    );
  });
});
