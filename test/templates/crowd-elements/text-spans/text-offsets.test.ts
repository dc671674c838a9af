import fc from "fast-check";
import { expect, test } from "vitest";
import { TextOffsets } from "../../../../templates/crowd-elements/base/text-spans/text-offsets.ts";

test("an emoji is one code point and two code units", () => {
  const offsets = new TextOffsets("a🙂b🙂", "code points");
  expect([0, 1, 3, 4, 6].map((offset) => offsets.toAnswer(offset))).toEqual([0, 1, 2, 3, 4]);
  expect([0, 1, 2, 3, 4].map((offset) => offsets.fromAnswer(offset))).toEqual([0, 1, 3, 4, 6]);
  expect(offsets.length).toBe(4);
});

test("UTF-16 offsets are those of the browser", () => {
  const offsets = new TextOffsets("a🙂b", "UTF-16");
  expect([offsets.toAnswer(3), offsets.fromAnswer(3), offsets.length]).toEqual([3, 3, 4]);
});

test("code points are counted as by the iteration of a string, also those of lone surrogates", () => {
  const text = fc
    .array(fc.constantFrom("a", "é", "🙂", "\u{1F468}\u200D\u{1F469}", "\ud800", "שָׁ", "\n"))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (value) => {
      const offsets = new TextOffsets(value, "code points");
      const points = [...value];
      expect(offsets.length).toBe(points.length);
      let offset = 0;
      for (const [index, point] of points.entries()) {
        expect(offsets.toAnswer(offset)).toBe(index);
        expect(offsets.fromAnswer(index)).toBe(offset);
        offset += point.length;
      }
      expect(offsets.toAnswer(offset)).toBe(points.length);
    }),
  );
});
