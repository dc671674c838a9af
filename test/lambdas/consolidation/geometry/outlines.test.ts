import { describe, expect, test } from "vitest";
import {
  distanceToSegment,
  simplifyOutline,
  simplifyPolyline,
} from "../../../../lambdas/consolidation/geometry/primitives/douglas-peucker.ts";
import { outlines } from "../../../../lambdas/consolidation/geometry/primitives/marching-squares.ts";
import { meanOutline } from "../../../../lambdas/consolidation/geometry/primitives/mean-outline.ts";
import { polygonArea } from "../../../../lambdas/consolidation/geometry/primitives/polygon-area.ts";
import { polygonIoU } from "../../../../lambdas/consolidation/geometry/primitives/polygon-iou.ts";
import { orient, resample } from "../../../../lambdas/consolidation/geometry/primitives/resample.ts";
import { rectangle, vertices } from "./shapes.ts";

describe("Douglas and Peucker", () => {
  test.each([
    [
      "a straight line keeps its ends",
      vertices([0, 0], [1, 0], [2, 0], [5, 0]),
      0.1,
      vertices([0, 0], [5, 0]),
    ],
    [
      "a bump above the tolerance stays",
      vertices([0, 0], [2, 1], [4, 0]),
      0.9,
      vertices([0, 0], [2, 1], [4, 0]),
    ],
    ["one within it goes", vertices([0, 0], [2, 1], [4, 0]), 1, vertices([0, 0], [4, 0])],
    [
      "the farthest vertex splits first",
      vertices([0, 0], [1, 0.1], [2, 3], [3, 0.1], [4, 0]),
      1.2,
      vertices([0, 0], [2, 3], [4, 0]),
    ],
  ])("%s", (_, line, tolerance, expected) => {
    expect(simplifyPolyline(line, tolerance)).toEqual(expected);
  });

  test("a closed outline keeps its corners, wherever it begins", () => {
    const outline = vertices([2, 0], [4, 0], [4, 4], [2, 4], [0, 4], [0, 2], [0, 0]);
    expect(simplifyOutline(outline, 0.1)).toEqual(vertices([2, 0], [4, 0], [4, 4], [0, 4], [0, 0]));
    expect(simplifyOutline([], 1)).toEqual([]);
  });

  test("the distance from a segment is that from its nearest point", () => {
    const [from, to] = [
      { x: 0, y: 0 },
      { x: 4, y: 0 },
    ];
    expect(distanceToSegment({ x: 2, y: 3 }, from, to)).toBe(3);
    expect(distanceToSegment({ x: 7, y: 4 }, from, to)).toBe(5);
    expect(distanceToSegment({ x: 3, y: 4 }, from, from)).toBe(5);
  });
});

describe("resample", () => {
  test("puts points at equal distances along a polyline", () => {
    expect(resample(vertices([0, 0], [3, 0], [3, 1]), 5)).toEqual(
      vertices([0, 0], [1, 0], [2, 0], [3, 0], [3, 1]),
    );
    expect(resample(vertices([0, 0], [0, 0], [2, 0]), 3)).toEqual(vertices([0, 0], [1, 0], [2, 0]));
    expect(resample(vertices([1, 1], [1, 1]), 3)).toEqual(vertices([1, 1], [1, 1], [1, 1]));
  });

  test("and turns them round where that is closer", () => {
    const line = vertices([0, 0], [1, 0], [2, 0]);
    expect(orient(line, vertices([2, 1], [1, 1], [0, 1]))).toEqual([...line].reverse());
    expect(orient(line, vertices([0, 1], [1, 1], [2, 1]))).toEqual(line);
  });
});

describe("marching squares", () => {
  const field = (columns: number, values: number[]) => ({
    columns,
    rows: values.length / columns,
    left: 10,
    top: 20,
    step: 2,
    values: Float64Array.from(values),
  });

  test("one node inside: a diamond, clockwise, where the field is 0", () => {
    const [outline, ...others] = outlines(field(3, [-1, -1, -1, -1, 1, -3, -1, -1, -1]));
    expect(others).toEqual([]);
    expect(polygonArea(outline ?? [])).toBeGreaterThan(0);
    expect(new Set(outline?.map(({ x, y }) => `${x} ${y}`))).toEqual(
      new Set(["11 22", "12 21", "12.5 22", "12 23"]),
    );
  });

  test("two corners of one cell are apart; a hole goes round the other way", () => {
    const two = outlines(field(4, [-1, -1, -1, -1, -1, 1, -1, -1, -1, -1, 1, -1, -1, -1, -1, -1]));
    expect(two).toHaveLength(2);
    const ring = Array.from({ length: 25 }, (_, i) => {
      const [x, y] = [i % 5, Math.floor(i / 5)];
      const border = x === 0 || y === 0 || x === 4 || y === 4;
      return border || i === 12 ? -1 : 1;
    });
    expect(outlines(field(5, ring)).map((outline) => Math.sign(polygonArea(outline)))).toEqual([1, -1]);
    expect(outlines(field(2, [-1, -1, -1, -1]))).toEqual([]);
  });
});

describe("mean outline", () => {
  test("of two shifted squares is the square between them, or nearer to the one that weighs more", () => {
    const [a, b] = [rectangle("", 0, 0, 80, 80), rectangle("", 8, 0, 80, 80)];
    const equal = meanOutline([a.vertices, b.vertices], [1, 1]);
    expect(polygonIoU({ label: "", vertices: equal }, rectangle("", 4, 0, 80, 80))).toBeGreaterThan(0.98);
    const unequal = meanOutline([a.vertices, b.vertices], [3, 1]);
    expect(polygonIoU({ label: "", vertices: unequal }, rectangle("", 2, 0, 80, 80))).toBeGreaterThan(0.98);
  });

  test("is not pulled far by one that is far off, whatever way polygons go round", () => {
    const good = rectangle("", 0, 0, 80, 80);
    const off = rectangle("", 0, 0, 80, 160);
    const outline = meanOutline([good.vertices, [...good.vertices].reverse(), off.vertices], [1, 1, 1]);
    expect(polygonIoU({ label: "", vertices: outline }, good)).toBeGreaterThan(0.93);
  });

  test("of what has nothing in common is nothing", () => {
    const apart = [rectangle("", 0, 0, 8, 8).vertices, rectangle("", 90, 0, 8, 8).vertices];
    expect(meanOutline(apart, [1, 1])).toEqual([]);
  });
});
