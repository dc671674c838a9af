import { describe, expect, test } from "vitest";
import { mMsr } from "../../../../lambdas/consolidation/classification/m-msr.ts";
import { majorityVote } from "../../../../lambdas/consolidation/classification/majority-vote.ts";
import { OptionsError } from "../../../../lambdas/contract/errors.ts";
import { answersFromTable } from "../agreement/answers-from-table.ts";
import { describeMethodLaws } from "./method-laws.ts";
import { accuracy, accurate, plantedJob } from "./planted-job.ts";

describe("mMsr", () => {
  test("worked by hand: three workers who agree in 10 of 16 objects, two by two", () => {
    // Agreement beyond chance 2 * 10/16 - 1 = 1/4, so each skill is 1/2 and each worker is right with 3/4: the odds of an
    // answer are 3. Seven objects are unanimous: 27 to 1; nine are two to one: 3 to 1.
    const result = mMsr(
      answersFromTable(`
        a a a a b b b b b b a a a b b b
        a a a a b b b a a a b b b b b b
        a a a a b b b a a a a a a a a a
      `),
    );
    for (const { quality } of result.workers) expect(quality).toBeCloseTo(0.75, 9);
    for (const [o, { confidence }] of result.objects.entries()) {
      expect(confidence).toBeCloseTo(o < 7 ? 27 / 28 : 3 / 4, 9);
    }
    expect(result.diagnostics.converged).toBe(true);
  });

  test("recovers skills, and turns round a worker who is mostly wrong", () => {
    const probabilities = [0.9, 0.8, 0.7, 0.6, 0.5, 0.15];
    const { answers, truth } = plantedJob(probabilities.map(accurate), 2, 2000);
    const result = mMsr(answers);
    for (const [w, { quality }] of result.workers.entries()) {
      expect(quality).toBeCloseTo(probabilities[w] ?? Number.NaN, 1);
    }
    expect(accuracy(result.objects, truth)).toBeGreaterThan(
      accuracy(majorityVote(answers).objects, truth) + 0.05,
    );
  });

  test("is not swayed by workers who agree among themselves only", () => {
    const honest = Array.from({ length: 9 }, () => accurate(0.8));
    const { answers, truth } = plantedJob(honest, 2, 400);
    const colluding = [...truth.keys()].flatMap((objectId, o) =>
      ["x0", "x1", "x2"].map((workerId) => ({ objectId, workerId, value: o % 2 === 0 ? "c0" : "c1" })),
    );
    const result = mMsr([...answers, ...colluding]);
    expect(accuracy(result.objects, truth)).toBeGreaterThan(0.9);
    for (const { quality } of result.workers.slice(0, 9)) expect(quality).toBeGreaterThan(0.7);
  });

  test("chooses a class nobody chose where all who answered are worse than chance", () => {
    const { answers } = plantedJob([0.9, 0.9, 0.9, 0.02, 0.02].map(accurate), 3, 100);
    const wrong = [
      { objectId: "zz", workerId: "w3", value: "c1" },
      { objectId: "zz", workerId: "w4", value: "c2" },
    ];
    expect(mMsr([...answers, ...wrong]).objects.at(-1)?.label).toBe("c0");
  });

  test("knows nothing of a worker who shares no object", () => {
    const result = mMsr(answersFromTable("a b"));
    expect(result.workers[0]?.quality).toBe(0.5);
    expect(result.objects.map(({ label, confidence }) => [label, confidence])).toEqual([
      ["a", 0.5],
      ["b", 0.5],
    ]);
  });

  test("refuses a number of iterations that is none", () => {
    expect(() => mMsr([], { maxIterations: Number.NaN })).toThrow(OptionsError);
  });

  describeMethodLaws(mMsr, ["a", "b", "c"], { turnsRound: true });
});
