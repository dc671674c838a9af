import { describe, expect, test } from "vitest";
import { kos } from "../../../../lambdas/consolidation/classification/kos.ts";
import { majorityVote } from "../../../../lambdas/consolidation/classification/majority-vote.ts";
import { ConsolidationError, OptionsError } from "../../../../lambdas/contract/errors.ts";
import { answersFromTable } from "../agreement/answers-from-table.ts";
import { describeMethodLaws } from "./method-laws.ts";
import { accuracy, accurate, plantedJob } from "./planted-job.ts";

describe("kos", () => {
  test("worked by hand: one round", () => {
    // a is +1, b is -1. What the others say of each object, times the worker's answer: w0 and w1 get 0, 2, 0 and w2 gets
    // -2, 2, -2. Without the object itself: w0 and w1 weigh 2, 0, 2, w2 weighs 0, -4, 0. So w2 turns the second object.
    const result = kos(answersFromTable("a a b\na a b\nb a a"), { maxIterations: 1 });
    expect(result.objects.map(({ label, confidence }) => [label, confidence])).toEqual([
      ["a", 1],
      ["b", 1],
      ["b", 1],
    ]);
    // Of what is said of their objects, all 2 agrees with w0; of 2 + 2 + 2, with w2 only 2.
    expect(result.workers.map(({ quality }) => quality)).toEqual([1, 1, expect.closeTo(1 / 3, 12)]);
    expect(result.diagnostics).toMatchObject({ iterations: 1, converged: false });
  });

  test("outdoes the majority vote where a few workers are good and the rest guess", () => {
    const workers = [0.95, 0.95, 0.9, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5].map(accurate);
    const { answers, truth } = plantedJob(workers, 2, 300);
    const result = kos(answers);
    expect(accuracy(result.objects, truth)).toBeGreaterThan(
      accuracy(majorityVote(answers).objects, truth) + 0.05,
    );
    const qualities = result.workers.map(({ quality }) => quality);
    expect(Math.min(...qualities.slice(0, 3))).toBeGreaterThan(Math.max(...qualities.slice(3)));
    expect(result.diagnostics.converged).toBe(true);
  });

  test("keeps a small group of workers beside a large one", () => {
    const large = plantedJob([0.9, 0.9, 0.9, 0.9, 0.9].map(accurate), 2, 300).answers;
    const small = answersFromTable("c0 c1\nc0 c1\nc0 c1").map((answer) => {
      return { ...answer, objectId: `x${answer.objectId}`, workerId: `x${answer.workerId}` };
    });
    const { objects } = kos([...large, ...small]);
    expect(objects.slice(-2)).toEqual([
      { objectId: "xo00", label: "c0", confidence: 1, answers: 3 },
      { objectId: "xo01", label: "c1", confidence: 1, answers: 3 },
    ]);
  });

  test("knows nothing of a worker who shares no object", () => {
    const result = kos(answersFromTable("a b"));
    expect(result.objects.map(({ label, confidence }) => [label, confidence])).toEqual([
      ["a", 0.5],
      ["b", 0.5],
    ]);
    expect(result.workers[0]?.quality).toBe(0.5);
  });

  test("refuses more than two classes, even if two are chosen, and says what to use", () => {
    const answers = answersFromTable("a b");
    expect(() => kos(answers, { classes: ["a", "b", "c"] })).toThrow(ConsolidationError);
    expect(() => kos(answersFromTable("a b c"))).toThrow("Use dawidSkene");
  });

  test("refuses a number of iterations that is none", () => {
    expect(() => kos([], { maxIterations: 0 })).toThrow(OptionsError);
  });

  describeMethodLaws(kos, ["a", "b"]);
});
