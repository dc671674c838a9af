import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { intersectionOverUnion } from "../../../../lambdas/consolidation/geometry/primitives/iou.ts";
import { box, boxArbitrary } from "./boxes.ts";

describe("intersectionOverUnion", () => {
  const reference = box("a", 0, 0, 10, 10);
  test.each([
    ["the same box", box("a", 0, 0, 10, 10), 1],
    ["another label changes nothing", box("b", 0, 0, 10, 10), 1],
    ["half shifted: 50 of 150", box("a", 5, 0, 10, 10), 50 / 150],
    ["a quarter shared: 25 of 175", box("a", 5, 5, 10, 10), 25 / 175],
    ["inside: 16 of 100", box("a", 3, 3, 4, 4), 0.16],
    ["touching edges share nothing", box("a", 10, 0, 10, 10), 0],
    ["apart", box("a", 30, 30, 1, 1), 0],
    ["fractions of pixels: 25 of 175", box("a", -5, 5, 10, 10), 25 / 175],
    ["no width", box("a", 0, 0, 0, 10), 0],
    ["negative height", box("a", 0, 10, 10, -10), 0],
    ["not a number", box("a", Number.NaN, 0, 10, 10), 0],
    ["an area too small to be a number", box("a", 0, 0, 1e-200, 1e-200), 0],
    ["an endless box", box("a", 0, 0, Number.POSITIVE_INFINITY, 10), 0],
  ])("%s", (_, other, expected) => {
    expect(intersectionOverUnion(reference, other)).toBeCloseTo(expected, 12);
  });

  test("is symmetric, in [0, 1], and 1 of a box with itself", () => {
    fc.assert(
      fc.property(boxArbitrary, boxArbitrary, (a, b) => {
        const iou = intersectionOverUnion(a, b);
        expect(iou).toBeGreaterThanOrEqual(0);
        expect(iou).toBeLessThanOrEqual(1);
        expect(intersectionOverUnion(b, a)).toBe(iou);
        expect(intersectionOverUnion(a, a)).toBe(1);
      }),
    );
  });
});
