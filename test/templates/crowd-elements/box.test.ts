import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Box,
  boxBetween,
  moveBox,
  moveBoxHandle,
  readBox,
  setBoxField,
} from "../../../templates/crowd-elements/base/shapes/box.ts";

const picture = { width: 100, height: 80 };
const box: Box = { height: 20, label: "a", left: 10, top: 20, width: 30 };

const anyPoint = fc.record({
  x: fc.double({ min: -500, max: 500, noNaN: true }),
  y: fc.double({ min: -500, max: 500, noNaN: true }),
});

describe("boxBetween", () => {
  test.each([
    ["down and right", { x: 10, y: 20 }, { x: 40, y: 40 }, box],
    ["up and left", { x: 40, y: 40 }, { x: 10, y: 20 }, box],
    ["between pixels", { x: 9.6, y: 20.4 }, { x: 39.5, y: 40.4 }, box],
    [
      "out of the picture",
      { x: 90, y: 70 },
      { x: 900, y: 700 },
      { height: 10, label: "a", left: 90, top: 70, width: 10 },
    ],
    ["nowhere", { x: 100, y: 80 }, { x: 100, y: 80 }, { height: 1, label: "a", left: 99, top: 79, width: 1 }],
  ])("of a drag %s", (_, from, to, expected) => {
    expect(boxBetween("a", from, to, picture)).toEqual(expected);
  });

  test("has its keys in the order of Ground Truth's examples", () => {
    expect(Object.keys(boxBetween("a", { x: 0, y: 0 }, { x: 9, y: 9 }, picture))).toEqual([
      "height",
      "label",
      "left",
      "top",
      "width",
    ]);
  });
});

test("whatever is done to a box, it is whole pixels inside the picture", () => {
  fc.assert(
    fc.property(anyPoint, anyPoint, anyPoint, fc.nat(7), (from, to, by, handle) => {
      const drawn = boxBetween("a", from, to, picture);
      for (const result of [drawn, moveBox(drawn, by, picture), moveBoxHandle(drawn, handle, by, picture)]) {
        const { left, top, width, height } = result;
        for (const number of [left, top, width, height]) expect(Number.isInteger(number)).toBe(true);
        expect(left >= 0 && top >= 0 && width >= 1 && height >= 1).toBe(true);
        expect(left + width <= picture.width && top + height <= picture.height).toBe(true);
      }
    }),
  );
});

test("moving keeps the size", () => {
  expect(moveBox(box, { x: 5.4, y: -3 }, picture)).toEqual({ ...box, left: 15, top: 17 });
  expect(moveBox(box, { x: 500, y: 500 }, picture)).toEqual({ ...box, left: 70, top: 60 });
});

test.each([
  ["top left", 0, { left: 13, top: 24, width: 27, height: 16 }],
  ["top", 1, { left: 10, top: 24, width: 30, height: 16 }],
  ["top right", 2, { left: 10, top: 24, width: 33, height: 16 }],
  ["right", 3, { left: 10, top: 20, width: 33, height: 20 }],
  ["bottom right", 4, { left: 10, top: 20, width: 33, height: 24 }],
  ["bottom", 5, { left: 10, top: 20, width: 30, height: 24 }],
  ["bottom left", 6, { left: 13, top: 20, width: 27, height: 24 }],
  ["left", 7, { left: 13, top: 20, width: 27, height: 20 }],
])("the handle %s moves its edges alone", (_, handle, edges) => {
  expect(moveBoxHandle(box, handle, { x: 3, y: 4 }, picture)).toEqual({ label: "a", ...edges });
});

test("an edge drawn past the opposite one turns the box over", () => {
  expect(moveBoxHandle(box, 7, { x: 50, y: 0 }, picture)).toEqual({ ...box, left: 40, width: 20 });
});

test.each([
  ["left", 95, { ...box, left: 70 }],
  ["top", -5, { ...box, top: 0 }],
  ["width", 500, { ...box, width: 90 }],
  ["height", 0, { ...box, height: 1 }],
  ["height", 12.6, { ...box, height: 13 }],
])("typing %s %d", (field, value, expected) => {
  expect(setBoxField(box, field, value, picture)).toEqual(expected);
});

test.each([
  [{ ...box, confidence: 0.9 }, box],
  [
    { ...box, left: 10.5 },
    { ...box, left: 10.5 },
  ],
  [
    { ...box, label: 3 },
    { ...box, label: "3" },
  ],
  [{ ...box, label: null }, undefined],
  [{ ...box, width: "30" }, undefined],
  [{ label: "a", left: 1 }, undefined],
  [[1, 2, 3, 4], undefined],
  [null, undefined],
])("reading %j", (value, expected) => {
  expect(readBox(value)).toEqual(expected);
});
