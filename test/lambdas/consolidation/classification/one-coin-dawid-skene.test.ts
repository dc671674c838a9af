import { describe, expect, test } from "vitest";
import { majorityVote } from "../../../../lambdas/consolidation/classification/majority-vote.ts";
import { oneCoinDawidSkene } from "../../../../lambdas/consolidation/classification/one-coin-dawid-skene.ts";
import { OptionsError } from "../../../../lambdas/contract/errors.ts";
import { answersByObject } from "./answers-by-object.ts";
import { describeMethodLaws } from "./method-laws.ts";
import { accuracy, accurate, plantedJob } from "./planted-job.ts";

describe("oneCoinDawidSkene", () => {
  describeMethodLaws(oneCoinDawidSkene, ["cat", "dog", "fox"], { turnsRound: true });

  test("worked by hand: one iteration without smoothing", () => {
    // Shares (1, 0) and (1/2, 1/2): classes 3/4 and 1/4, both workers 3/4. Object 0: 3/4 × 9/16 against 1/4 × 1/16.
    // Object 1: 3/4 × 1/4 × 3/4 against 1/4 × 3/4 × 1/4.
    const options = { smoothing: 0, classSmoothing: 0, maxIterations: 1 };
    const result = oneCoinDawidSkene(answersByObject("a a\nb a"), options);
    expect([...result.posteriors]).toEqual([27 / 28, 1 / 28, 3 / 4, 1 / 4].map((p) => expect.closeTo(p, 9)));
    expect(result.workers.map((worker) => worker.quality)).toEqual([0.75, 0.75]);
    expect(result.logLikelihood).toBeCloseTo(Math.log(28 / 64) + Math.log(12 / 64), 9);
  });

  test("believes in workers who are mostly right", () => {
    const { answers, truth } = plantedJob([0.9, 0.9, 0.85, 0.4, 0.35, 0.35, 0.3].map(accurate), 3, 400);
    const result = oneCoinDawidSkene(answers);
    expect(accuracy(result.objects, truth)).toBeGreaterThan(
      accuracy(majorityVote(answers).objects, truth) + 0.05,
    );
    expect(result.workers[0]?.quality).toBeCloseTo(0.9, 1);
    expect(result.workers[6]?.quality).toBeCloseTo(0.3, 1);
  });

  test.each([{ smoothing: -1 }, { classSmoothing: -1 }, { maxIterations: 0 }, { tolerance: -1 }])(
    "refuses %j",
    (options) => {
      expect(() => oneCoinDawidSkene([], options)).toThrow(OptionsError);
    },
  );
});
