import { describe, expect, test } from "vitest";
import { rover } from "../../../../lambdas/consolidation/text/rover.ts";
import { testConsolidationProperties } from "../consolidation-properties.ts";
import { answersTo, textArbitrary } from "./texts.ts";

const labelOf = (...texts: (string | null)[]) => rover(answersTo(...texts)).objects[0]?.label;

describe("ROVER", () => {
  test("mends slips that the workers made at different places", () => {
    const { objects } = rover(answersTo("The quick brwn fox", "The quick brown fox", "the quik brown fox"));
    // The result is the second text: similarity 3/4 to the first, 1 to itself, 3/4 to the third.
    expect(objects).toEqual([
      { objectId: "0", label: "The quick brown fox", confidence: 2.5 / 3, answers: 3 },
    ]);
  });

  test.each([
    ["a word that one of three inserted goes", ["a b c", "a x b c", "a b c"], "a b c"],
    ["a word that one of three left out comes", ["a b c", "a c", "a b c"], "a b c"],
    ["words that only two of three have, at different places", ["a b d", "a b c d", "b c d"], "a b c d"],
    ["nothing against a word, one to one: the word stays", ["a b", "a"], "a b"],
    ["nothing against two words, two to one each: the place is left out", ["a b", "a c", "a", "a"], "a"],
    [
      "a tie of words goes to the text nearest to the others",
      ["a b c d", "a x c e", "a x c f", "a b c d"],
      "a b c d",
    ],
    ["full disagreement: the first text", ["a", "b", "c"], "a"],
  ])("%s", (_, texts, expected) => expect(labelOf(...texts)).toBe(expected));

  test("writes a word as most of its voters did, with its punctuation", () => {
    expect(labelOf("dear sir hello", "Dear Sir, hello", "Dear Sir, Hello")).toBe("Dear Sir, hello");
  });

  test("with characters as units, spaces and dashes cling to the character before them", () => {
    const answers = answersTo("B-KX 204", "B-KX 2O4", "B-RX 204");
    expect(rover(answers, { unit: "character" }).objects[0]).toMatchObject({
      label: "B-KX 204",
      confidence: expect.closeTo((1 + 5 / 6 + 5 / 6) / 3, 12),
    });
  });

  test("a single text stands unaltered, with confidence 0", () => {
    expect(rover(answersTo("  As  it is ", null)).objects[0]).toEqual({
      objectId: "0",
      label: "  As  it is ",
      confidence: 0,
      answers: 1,
    });
  });

  test("where most workers' texts hold no word, the label is empty, not missing", () => {
    expect(rover(answersTo("?", "...", "word")).objects[0]).toMatchObject({ label: "", answers: 3 });
  });

  testConsolidationProperties(rover, textArbitrary);
});
