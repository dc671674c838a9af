import fc from "fast-check";
import { expect, test } from "vitest";
import { blockAt, textBlocks } from "../../../../templates/crowd-elements/base/text-spans/text-blocks.ts";

test("a short text is one block, and so is none", () => {
  expect(textBlocks("")).toEqual([{ start: 0, end: 0 }]);
  expect(textBlocks("a\nb")).toEqual([{ start: 0, end: 3 }]);
});

test("a long one is cut after line breaks only, and nothing is lost", () => {
  const line = fc.integer({ min: 0, max: 900 }).map((length) => "x".repeat(length));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const text = lines.join("\n");
      const blocks = textBlocks(text);
      expect(blocks.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
      for (const { end } of blocks.slice(0, -1)) expect(text[end - 1]).toBe("\n");
      for (const { start, end } of blocks) expect(end - start).toBeLessThanOrEqual(2901);
    }),
    { numRuns: 50 },
  );
});

test("an offset is in the block that has the character after it", () => {
  const blocks = [
    { start: 0, end: 3 },
    { start: 3, end: 5 },
  ];
  expect([0, 2, 3, 4, 5].map((offset) => blockAt(blocks, offset))).toEqual([0, 0, 1, 1, 1]);
});
