import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type DawidSkeneOptions,
  dawidSkene,
} from "../../../../lambdas/consolidation/classification/dawid-skene.ts";
import { majorityVote } from "../../../../lambdas/consolidation/classification/majority-vote.ts";
import { ConsolidationError, OptionsError } from "../../../../lambdas/contract/errors.ts";
import { answersByObject } from "./answers-by-object.ts";
import { describeMethodLaws, type Method } from "./method-laws.ts";
import { accuracy, accurate, constant, plantedJob } from "./planted-job.ts";

/** The method as published. */
const PUBLISHED = { pooling: 0, diagonal: 0, smoothing: 0, classSmoothing: 0 };

/** Without the functions, which are never equal. */
const dataOf: Method = (answers, options) => {
  const { confusion: _, counts: __, ...data } = dawidSkene(answers, options);
  return data;
};

describe("dawidSkene", () => {
  describeMethodLaws(dataOf, ["cat", "dog", "fox"]);

  test("worked by hand: one iteration as published", () => {
    // Shares (1, 0) and (1/2, 1/2), so the classes have 3/4 and 1/4. The first worker answered a to 1 of 1.5 a's and
    // never to a b; the second always answered a. Object 0: 3/4 × 2/3 × 1 against about 0. Object 1: 3/4 × 1/3 × 1
    // against 1/4 × 1 × 1.
    const result = dawidSkene(answersByObject("a a\nb a"), { ...PUBLISHED, maxIterations: 1 });
    expect([...result.posteriors]).toEqual([1, 0, 0.5, 0.5].map((posterior) => expect.closeTo(posterior, 9)));
    expect(result.logLikelihood).toBeCloseTo(-2 * Math.LN2, 9);
    expect([...result.classPrior]).toEqual([0.75, 0.25]);
    expect([...result.confusion("w0")]).toEqual([2 / 3, 0, 1 / 3, 1].map((rate) => expect.closeTo(rate, 9)));
    expect([...result.confusion("w1")]).toEqual([1, 1, 0, 0]);
    // Both workers are right with 3/4, so the larger class wins the tie.
    expect(result.workers.map((worker) => worker.quality)).toEqual(
      [0.75, 0.75].map((q) => expect.closeTo(q, 9)),
    );
    expect(result.objects[1]?.label).toBe("a");
    expect(result.diagnostics).toMatchObject({ iterations: 1, converged: true });
  });

  test("worked by hand: the tilted pool", () => {
    // One worker, one answer, a: the pool is 1.01/1.02 right for a and 1/2 for b, and so is the worker.
    const result = dawidSkene(answersByObject("a"), {
      classes: ["a", "b"],
      pooling: 1,
      diagonal: 0,
      smoothing: 0,
      classSmoothing: 1,
      maxIterations: 1,
    });
    const right = (1 + 1.01 / 1.02) / 2;
    expect(result.confusion("w0")[0]).toBeCloseTo(right, 9);
    expect(result.confusion("w0")[1]).toBeCloseTo(0.5, 9);
    expect(result.posteriors[0]).toBeCloseTo((2 * right) / (2 * right + 0.5), 9);
  });

  test("finds out spammers and workers who swap classes", () => {
    const swap = (truth: number) => (truth === 0 ? 1 : truth === 1 ? 0 : truth);
    const workers = [accurate(0.8), accurate(0.8), accurate(0.7), swap, constant(0), constant(2)];
    const { answers, truth } = plantedJob(workers, 3, 400);
    const result = dawidSkene(answers);
    expect(accuracy(result.objects, truth)).toBeGreaterThan(0.97);
    expect(accuracy(majorityVote(answers).objects, truth)).toBeLessThan(0.8);
    expect(result.workers[3]?.quality).toBeCloseTo(1 / 3, 1);
    expect(result.workers[0]?.quality).toBeCloseTo(0.8, 1);
    expect(result.diagnostics.converged).toBe(true);
  });

  test("never lowers the objective, with fixed pseudo-counts", () => {
    const answer = fc.record({
      objectId: fc.constantFrom("0", "1", "2", "3", "4"),
      workerId: fc.constantFrom("anna", "ben", "cleo"),
      value: fc.constantFrom("a", "b", "c"),
    });
    const settings = {
      pooling: 0,
      smoothing: 0.5,
      diagonal: 1,
      classSmoothing: 1,
      tolerance: 0,
      classes: ["a", "b", "c"],
    };
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 25 }), (answers) => {
        let previous = Number.NEGATIVE_INFINITY;
        for (let maxIterations = 1; maxIterations <= 12; maxIterations++) {
          const objective = logPosterior(answers, { ...settings, maxIterations });
          expect(objective).toBeGreaterThanOrEqual(previous - 1e-9);
          previous = objective;
        }
      }),
      { numRuns: 40 },
    );
  });

  test("keeps gold labels, and learns from them", () => {
    const answers = answersByObject("a b b\na b b\na b b\na b b");
    const gold = new Map([
      ["0", "a"],
      ["1", "a"],
      ["2", "a"],
      ["elsewhere", "b"],
    ]);
    const result = dawidSkene(answers, { gold, classes: ["a", "b"] });
    expect(result.objects.map((object) => object.label)).toEqual(["a", "a", "a", "a"]);
    expect(result.objects[0]?.confidence).toBe(1);
    expect(result.workers[0]?.quality).toBeGreaterThan(result.workers[1]?.quality ?? 1);
  });

  test("gives an unanswered object its gold label, and refuses one that is not a class", () => {
    const abstention = [{ objectId: "0", workerId: "anna", value: null }];
    const gold = new Map([["0", "a"]]);
    expect(dawidSkene(abstention, { gold, classes: ["a", "b"] }).objects).toEqual([
      { objectId: "0", label: "a", confidence: 1, answers: 0 },
    ]);
    expect(() => dawidSkene(abstention, { gold, classes: ["b"] })).toThrow(ConsolidationError);
  });

  test("has no confusion table of an unknown worker", () => {
    expect(() => dawidSkene(answersByObject("a")).confusion("nobody")).toThrow(ConsolidationError);
  });

  test.each<DawidSkeneOptions>([
    { pooling: -1 },
    { diagonal: Number.NaN },
    { smoothing: Number.POSITIVE_INFINITY, pooling: -1 },
    { classSmoothing: -0.1 },
    { maxIterations: 0 },
    { tolerance: -1 },
  ])("refuses %j", (options) => {
    expect(() => dawidSkene([], options)).toThrow(OptionsError);
  });
});

/** ln P(answers, parameters) up to a constant, for priors without a pool. */
function logPosterior(
  answers: Parameters<typeof dawidSkene>[0],
  options: Required<Omit<DawidSkeneOptions, "gold" | "carried">>,
): number {
  const { classPrior, confusion, logLikelihood, workers } = dawidSkene(answers, options);
  let sum = logLikelihood;
  for (const p of classPrior) sum += options.classSmoothing * Math.log(p);
  for (const { workerId } of workers) {
    confusion(workerId).forEach((rate, cell) => {
      const right = Math.floor(cell / classPrior.length) === cell % classPrior.length;
      sum += (options.smoothing + (right ? options.diagonal : 0)) * Math.log(rate);
    });
  }
  return sum;
}
