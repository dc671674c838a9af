import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { polygonArea } from "../../../../lambdas/consolidation/geometry/primitives/polygon-area.ts";
import { polygonIoU } from "../../../../lambdas/consolidation/geometry/primitives/polygon-iou.ts";
import { path, pathArbitrary, rectangle, vertexArbitrary, vertices, wildVertexArbitrary } from "./shapes.ts";

describe("polygonArea", () => {
  test.each([
    ["a right triangle, clockwise", vertices([0, 0], [4, 0], [4, 3]), 6],
    ["the same the other way round", vertices([4, 3], [4, 0], [0, 0]), -6],
    ["an L of three unit squares", vertices([0, 0], [2, 0], [2, 1], [1, 1], [1, 2], [0, 2]), 3],
    ["the two halves of a bow tie cancel out", vertices([0, 0], [2, 2], [2, 0], [0, 2]), 0],
    ["a point", vertices([1, 1]), 0],
    ["nothing", [], 0],
  ])("%s", (_, outline, expected) => {
    expect(polygonArea(outline)).toBe(expected);
  });
});

describe("polygonIoU", () => {
  const square = rectangle("a", 0, 0, 8, 8);
  test.each([
    ["the same square", square, 1],
    [
      "another label, the other way round and from another vertex",
      path("b", [8, 0], [0, 0], [0, 8], [8, 8]),
      1,
    ],
    ["half shifted: 32 of 96", rectangle("a", 4, 0, 8, 8), 1 / 3],
    ["half shifted down", rectangle("a", 0, 4, 8, 8), 1 / 3],
    ["a quarter shared: 16 of 112", rectangle("a", 4, 4, 8, 8), 1 / 7],
    ["inside: 16 of 64", rectangle("a", 2, 2, 4, 4), 0.25],
    ["its lower triangle", path("a", [0, 0], [8, 8], [0, 8]), 0.5],
    ["a bow tie in it: half of it", path("a", [0, 0], [8, 8], [8, 0], [0, 8]), 0.5],
    [
      "a U in it: 64 less 4 x 6",
      path("a", [0, 0], [2, 0], [2, 6], [6, 6], [6, 0], [8, 0], [8, 8], [0, 8]),
      40 / 64,
    ],
    ["apart", rectangle("a", 20, 0, 8, 8), 0],
    ["touching", rectangle("a", 8, 0, 8, 8), 0],
    ["without area", path("a", [0, 0], [4, 4], [8, 8]), 0],
    ["without height", path("a", [0, 4], [4, 4], [8, 4]), 0],
    ["with two vertices", path("a", [0, 0], [8, 8]), 0],
    ["with a coordinate that is none", path("a", [0, 0], [8, 0], [Number.NaN, 8]), 0],
  ])("%s", (_, other, expected) => {
    expect(polygonIoU(square, other)).toBeCloseTo(expected, 2);
    expect(polygonIoU(other, square)).toBe(polygonIoU(square, other));
  });

  test("is in [0, 1], of any polygons", () => {
    const any = fc.oneof(pathArbitrary(vertexArbitrary, 3), pathArbitrary(wildVertexArbitrary, 0));
    fc.assert(
      fc.property(any, any, (a, b) => {
        const iou = polygonIoU(a, b);
        expect(iou).toBeGreaterThanOrEqual(0);
        expect(iou).toBeLessThanOrEqual(1);
        expect([0, 1]).toContain(polygonIoU(a, a));
      }),
    );
  });
});
