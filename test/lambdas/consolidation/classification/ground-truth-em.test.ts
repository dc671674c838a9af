import { describe, expect, test } from "vitest";
import { groundTruthEm } from "../../../../lambdas/consolidation/classification/ground-truth-em.ts";
import { majorityVote } from "../../../../lambdas/consolidation/classification/majority-vote.ts";
import { answersFromTable } from "../agreement/answers-from-table.ts";
import { describeMethodLaws } from "./method-laws.ts";
import { accuracy, accurate, plantedJob } from "./planted-job.ts";

describe("groundTruthEm", () => {
  test("gives the posteriors of the program that AWS published", () => {
    const result = groundTruthEm(answersFromTable("a b c a b\na b c b .\na b b a c\nb b . a a"));
    const published = [
      [0.988932, 0.009198, 0.00187],
      [0.005167, 0.992604, 0.002229],
      [0.018663, 0.112128, 0.869209],
      [0.978942, 0.018305, 0.002753],
      [0.285229, 0.458409, 0.256362],
    ].flat();
    for (const [i, posterior] of result.posteriors.entries()) {
      expect(posterior).toBeCloseTo(published[i] ?? Number.NaN, 6);
    }
    expect(result.objects.map(({ label, confidence }) => [label, confidence])).toEqual([
      ["a", 0.99],
      ["b", 0.99],
      ["c", 0.87],
      ["a", 0.98],
      ["b", 0.46],
    ]);
    expect(result.diagnostics).toMatchObject({ iterations: 2, converged: true });
  });

  test("worked by hand: two workers who always agree", () => {
    // First epoch: .7 * .7 against .3 * .3, so q = 49/58 on both objects, and both accuracies are q. A worker gave n = 2:
    // the soft count q, plus 2q + .7 of 2 + 1, over 1 + 3, right; 1 - q, plus 2(1 - q) + .3, over the same, wrong.
    const q = 49 / 58;
    const right = (3 * q + 0.7) / 4;
    const wrong = (3 * (1 - q) + 0.3) / 4;
    const result = groundTruthEm(answersFromTable("a b\na b"));
    expect(result.posteriors[0]).toBeCloseTo(right ** 2 / (right ** 2 + wrong ** 2), 12);
    expect(result.workers[0]?.quality).toBeCloseTo(right ** 2 / (right ** 2 + wrong ** 2), 12);
  });

  test("writes confidence 0 where a single worker answered", () => {
    const { objects } = groundTruthEm(answersFromTable("a b\n. b"));
    expect(objects[0]).toEqual({ objectId: "o00", label: "a", confidence: 0, answers: 1 });
    expect(objects[1]?.confidence).toBeGreaterThan(0.5);
  });

  test("gives a tie to the class that comes first in the label category file", () => {
    const answers = answersFromTable("a\nb");
    expect(groundTruthEm(answers, { classes: ["a", "b"] }).objects[0]).toMatchObject({
      label: "a",
      confidence: 0.5,
    });
    expect(groundTruthEm(answers, { classes: ["b", "a"] }).objects[0]).toMatchObject({
      label: "b",
      confidence: 0.5,
    });
  });

  test("says of a worker without answers what it says of all", () => {
    const answers = [...answersFromTable("a b\na b"), { objectId: "o00", workerId: "w9", value: "" }];
    const [first, , last] = groundTruthEm(answers).workers;
    expect(last).toEqual({ workerId: "w9", answers: 0, quality: first?.quality });
  });

  test("outdoes the majority vote", () => {
    const workers = [0.9, 0.85, 0.5, 0.4, 0.4].map(accurate);
    const { answers, truth } = plantedJob(workers, 3, 400);
    const plain = accuracy(majorityVote(answers).objects, truth);
    expect(accuracy(groundTruthEm(answers).objects, truth)).toBeGreaterThan(plain + 0.02);
  });

  describeMethodLaws(groundTruthEm, ["a", "b", "c"]);
});
