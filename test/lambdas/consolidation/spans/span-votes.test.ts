import { describe, expect, test } from "vitest";
import { exactSpanVote } from "../../../../lambdas/consolidation/spans/exact-span-vote.ts";
import { jaccardSimilarity } from "../../../../lambdas/consolidation/spans/jaccard.ts";
import { spanClusters } from "../../../../lambdas/consolidation/spans/span-clusters.ts";
import { OptionsError } from "../../../../lambdas/contract/errors.ts";
import { answersOfWorkers, spans, written } from "./spans.ts";

describe("exact span vote", () => {
  test("confidence is the share of workers who marked the span, and the object's is the mean", () => {
    const { objects } = exactSpanVote(answersOfWorkers("PER 0-4, LOC 9-15", "PER 0-4, LOC 9-15", "PER 0-4"));
    expect(objects[0]?.label?.map(({ confidence }) => confidence)).toEqual([
      expect.closeTo(1, 12),
      expect.closeTo(2 / 3, 12),
    ]);
    expect(objects[0]?.confidence).toBeCloseTo(5 / 6, 12);
  });

  test("without a kept span, the object's confidence is 1 minus the largest share", () => {
    const { objects } = exactSpanVote(answersOfWorkers("PER 0-4", "PER 0-5", "PER 0-6", ""));
    expect(objects).toEqual([{ objectId: "0", label: [], confidence: 0.75, answers: 4 }]);
  });

  test.each([
    [0.5, ["PER 0-4", "PER 0-4", "", ""], ""],
    [0.49, ["PER 0-4", "PER 0-4", "", ""], "PER 0-4"],
    [1 / 3, ["PER 0-4", "", ""], ""],
    [0, ["PER 0-4", "", ""], "PER 0-4"],
  ])("keeps what more than %f of the workers marked", (minimumShare, answers, expected) => {
    expect(written(exactSpanVote(answersOfWorkers(...answers), { minimumShare }).objects[0]?.label)).toBe(
      expected,
    );
  });

  test.each([
    ["the most votes in sum win", ["PER 0-4", "PER 0-4", "PER 2-6"], "PER 0-4"],
    ["two short spans outweigh the long one", ["PER 0-8", "PER 0-3, PER 4-8"], "PER 0-3, PER 4-8"],
    ["a tie goes to the span that ends first", ["PER 2-6", "PER 3-5"], "PER 3-5"],
    ["then to the one that starts first", ["PER 3-6", "PER 2-6"], "PER 2-6"],
    ["then to the label that sorts first", ["PER 2-6", "ORG 2-6"], "ORG 2-6"],
  ])("of overlapping spans, %s", (_case, answers, expected) => {
    const { objects } = exactSpanVote(answersOfWorkers(...answers), { minimumShare: 0 });
    expect(written(objects[0]?.label)).toBe(expected);
  });

  test("keeps nested entities where overlap is allowed", () => {
    const nested = "LOC 3-8, ORG 0-12";
    const { objects } = exactSpanVote(answersOfWorkers(nested, nested), { overlap: true });
    expect(written(objects[0]?.label)).toBe("ORG 0-12, LOC 3-8");
  });

  test("worker quality is F1 against the kept spans over all objects, agreement F1 between workers", () => {
    const { workers, diagnostics } = exactSpanVote([
      ...answersOfWorkers("PER 0-4, LOC 9-15", "PER 0-4", "PER 0-4, LOC 9-15"),
      { objectId: "1", workerId: "w2", value: spans("ORG 1-2") },
    ]);
    // w2 marked 2 spans, of 3 kept in its objects it has 2.
    expect(workers.map(({ quality }) => quality)).toEqual([1, 0.8, 1]);
    // PER in 3 pairs, LOC in 1: 2 * 4 pairs of equal spans among 5 spans that each meet 2 workers.
    expect(diagnostics.agreement).toBeCloseTo(0.8, 12);
  });
});

describe("span clusters", () => {
  test.each([
    ["the mode of each boundary", ["PER 0-10", "PER 0-8", "PER 1-10"], "PER 0-10"],
    ["the median where no offset is given twice", ["PER 0-10", "PER 1-12", "PER 2-14"], "PER 1-12"],
    [
      "the median of all where two modes tie",
      ["PER 0-9", "PER 0-9", "PER 1-9", "PER 2-9", "PER 2-9"],
      "PER 1-9",
    ],
    ["the lower middle of two", ["PER 0-10", "PER 2-12"], "PER 0-10"],
    ["the majority's label", ["PER 0-10", "ORG 0-10", "PER 0-8"], "PER 0-10"],
    ["of tied labels the one that sorts first", ["PER 0-10", "ORG 0-10"], "ORG 0-10"],
  ])("takes %s", (_case, answers, expected) => {
    expect(written(spanClusters(answersOfWorkers(...answers)).objects[0]?.label)).toBe(expected);
  });

  test("confidence is the share of workers in the cluster", () => {
    const { objects } = spanClusters(answersOfWorkers("PER 0-10", "PER 0-8", "LOC 20-30"));
    expect(objects[0]?.label).toEqual([
      { startOffset: 0, endOffset: 8, label: "PER", confidence: expect.closeTo(2 / 3, 12) },
    ]);
  });

  test("joins the most similar first and never two spans of one worker", () => {
    // w1's second span is the nearer one to w2's; its first stays alone.
    const { objects } = spanClusters(answersOfWorkers("PER 0-4, PER 4-10", "PER 2-10"), { minimumShare: 0 });
    expect(objects[0]?.label).toMatchObject([{ startOffset: 2, endOffset: 10, confidence: 1 }]);
  });

  test.each([
    [0.5, "PER 0-10"],
    [0.6, ""],
  ])(
    "spans that share half of their characters are one at a threshold of %f",
    (similarityThreshold, expected) => {
      const answers = answersOfWorkers("PER 0-10", "PER 0-5", "PER 0-10", "PER 0-5");
      const { objects } = spanClusters(answers, { similarityThreshold });
      expect(written(objects[0]?.label)).toBe(expected === "" ? "" : "PER 0-5");
    },
  );
});

describe("options", () => {
  test.each([-0.1, 1, Number.NaN])("minimumShare %f is refused", (minimumShare) => {
    expect(() => exactSpanVote([], { minimumShare })).toThrow(OptionsError);
    expect(() => spanClusters([], { minimumShare })).toThrow(OptionsError);
  });

  test.each([0, 1.1, Number.NaN])("similarityThreshold %f is refused", (similarityThreshold) => {
    expect(() => spanClusters([], { similarityThreshold })).toThrow(OptionsError);
  });
});

test.each([
  ["PER 0-4, PER 0-4", 1],
  ["PER 0-4, ORG 2-4", 0.5],
  ["PER 0-4, PER 2-6", 1 / 3],
  ["PER 0-4, PER 4-6", 0],
])("Jaccard similarity of %s is %f", (text, expected) => {
  const [a, b] = spans(text);
  expect(jaccardSimilarity(a!, b!)).toBeCloseTo(expected, 12);
});
