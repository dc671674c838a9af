import { describe, expect, test } from "vitest";
import { bwa } from "../../../../lambdas/consolidation/classification/bwa.ts";
import { majorityVote } from "../../../../lambdas/consolidation/classification/majority-vote.ts";
import { OptionsError } from "../../../../lambdas/contract/errors.ts";
import { answersByObject } from "./answers-by-object.ts";
import { describeMethodLaws } from "./method-laws.ts";
import { accuracy, accurate, plantedJob } from "./planted-job.ts";

describe("bwa", () => {
  describeMethodLaws(bwa, ["cat", "dog", "fox"]);

  test("worked by hand: two workers who differ", () => {
    // Values 1/2, so the prior error is 15 × 1/4 × 4 (1 - 1/2) = 7.5 and each variance (7.5 + 1/4) / 16.
    const result = bwa(answersByObject("a b"));
    expect([...result.posteriors]).toEqual([0.5, 0.5]);
    expect(result.workers.map((worker) => worker.quality)).toEqual([1 - 7.75 / 16, 1 - 7.75 / 16]);
    expect(result.diagnostics).toMatchObject({ iterations: 1, converged: true });
  });

  test("weighs workers by their errors", () => {
    const { answers, truth } = plantedJob([0.95, 0.9, 0.4, 0.35, 0.35].map(accurate), 3, 300);
    const result = bwa(answers);
    expect(accuracy(result.objects, truth)).toBeGreaterThan(
      accuracy(majorityVote(answers).objects, truth) + 0.05,
    );
    const [first, , third] = result.workers;
    expect(first?.quality).toBeGreaterThan((third?.quality ?? 1) + 0.3);
  });

  test.each([{ workerSmoothing: 0 }, { objectSmoothing: -1 }, { maxIterations: 0 }, { tolerance: -1 }])(
    "refuses %j",
    (options) => {
      expect(() => bwa([], options)).toThrow(OptionsError);
    },
  );
});
