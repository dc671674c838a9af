import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance, editSimilarity } from "../../../../lambdas/consolidation/text/edit-distance.ts";

const codes = (text: string): Int32Array => Int32Array.from(text, (character) => character.charCodeAt(0));
const sequence = fc
  .array(fc.integer({ min: 0, max: 3 }), { maxLength: 8 })
  .map((list) => Int32Array.from(list));

describe("edit distance", () => {
  test.each([
    ["", "", 0],
    ["", "abc", 3],
    ["kitten", "sitting", 3],
    ["saturday", "sunday", 3],
    ["abc", "abc", 0],
    ["abc", "cab", 2],
  ])("%j to %j is %i", (a, b, expected) => {
    expect(editDistance(codes(a), codes(b))).toBe(expected);
    expect(editDistance(codes(b), codes(a))).toBe(expected);
  });

  test("property: the triangle inequality", () => {
    fc.assert(
      fc.property(sequence, sequence, sequence, (a, b, c) => {
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });

  test("similarity is 1 for equals, also empty ones, and 0 where nothing matches", () => {
    expect(editSimilarity(codes(""), codes(""))).toBe(1);
    expect(editSimilarity(codes("ab"), codes("cd"))).toBe(0);
    expect(editSimilarity(codes("kitten"), codes("sitting"))).toBe(1 - 3 / 7);
  });
});
