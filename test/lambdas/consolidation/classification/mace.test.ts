import { describe, expect, test } from "vitest";
import { mace } from "../../../../lambdas/consolidation/classification/mace.ts";
import { majorityVote } from "../../../../lambdas/consolidation/classification/majority-vote.ts";
import { OptionsError } from "../../../../lambdas/contract/errors.ts";
import { answersFromTable } from "../agreement/answers-from-table.ts";
import { describeMethodLaws } from "./method-laws.ts";
import { accuracy, accurate, constant, plantedJob } from "./planted-job.ts";

describe("mace", () => {
  test("worked by hand: the first iteration", () => {
    // Knowing 1/2, guessing 1/2 times 1/2: each answer triples its class, so a : b = 9 : 3. An answer that is right is
    // known with probability 2/3: counts 3/4 * 2/3 = 1/2 and 1/4 * 2/3 = 1/6, each with 1/2 beforehand of two halves.
    const result = mace(answersFromTable("a\na\nb"), { maxIterations: 1 });
    expect(result.posteriors[0]).toBeCloseTo(0.75, 12);
    expect(result.workers.map(({ quality }) => quality)).toEqual([
      expect.closeTo(1 / 2, 12),
      expect.closeTo(1 / 2, 12),
      expect.closeTo(1 / 3, 12),
    ]);
    expect(result.diagnostics).toMatchObject({ iterations: 1, converged: false });
  });

  test("tells workers who guess from workers who know", () => {
    const workers = [
      accurate(0.9),
      accurate(0.85),
      accurate(0.8),
      constant(1),
      accurate(1 / 3),
      accurate(1 / 3),
    ];
    const { answers, truth } = plantedJob(workers, 3, 300);
    const result = mace(answers);
    const qualities = result.workers.map(({ quality }) => quality);
    expect(Math.min(...qualities.slice(0, 3))).toBeGreaterThan(0.6);
    expect(Math.max(...qualities.slice(3))).toBeLessThan(0.2);
    expect(accuracy(result.objects, truth)).toBeGreaterThan(
      accuracy(majorityVote(answers).objects, truth) + 0.02,
    );
  });

  test("estimates how often a worker knows", () => {
    const { answers, truth } = plantedJob([0.95, 0.9, 0.9, 0.85, 0.8].map(accurate), 3, 600);
    for (const { workerId, quality } of mace(answers).workers) {
      const own = answers.filter((answer) => answer.workerId === workerId);
      const right = own.filter(({ objectId, value }) => truth.get(objectId) === value).length / own.length;
      // Right when known, and in a third of the guesses.
      expect(quality).toBeCloseTo((right - 1 / 3) / (2 / 3), 1);
    }
  });

  test("learns a strategy the sooner the weaker its prior", () => {
    const workers = [accurate(0.9), accurate(0.85), accurate(0.8), constant(1)];
    const { answers } = plantedJob(workers, 3, 100);
    const quality = (strategyPrior: number) => mace(answers, { strategyPrior }).workers[3]?.quality ?? 1;
    expect(quality(1)).toBeLessThan(quality(1000));
  });

  test("refuses options out of range", () => {
    expect(() => mace([], { maxIterations: 1.5 })).toThrow(OptionsError);
    expect(() => mace([], { strategyPrior: 0 })).toThrow(OptionsError);
  });

  describeMethodLaws(mace, ["a", "b", "c"]);
});
