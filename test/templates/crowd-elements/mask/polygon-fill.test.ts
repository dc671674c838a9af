import fc from "fast-check";
import { expect, test } from "vitest";
import type { Point } from "../../../../templates/crowd-elements/base/geometry.ts";
import { paintPolygon } from "../../../../templates/crowd-elements/base/mask/polygon-fill.ts";
import { painted } from "./painted.ts";

const points = (...coordinates: [number, number][]): Point[] => coordinates.map(([x, y]) => ({ x, y }));
const fill = (vertices: readonly Point[]) => painted((row) => paintPolygon(vertices, 0, 20, row));

test.each([
  ["a rectangle between pixels", points([2, 3], [12, 3], [12, 8], [2, 8]), 50],
  ["the same the other way round", points([2, 8], [12, 8], [12, 3], [2, 3]), 50],
  ["half of a square", points([0, 0], [10, 0], [0, 10]), 45],
  ["a shape with a dent", points([0, 0], [10, 0], [10, 10], [6, 10], [6, 4], [4, 4], [4, 10], [0, 10]), 88],
  ["what crosses itself, on both sides", points([0, 0], [10, 10], [10, 0], [0, 10]), 50],
  ["what goes round twice", points([0, 0], [4, 0], [4, 4], [0, 4], [0, 0], [4, 0], [4, 4], [0, 4]), 16],
  ["what reaches below the picture", points([0, 15], [4, 15], [4, 40], [0, 40]), 20],
  ["a line", points([0, 0], [10, 10]), 0],
  ["a point", points([3, 3]), 0],
  ["nothing", [], 0],
])("%s", (_, vertices, count) => {
  expect(fill(vertices).size).toBe(count);
});

test("triangles that share an edge share no pixel and leave none between them", () => {
  const coordinate = fc.double({ min: 0, max: 20, noNaN: true });
  const corner = fc.record({ x: coordinate, y: coordinate });
  fc.assert(
    fc.property(corner, (middle) => {
      const corners = points([0, 0], [20, 0], [20, 20], [0, 20]);
      const counts = corners.map((from, index) => fill([from, corners[(index + 1) % 4]!, middle]).size);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(400);
    }),
  );
});
