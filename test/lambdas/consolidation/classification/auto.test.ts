import { describe, expect, test } from "vitest";
import { auto } from "../../../../lambdas/consolidation/classification/auto.ts";
import { majorityVote } from "../../../../lambdas/consolidation/classification/majority-vote.ts";
import { answersByObject } from "./answers-by-object.ts";
import { describeMethodLaws } from "./method-laws.ts";
import { accuracy, accurate, constant, plantedJob } from "./planted-job.ts";

describe("auto", () => {
  describeMethodLaws(auto, ["cat", "dog", "fox"]);

  test("is close to majority vote where workers are all alike, and votes are the best there is", () => {
    const { answers, truth } = plantedJob([0.7, 0.7, 0.7, 0.7].map(accurate), 3, 300);
    const votes = accuracy(majorityVote(answers).objects, truth);
    expect(accuracy(auto(answers).objects, truth)).toBeGreaterThan(votes - 0.03);
  });

  test.each([
    { kind: "workers of mixed accuracy", workers: [0.9, 0.9, 0.5, 0.4, 0.4].map(accurate) },
    {
      kind: "spammers",
      workers: [accurate(0.85), accurate(0.85), accurate(0.8), constant(0), constant(0), constant(1)],
    },
  ])("is better than majority vote with $kind", ({ workers }) => {
    const { answers, truth } = plantedJob(workers, 3, 300);
    const votes = accuracy(majorityVote(answers).objects, truth);
    expect(accuracy(auto(answers).objects, truth)).toBeGreaterThan(votes + 0.03);
  });

  test("averages: a lone answer is less sure than a confirmed one", () => {
    const [lone, confirmed] = auto(answersByObject("a . .\na a a\nb b b")).objects;
    expect(lone?.label).toBe("a");
    expect(confirmed?.confidence).toBeGreaterThan(0.8);
    expect(lone?.confidence).toBeLessThan(confirmed?.confidence ?? 0);
  });
});
