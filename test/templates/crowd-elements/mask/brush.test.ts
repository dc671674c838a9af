import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Point } from "../../../../templates/crowd-elements/base/geometry.ts";
import {
  BRUSH_SIZES,
  brushCenter,
  paintStroke,
  suitableBrush,
} from "../../../../templates/crowd-elements/base/mask/brush.ts";
import { painted } from "./painted.ts";

describe("one disc", () => {
  test.each([
    [1, ["#"]],
    [2, ["##", "##"]],
    [3, ["###", "###", "###"]],
    [4, [".##.", "####", "####", ".##."]],
    [5, [".###.", "#####", "#####", "#####", ".###."]],
    [6, [".####.", "######", "######", "######", "######", ".####."]],
  ])("of diameter %d", (diameter, expected) => {
    const at = brushCenter({ x: 10, y: 10 }, diameter);
    expect(drawn(painted((row) => paintStroke(at, at, diameter, row)))).toEqual(expected);
  });

  test.each([
    [1, { x: 4.5, y: 7.5 }],
    [2, { x: 5, y: 8 }],
  ])("of diameter %d stands on the grid of the pixels", (diameter, expected) => {
    expect(brushCenter({ x: 4.7, y: 7.9 }, diameter)).toEqual(expected);
  });
});

test("a stroke along a row is a rectangle with round ends", () => {
  const pixels = painted((row) => paintStroke({ x: 10.5, y: 5.5 }, { x: 14.5, y: 5.5 }, 5, row));
  expect(drawn(pixels)).toEqual([".#######.", "#########", "#########", "#########", ".#######."]);
});

test("a stroke covers exactly the pixels whose middle is near enough to its line", () => {
  const place = fc.record({ x: fc.integer({ min: -8, max: 40 }), y: fc.integer({ min: -8, max: 40 }) });
  fc.assert(
    fc.property(place, place, fc.integer({ min: 1, max: 24 }), (from, to, diameter) => {
      const [a, b] = [brushCenter(from, diameter), brushCenter(to, diameter)];
      const pixels = painted((row) => paintStroke(a, b, diameter, row));
      const wrong: Point[] = [];
      for (let y = -24; y < 56; y += 1) {
        for (let x = -24; x < 56; x += 1) {
          const slack = distance({ x: x + 0.5, y: y + 0.5 }, a, b) - diameter / 2;
          const isWrong = pixels.has(`${x} ${y}`) !== slack < 0 && Math.abs(slack) > 1e-9;
          if (isWrong) wrong.push({ x, y });
        }
      }
      expect(wrong).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test.each([
  [30, 1],
  [900, 32],
  [4000, 160],
  [100_000, 512],
])("on a picture with a shorter side of %d pixels the brush starts with %d", (side, size) => {
  expect(BRUSH_SIZES[suitableBrush(side)]).toBe(size);
});

function distance(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / square;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - a.x - t * dx, point.y - a.y - t * dy);
}

/** The pixels as rows of text, within their bounds. */
function drawn(pixels: ReadonlySet<string>): string[] {
  const places = [...pixels].map((pixel) => pixel.split(" ").map(Number));
  const xs = places.map(([x]) => x!);
  const ys = places.map(([, y]) => y!);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return Array.from({ length: Math.max(...ys) - top + 1 }, (_, row) =>
    Array.from({ length: Math.max(...xs) - left + 1 }, (_, column) =>
      pixels.has(`${left + column} ${top + row}`) ? "#" : ".",
    ).join(""),
  );
}
