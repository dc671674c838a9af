import { describe, expect, test } from "vitest";
import { ebcc } from "../../../../lambdas/consolidation/classification/ebcc.ts";
import { ibcc } from "../../../../lambdas/consolidation/classification/ibcc.ts";
import { OptionsError } from "../../../../lambdas/contract/errors.ts";
import { describeMethodLaws } from "./method-laws.ts";
import { accuracy, accurate, constant, plantedJob } from "./planted-job.ts";

describe("ebcc", () => {
  describeMethodLaws(ebcc, ["cat", "dog", "fox"]);

  test("is iBCC with the votes as prior of the classes when classes have no subtypes", () => {
    const { answers } = plantedJob([0.9, 0.8, 0.7].map(accurate), 2, 100);
    // The votes are nearly even, and so is a heavy uniform prior.
    const even = ibcc(answers, { classSmoothing: 1e6, maxIterations: 30, tolerance: 0 });
    const single = ebcc(answers, { subtypes: 1, maxIterations: 30, tolerance: 0 });
    expect(single.objects.map((object) => object.label)).toEqual(even.objects.map((object) => object.label));
  });

  test("finds out spammers", () => {
    const { answers, truth } = plantedJob(
      [accurate(0.85), accurate(0.85), accurate(0.8), constant(0), constant(1)],
      3,
      300,
    );
    const result = ebcc(answers);
    expect(accuracy(result.objects, truth)).toBeGreaterThan(0.9);
    expect(result.workers[0]?.quality).toBeGreaterThan(0.75);
    expect(result.workers[3]?.quality).toBeLessThan(0.45);
  });

  test.each([
    { subtypes: 0 },
    { subtypeSmoothing: 0 },
    { smoothing: 0 },
    { diagonal: -1 },
    { pooling: -1 },
    { maxIterations: 0 },
    { tolerance: -1 },
  ])("refuses %j", (options) => {
    expect(() => ebcc([], options)).toThrow(OptionsError);
  });
});
