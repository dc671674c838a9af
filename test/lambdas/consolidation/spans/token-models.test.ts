import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digamma } from "../../../../lambdas/consolidation/classification/digamma.ts";
import { mayFollow } from "../../../../lambdas/consolidation/spans/bio-tags.ts";
import { constrainedViterbi } from "../../../../lambdas/consolidation/spans/constrained-viterbi.ts";
import { flatSpanTable } from "../../../../lambdas/consolidation/spans/span-table.ts";
import { estimateTags } from "../../../../lambdas/consolidation/spans/tag-posteriors.ts";
import { tagTable } from "../../../../lambdas/consolidation/spans/tag-table.ts";
import { tokenMajorityVote } from "../../../../lambdas/consolidation/spans/token-majority-vote.ts";
import { answersOfWorkers, spans } from "./spans.ts";

const TOY = [
  ...answersOfWorkers("X 0-4", "X 0-4", "X 0-2"),
  { objectId: "1", workerId: "w1", value: [] },
  { objectId: "1", workerId: "w2", value: spans("X 3-5") },
  { objectId: "1", workerId: "w3", value: spans("X 3-5") },
];

describe("tags", () => {
  test("a text is cut where any worker began or ended a span", () => {
    const { firstToken, start, matrix } = tagTable(flatSpanTable(TOY));
    expect([...firstToken]).toEqual([0, 3, 6]);
    expect([...start]).toEqual([0, 2, 4, 0, 3, 5]);
    expect(matrix.classes).toEqual(["O", "B-X", "I-X"]);
    expect([...matrix.labels]).toEqual([1, 1, 1, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0]);
  });

  test("with token boundaries it is also cut there, and ends at the last", () => {
    const { start, end } = tagTable(flatSpanTable(TOY.slice(0, 3)), () => [6, 0, 1, 4, 1]);
    expect([...start]).toEqual([0, 1, 2, 4]);
    expect([...end]).toEqual([1, 2, 4, 6]);
  });

  test("of overlapping spans in one answer the first stands, the longest of those that start together", () => {
    const table = flatSpanTable(answersOfWorkers("A 2-4, B 0-2, B 0-3, C 5-6"));
    expect([[...table.start], [...table.end]]).toEqual([
      [0, 5],
      [3, 6],
    ]);
  });
});

describe("estimates", () => {
  // Worked out by an independent implementation of the update rules in Python, tokens × (O, B, I).
  test.each([
    [
      "iBCC",
      digamma,
      3,
      [
        [0, 1, 0],
        [0, 0, 1],
        [0.997254836, 0.000533482, 0.002211682],
        [0.997254836, 0.000533482, 0.002211682],
        [0, 1, 0],
        [0.997254836, 0.000533482, 0.002211682],
      ],
    ],
    [
      "Dawid-Skene",
      Math.log,
      4,
      [
        [0.000001798, 0.99999628, 0.000001922],
        [0.000941155, 0.00009168, 0.998967165],
        [0.992940783, 0.001788478, 0.00527074],
        [0.992940783, 0.001788478, 0.00527074],
        [0.000741153, 0.999142846, 0.000116001],
        [0.992940783, 0.001788478, 0.00527074],
      ],
    ],
  ])("%s", (_name, logOf, iterations, expected) => {
    const estimated = estimateTags(tagTable(flatSpanTable(TOY)).matrix, logOf);
    expect(estimated).toMatchObject({ iterations, converged: true });
    expect([...estimated.posteriors]).toEqual(expected.flat().map((p) => expect.closeTo(p, 7)));
  });

  test("confidence of token majority vote is the product of the shares, and of the share that ends the span", () => {
    const { objects } = tokenMajorityVote(answersOfWorkers("X 0-4", "X 0-4", "X 0-2", "X 0-6"));
    // B on 0-2: 4/4, I on 2-4: 3/4, not I on 4-6: 3/4.
    expect(objects[0]?.label).toMatchObject([
      { startOffset: 0, endOffset: 4, confidence: expect.closeTo(9 / 16, 12) },
    ]);
  });
});

describe("constrained Viterbi", () => {
  test("begins no span with I", () => {
    // Two tokens, tags O, B, I; the best tags one by one would be I, I.
    const posteriors = Float64Array.of(0.1, 0.3, 0.6, 0.2, 0.1, 0.7);
    expect([...constrainedViterbi(posteriors, 0, 2, 3)]).toEqual([1, 2]);
  });

  test("finds the best of all allowed sequences", () => {
    const tokens = 4;
    const tags = 5;
    const probability = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(
        fc.array(probability, { minLength: tokens * tags, maxLength: tokens * tags }),
        (weights) => {
          const posteriors = Float64Array.from(weights, (weight) => weight / 1000);
          const logOf = (path: readonly number[]) =>
            path.reduce((sum, tag, token) => sum + Math.log(posteriors[token * tags + tag]!), 0);
          const best = Math.max(...allowedPaths(tokens, tags).map(logOf));
          const path = [...constrainedViterbi(posteriors, 0, tokens, tags)];
          expect(path.every((tag, i) => mayFollow(path[i - 1] ?? 0, tag))).toBe(true);
          expect(logOf(path)).toBeCloseTo(best, 8);
        },
      ),
      { numRuns: 30 },
    );
  });
});

function allowedPaths(tokens: number, tags: number): number[][] {
  let paths: number[][] = [[]];
  for (let token = 0; token < tokens; token++) {
    paths = paths.flatMap((path) =>
      Array.from({ length: tags }, (_, tag) => [...path, tag]).filter((longer) =>
        mayFollow(longer.at(-2) ?? 0, longer[token]!),
      ),
    );
  }
  return paths;
}
