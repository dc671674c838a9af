import { describe, expect, test } from "vitest";
import { exactMatchVote } from "../../../../lambdas/consolidation/text/exact-match-vote.ts";
import { ConsolidationError, OptionsError } from "../../../../lambdas/contract/errors.ts";
import { testConsolidationProperties } from "../consolidation-properties.ts";
import { answersTo, textArbitrary } from "./texts.ts";

const first = (...texts: (string | null)[]) => exactMatchVote(answersTo(...texts)).objects[0];

describe("exact-match vote", () => {
  test("counts texts that are the same after normalisation", () => {
    expect(exactMatchVote(answersTo("New York", "new york.", "Newark"))).toEqual({
      objects: [{ objectId: "0", label: "New York", confidence: 2 / 3, answers: 3 }],
      workers: [],
      diagnostics: { iterations: 0, converged: true, agreement: expect.closeTo(1 / 3, 12) },
    });
  });

  test.each([
    ["the spelling of most voters", ["n.y.", "NY", "NY"], { label: "NY", confidence: 1 }],
    ["white space around is cut", [" NY ", "NY"], { label: "NY", confidence: 1 }],
    ["a tie goes to the first in code unit order", ["b", "a"], { label: "a", confidence: 0.5 }],
    ["a single text", ["Alone"], { label: "Alone", confidence: 0, answers: 1 }],
    ["punctuation alone is compared as written", ["?", "?", "!"], { label: "?", confidence: 2 / 3 }],
    ["abstentions do not count", ["a", null, " ", "a"], { label: "a", confidence: 1, answers: 2 }],
    ["only abstentions", [null, ""], { label: null, confidence: 0, answers: 0 }],
  ])("%s", (_, texts, expected) => expect(first(...texts)).toMatchObject(expected));

  test("a tie goes to the text that was answered more often in the whole job", () => {
    const job = [...answersTo("b", "a"), { objectId: "1", workerId: "a", value: "B" }];
    expect(exactMatchVote(job).objects[0]?.label).toBe("b");
  });

  test("normalize decides what is the same", () => {
    const { objects } = exactMatchVote(answersTo("NY", "ny", "ny"), { normalize: (text) => text });
    expect(objects[0]).toMatchObject({ label: "ny", confidence: 2 / 3 });
  });

  test("refuses what is not text", () => {
    // @ts-expect-error a list is not a text
    expect(() => exactMatchVote([{ objectId: "0", workerId: "a", value: [] }])).toThrow(ConsolidationError);
    // @ts-expect-error not a function
    expect(() => exactMatchVote([], { normalize: null })).toThrow(OptionsError);
  });

  testConsolidationProperties(exactMatchVote, textArbitrary);
});
