import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { crossesItself, lastEdgeCrosses } from "../../../templates/crowd-elements/base/shapes/crossing.ts";

/** Points as in SVG: "0,0 4,0 4,4". */
function points(text: string) {
  return text
    .split(" ")
    .filter((pair) => pair !== "")
    .map((pair) => pair.split(",").map(Number))
    .map(([x = 0, y = 0]) => ({ x, y }));
}

describe("crossesItself, closed", () => {
  test.each([
    ["nothing", "", false],
    ["a point", "1,1", false],
    ["a triangle", "0,0 4,0 0,4", false],
    ["a square", "0,0 4,0 4,4 0,4", false],
    ["a bow tie", "0,0 4,4 4,0 0,4", true],
    ["a dent", "0,0 4,0 2,2 4,4 0,4", false],
    ["a dent that touches the far edge", "0,0 4,0 0,2 4,4 0,4", true],
    ["a point on the line between two others", "0,0 2,0 4,0 0,4", false],
    ["a spike", "0,0 4,0 2,0 2,4", true],
    ["a spike at its beginning", "0,0 4,0 4,4 2,0", true],
    ["two triangles with a point in common", "0,0 2,2 4,0 4,4 2,2 0,4", true],
    ["a line there and back", "0,0 4,0", true],
    ["a square whose last point is the first again", "0,0 4,0 4,4 0,4 0,0", false],
    ["a square with each point twice", "0,0 0,0 4,0 4,0 4,4 4,4 0,4 0,4", false],
  ])("%s", (_, text, expected) => {
    expect(crossesItself(points(text), true)).toBe(expected);
  });
});

test("an open chain has no edge from its end to its beginning", () => {
  expect(crossesItself(points("0,0 4,0 4,4 0,4"), false)).toBe(false);
  expect(crossesItself(points("0,0 4,0 4,4 2,-2"), false)).toBe(true);
  expect(lastEdgeCrosses(points("0,0 4,0 4,4 2,-2"), false)).toBe(true);
  expect(lastEdgeCrosses(points("0,0"), false)).toBe(false);
});

const anyPoint = fc.record({ x: fc.integer({ min: 0, max: 8 }), y: fc.integer({ min: 0, max: 8 }) });

test("it does not matter where a polygon begins, which way round it goes, and where it lies", () => {
  fc.assert(
    fc.property(fc.array(anyPoint, { minLength: 3, maxLength: 8 }), fc.nat(7), (polygon, turn) => {
      const expected = crossesItself(polygon, true);
      const start = turn % polygon.length;
      const turned = [...polygon.slice(start), ...polygon.slice(0, start)];
      expect(crossesItself(turned, true)).toBe(expected);
      expect(crossesItself(polygon.toReversed(), true)).toBe(expected);
      expect(
        crossesItself(
          polygon.map(({ x, y }) => ({ x: 30_000 - y, y: x })),
          true,
        ),
      ).toBe(expected);
    }),
    { numRuns: 1000 },
  );
});

test("a chain crosses itself from the first last edge on that crosses", () => {
  fc.assert(
    fc.property(fc.array(anyPoint, { maxLength: 8 }), (chain) => {
      const growing = chain.map((_, index) => lastEdgeCrosses(chain.slice(0, index + 1), false));
      expect(crossesItself(chain, false)).toBe(growing.includes(true));
      if (!growing.includes(true)) expect(lastEdgeCrosses(chain, true)).toBe(crossesItself(chain, true));
    }),
    { numRuns: 1000 },
  );
});
