import { expect, test } from "vitest";
import {
  channelsOf,
  colorsOfLabels,
  freeColor,
  MOST_SEGMENTS,
  nextSegment,
} from "../../../../templates/crowd-elements/base/mask/segments.ts";

test("labels have the colours of their place", () => {
  expect([...colorsOfLabels(["a", "b", "c"], [])]).toEqual([
    ["a", "#1f77b4"],
    ["b", "#ff7f0e"],
    ["c", "#2ca02c"],
  ]);
});

test("a label keeps the colour that its segment has, and no other label gets it", () => {
  const segments = [{ number: 1, label: "b", color: "#1f77b4" }];
  expect([...colorsOfLabels(["a", "b", "c"], segments)]).toEqual([
    ["b", "#1f77b4"],
    ["a", "#ff7f0e"],
    ["c", "#2ca02c"],
  ]);
});

test("each of many instances has a colour of its own, however many there are", () => {
  const colors = new Set<string>();
  for (let count = 0; count < 500; count += 1) {
    const color = freeColor([...colors].map((one) => ({ color: one })));
    expect(color).toMatch(/^#[0-9a-f]{6}$/);
    colors.add(color);
  }
  expect(colors.size).toBe(500);
});

test("segments are numbered from 1, up to what a pixel can hold", () => {
  const first = nextSegment([], "a", "#000001")!;
  expect(first.number).toBe(1);
  expect(nextSegment([{ ...first, number: 7 }, first], "a", "#000002")?.number).toBe(8);
  expect(nextSegment([{ ...first, number: MOST_SEGMENTS }], "a", "#000002")).toBe(undefined);
});

test("a colour has three channels", () => {
  expect(channelsOf("#ff7f0e")).toEqual([255, 127, 14]);
});
