import { describe, expect, test } from "vitest";
import { majorityVote } from "../../../../lambdas/consolidation/classification/majority-vote.ts";
import { answersByObject } from "./answers-by-object.ts";
import { describeMethodLaws } from "./method-laws.ts";

describe("majorityVote", () => {
  describeMethodLaws(majorityVote, ["cat", "dog", "fox"]);

  test.each([
    { votes: ["cat", "cat", "dog"], label: "cat", confidence: 2 / 3, why: "most answers" },
    { votes: ["dog", "dog", "dog", "dog"], label: "dog", confidence: 1, why: "all answers" },
    { votes: ["cat"], label: "cat", confidence: 0, why: "a lone answer, which nobody confirmed" },
    {
      votes: ["cat", null, undefined, ""],
      label: "cat",
      confidence: 0,
      why: "a lone answer among abstentions",
    },
    { votes: ["cat", "dog"], label: "cat", confidence: 0.5, why: "a tie: the class that comes first" },
    { votes: [null], label: null, confidence: 0, why: "nothing" },
  ])("$votes gives $label by $why", ({ votes, label, confidence }) => {
    const answers = votes.map((value, w) => ({ objectId: "0", workerId: `w${w}`, value }));
    const [object] = majorityVote(answers, { classes: ["cat", "dog"] }).objects;
    expect(object?.label).toBe(label);
    expect(object?.confidence).toBeCloseTo(confidence, 12);
    expect(object?.answers).toBe(votes.filter((vote) => vote === "cat" || vote === "dog").length);
  });

  test("gives a tie to the class with more answers in the whole job", () => {
    const result = majorityVote(answersByObject("a b\nb b"));
    expect(result.objects.map((object) => object.label)).toEqual(["b", "b"]);
  });

  test("reports the shares, the mean agreement of pairs, and no quality", () => {
    const result = majorityVote(answersByObject("a a b\na a ."));
    expect([...result.posteriors].map((share) => share.toFixed(3))).toEqual([
      "0.667",
      "0.333",
      "1.000",
      "0.000",
    ]);
    expect(result.diagnostics).toEqual({ iterations: 0, converged: true, agreement: (1 / 3 + 1) / 2 });
    expect(result.workers).toEqual([]);
  });

  test("has no agreement to report without pairs", () => {
    expect(majorityVote(answersByObject("a .\n. b")).diagnostics.agreement).toBeNull();
  });
});
