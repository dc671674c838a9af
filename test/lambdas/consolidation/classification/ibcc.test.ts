import { describe, expect, test } from "vitest";
import { ibcc } from "../../../../lambdas/consolidation/classification/ibcc.ts";
import { OptionsError } from "../../../../lambdas/contract/errors.ts";
import { answersByObject } from "./answers-by-object.ts";
import { describeMethodLaws, type Method } from "./method-laws.ts";
import { accuracy, accurate, constant, plantedJob } from "./planted-job.ts";

const dataOf: Method = (answers, options) => {
  const { confusion: _, counts: __, ...data } = ibcc(answers, options);
  return data;
};

describe("ibcc", () => {
  describeMethodLaws(dataOf, ["cat", "dog", "fox"]);

  test("worked by hand: one iteration on one answer", () => {
    // Classes: ψ(2) - ψ(1) = 1. Answer a: ψ(5) - ψ(6) = -1/5 if a is true, ψ(1) - ψ(5) = -25/12 if b is.
    const result = ibcc(answersByObject("a"), { classes: ["a", "b"], maxIterations: 1 });
    expect(result.posteriors[0]).toBeCloseTo(1 / (1 + Math.exp(-(1 - 1 / 5 + 25 / 12))), 9);
    // Expected table: (4 + 1) / 6 right for a, 4 / 5 for b.
    expect([...result.confusion("w0")]).toEqual(
      [5 / 6, 1 / 5, 1 / 6, 4 / 5].map((rate) => expect.closeTo(rate, 9)),
    );
  });

  test("finds out spammers", () => {
    const { answers, truth } = plantedJob(
      [accurate(0.85), accurate(0.85), accurate(0.8), constant(0), constant(1)],
      3,
      300,
    );
    const result = ibcc(answers);
    expect(accuracy(result.objects, truth)).toBeGreaterThan(0.9);
    expect(result.workers[3]?.quality).toBeCloseTo(1 / 3, 1);
    expect(result.diagnostics.converged).toBe(true);
  });

  test.each([
    { smoothing: 0 },
    { diagonal: -1 },
    { classSmoothing: 0 },
    { maxIterations: 0 },
    { tolerance: -1 },
  ])("refuses %j", (options) => {
    expect(() => ibcc([], options)).toThrow(OptionsError);
  });
});
