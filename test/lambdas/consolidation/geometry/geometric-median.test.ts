import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distance } from "../../../../lambdas/consolidation/geometry/polygon.ts";
import { geometricMedian } from "../../../../lambdas/consolidation/geometry/primitives/geometric-median.ts";
import { vertexArbitrary, vertices } from "./shapes.ts";

const height = Math.sqrt(3) / 2;

describe("geometric median", () => {
  test.each([
    ["one point", vertices([3, 4]), 3, 4],
    ["two points: the middle", vertices([0, 0], [4, 2]), 2, 1],
    ["three on a line: the middle one", vertices([0, 0], [1, 0], [9, 0]), 1, 0],
    ["a square: its centre", vertices([0, 0], [2, 0], [2, 2], [0, 2]), 1, 1],
    [
      "an equilateral triangle: its centre, the Fermat point",
      vertices([0, 0], [1, 0], [0.5, height]),
      0.5,
      height / 3,
    ],
    ["a triangle with an angle above 120 degrees: that vertex", vertices([-10, 1], [0, 0], [10, 1]), 0, 0],
    [
      // Where 2y / √(1 + y²) - 2 (2 - y) / √(1 + (2 - y)²) = 1, the pull of the fifth.
      "four corners of a square and one far off: still in the square",
      vertices([0, 0], [2, 0], [2, 2], [0, 2], [1, 1e6]),
      1,
      1.6244,
    ],
    [
      "nearly on a line: a point given twice, which the iteration only creeps to",
      vertices([0, 54], [0, 54], [1, 54], [9, 53]),
      0,
      54,
    ],
    ["all the same", vertices([5, 5], [5, 5], [5, 5]), 5, 5],
    ["a point given twice outweighs two others", vertices([0, 0], [0, 0], [4, 0], [0, 4]), 0, 0],
  ])("%s", (_, points, x, y) => {
    const median = geometricMedian(points);
    expect(median.x).toBeCloseTo(x, 2);
    expect(median.y).toBeCloseTo(y, 2);
  });

  test("weights: the heavier of two points; with softening, the weighted mean of near ones", () => {
    const two = vertices([0, 0], [3, 0]);
    expect(geometricMedian(two, { weights: [1, 2] }).x).toBeCloseTo(3, 5);
    expect(geometricMedian(two, { weights: [1, 2], softening: 1000 }).x).toBeCloseTo(2, 4);
  });

  test("no neighbouring point has a lesser sum of distances", () => {
    fc.assert(
      fc.property(fc.array(vertexArbitrary, { minLength: 1, maxLength: 8 }), (points) => {
        const median = geometricMedian(points);
        const cost = (place: { x: number; y: number }) =>
          points.reduce((sum, point) => sum + distance(point, place), 0);
        for (const [x, y] of [
          [0.5, 0],
          [-0.5, 0],
          [0, 0.5],
          [0, -0.5],
        ] as const) {
          expect(cost({ x: median.x + x, y: median.y + y })).toBeGreaterThanOrEqual(cost(median) - 1e-3);
        }
      }),
    );
  });
});
