import { describe, expect, test } from "vitest";
import { LabelPosterior } from "../../../../lambdas/consolidation/geometry/worker-model/label-posterior.ts";

describe("label posterior", () => {
  const labels = ["cat", "dog", "bat"];
  const [cat, dog, bat] = [0, 1, 2];
  const even = Float64Array.of(1 / 3, 1 / 3, 1 / 3);
  /** A worker who is right 4 times of 5 and otherwise gives either of two others: log odds of 0.8 to 0.1. */
  const good = Math.log(8);
  const bad = Math.log(2);

  test.each<[string, number[], number[], Float64Array, string, number[]]>([
    ["one voter: as probable as he is accurate", [dog], [good], even, "dog", [8 / 10]],
    ["two alike: 64 to 1 and 1", [dog, dog], [good, good], even, "dog", [64 / 66, 64 / 66]],
    [
      "two that differ: 8 to 8 to 1, and the tie goes to the first by name",
      [cat, bat],
      [good, good],
      even,
      "bat",
      [8 / 17, 8 / 17],
    ],
    ["the more accurate one: 8 to 2 to 1", [cat, dog], [bad, good], even, "dog", [2 / 11, 8 / 11]],
    [
      "two bad ones outweigh none good: 4 to 8",
      [cat, cat, dog],
      [bad, bad, good],
      even,
      "dog",
      [4 / 13, 4 / 13, 8 / 13],
    ],
    [
      "what is common counts for more: 8 x .6 to 8 x .2",
      [cat, dog],
      [good, good],
      Float64Array.of(0.6, 0.2, 0.2),
      "cat",
      [4.8 / 6.6, 1.6 / 6.6],
    ],
    ["a single label for all there is", [cat], [good], Float64Array.of(1), "cat", [1]],
  ])("%s", (_, votes, weights, prior, winner, ofVoter) => {
    const posterior = new LabelPosterior(labels);
    posterior.judge(Uint32Array.from(votes), Float64Array.from(weights), 0, votes.length, prior);
    expect(labels[posterior.winner]).toBe(winner);
    expect(posterior.probability).toBeCloseTo(Math.max(...ofVoter), 12);
    ofVoter.forEach((probability, i) => {
      expect(posterior.ofVoter[i]).toBeCloseTo(probability, 12);
    });
  });
});
