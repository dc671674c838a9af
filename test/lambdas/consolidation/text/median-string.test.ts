import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance } from "../../../../lambdas/consolidation/text/edit-distance.ts";
import { medianString } from "../../../../lambdas/consolidation/text/median-string.ts";
import { rover } from "../../../../lambdas/consolidation/text/rover.ts";
import { applyEdit, bestSingleEdit, type Edit } from "../../../../lambdas/consolidation/text/single-edits.ts";
import { testConsolidationProperties } from "../consolidation-properties.ts";
import { answersTo, textArbitrary } from "./texts.ts";

const SYMBOLS = 4;
const sequence = fc
  .array(fc.integer({ min: 0, max: SYMBOLS - 1 }), { maxLength: 6 })
  .map((list) => Int32Array.from(list));

describe("median string", () => {
  test("is nearer to all texts than any of them", () => {
    // Each of the three texts differs from "a b c" in one word, and from the others in two.
    const { objects } = medianString(answersTo("x b c", "a x c", "a b x"));
    expect(objects).toEqual([
      { objectId: "0", label: "a b c", confidence: expect.closeTo(2 / 3, 12), answers: 3 },
    ]);
  });

  test("writes a word as most workers did, wherever it stood", () => {
    const { objects } = medianString(answersTo("The cat, the dog", "the cat, the dog", "the cat the dog"));
    expect(objects[0]?.label).toBe("the cat, the dog");
  });

  test("property: never farther from the workers' texts than ROVER's text", () => {
    const words = fc.array(fc.constantFrom("a", "b", "c", "d"), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 2, maxLength: 5 }), (texts) => {
        const answers = answersTo(...texts.map((text) => text.join(" ")));
        const distance = (label: string | null | undefined) => {
          const code = (text: string) => Int32Array.from(text.replaceAll(" ", ""), (c) => c.charCodeAt(0));
          return texts.reduce((sum, text) => sum + editDistance(code(label ?? ""), code(text.join(""))), 0);
        };
        const [median] = medianString(answers).objects;
        expect(distance(median?.label)).toBeLessThanOrEqual(distance(rover(answers).objects[0]?.label));
      }),
    );
  });

  testConsolidationProperties(medianString, textArbitrary);
});

test("property: the best single edit is the best of all single edits", () => {
  fc.assert(
    fc.property(sequence, fc.array(sequence, { minLength: 1, maxLength: 4 }), (start, texts) => {
      const { edit, distance } = bestSingleEdit(start, texts, SYMBOLS);
      const distanceOf = (edited: Int32Array) => texts.reduce((sum, t) => sum + editDistance(edited, t), 0);
      const least = Math.min(...allEdits(start.length).map((other) => distanceOf(applyEdit(start, other))));
      // An edit that no text asks for, such as a word nobody wrote, never helps and is not offered.
      if (least < distanceOf(start)) {
        expect(distance).toBe(least);
        expect(distanceOf(applyEdit(start, edit))).toBe(distance);
      } else {
        expect(distance).toBeGreaterThanOrEqual(distanceOf(start));
      }
    }),
  );
});

function allEdits(length: number): Edit[] {
  const edits: Edit[] = [];
  for (let at = 0; at <= length; at++) {
    for (let symbol = 0; symbol < SYMBOLS; symbol++) {
      edits.push({ kind: "insert", at, symbol });
      if (at < length) edits.push({ kind: "substitute", at, symbol });
    }
    if (at < length) edits.push({ kind: "delete", at });
  }
  return edits;
}
