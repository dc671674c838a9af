import { describe, expect, test } from "vitest";
import { glad } from "../../../../lambdas/consolidation/classification/glad.ts";
import { majorityVote } from "../../../../lambdas/consolidation/classification/majority-vote.ts";
import { OptionsError } from "../../../../lambdas/contract/errors.ts";
import { answersFromTable } from "../agreement/answers-from-table.ts";
import { describeMethodLaws } from "./method-laws.ts";
import { accuracy, accurate, plantedJob } from "./planted-job.ts";

describe("glad", () => {
  test("worked by hand: a lone answer moves neither ability nor easiness", () => {
    // Both stay at their prior mean 1, so the worker is right with 1 / (1 + exp(-e)).
    const right = 1 / (1 + Math.exp(-Math.E));
    const result = glad([{ objectId: "0", workerId: "anna", value: "b" }], { classes: ["a", "b", "c"] });
    expect(result.objects[0]).toMatchObject({ label: "b" });
    expect(result.objects[0]?.confidence).toBeCloseTo(right, 12);
    expect(result.workers[0]?.quality).toBeCloseTo(right, 12);
    expect(result.posteriors[0]).toBeCloseTo((1 - right) / 2, 12);
  });

  test("finds the mode that a general optimizer finds", () => {
    // Reference: the log posterior maximized over all nine parameters at once by BFGS.
    const result = glad(answersFromTable("a b c a b\na b c b .\na b b a c\nb b . a a"));
    const reference = [
      0.99904, 0.00078, 0.00018, 0, 1, 0, 0.01171, 0.06355, 0.92474, 0.98203, 0.01554, 0.00243, 0.19067,
      0.53499, 0.27434,
    ];
    for (const [i, posterior] of result.posteriors.entries()) {
      expect(posterior).toBeCloseTo(reference[i] ?? Number.NaN, 2);
    }
    const qualities = [0.9464, 0.8154, 0.8112, 0.6655];
    for (const [w, { quality }] of result.workers.entries()) {
      expect(quality).toBeCloseTo(qualities[w] ?? Number.NaN, 2);
    }
    expect(result.diagnostics.converged).toBe(true);
  });

  test("believes in workers who are mostly right, and turns round one who is mostly wrong", () => {
    const workers = [accurate(0.9), accurate(0.8), accurate(0.75), accurate(0.5), accurate(0.1)];
    const { answers, truth } = plantedJob(workers, 2, 300);
    const result = glad(answers);
    expect(accuracy(result.objects, truth)).toBeGreaterThan(
      accuracy(majorityVote(answers).objects, truth) + 0.05,
    );
    expect(result.workers[0]?.quality).toBeGreaterThan(0.85);
    expect(result.workers[3]?.quality).toBeCloseTo(0.5, 1);
    expect(result.workers[4]?.quality).toBeLessThan(0.2);
  });

  test("chooses a class nobody chose where all who answered are worse than chance", () => {
    const { answers } = plantedJob([0.9, 0.9, 0.9, 0.02, 0.02].map(accurate), 3, 100);
    const wrong = [
      { objectId: "zz", workerId: "w3", value: "c1" },
      { objectId: "zz", workerId: "w4", value: "c2" },
    ];
    expect(glad([...answers, ...wrong]).objects.at(-1)?.label).toBe("c0");
  });

  test("is less sure of an object on which good workers differ", () => {
    const { answers } = plantedJob(
      Array.from({ length: 4 }, () => accurate(0.9)),
      3,
      50,
    );
    const split = ["w0", "w1", "w2", "w3"].map((workerId, w) => ({
      objectId: "zz",
      workerId,
      value: `c${w % 2}`,
    }));
    expect(glad([...answers, ...split]).objects.at(-1)?.confidence).toBeLessThan(0.7);
  });

  test("refuses a number of iterations that is none", () => {
    expect(() => glad([], { maxIterations: -1 })).toThrow(OptionsError);
  });

  describeMethodLaws(glad, ["a", "b", "c"], { turnsRound: true });
});
