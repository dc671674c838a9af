import { describe, expect, test } from "vitest";
import { majorityVote } from "../../../../lambdas/consolidation/classification/majority-vote.ts";
import { zeroBasedSkill } from "../../../../lambdas/consolidation/classification/zero-based-skill.ts";
import { OptionsError } from "../../../../lambdas/contract/errors.ts";
import { answersFromTable } from "../agreement/answers-from-table.ts";
import { describeMethodLaws } from "./method-laws.ts";
import { accuracy, accurate, plantedJob } from "./planted-job.ts";

describe("zeroBasedSkill", () => {
  test("worked by hand: skills settle at the agreement with the label", () => {
    // First vote: a, a, and a tie that goes to a, the more frequent class. Skills 1, 1, 0: then w2 counts for nothing.
    const result = zeroBasedSkill(answersFromTable("a a a\na a .\nb b b"));
    expect(result.objects.map(({ label, confidence }) => [label, confidence])).toEqual([
      ["a", 1],
      ["a", 1],
      ["a", 1],
    ]);
    expect(result.workers.map(({ workerId, quality }) => [workerId, quality])).toEqual([
      ["w0", 1],
      ["w1", 1],
      ["w2", 0],
    ]);
    expect(result.diagnostics).toMatchObject({ iterations: 2, converged: true });
  });

  test("a first vote alone gives one round of skills", () => {
    // Votes a, b, a; skills 1, 2/3, 2/3: on the second object 1 against 4/3.
    const result = zeroBasedSkill(answersFromTable("a a a\na b b\nb b a"), { maxIterations: 1 });
    expect(result.workers.map(({ quality }) => quality)).toEqual([2 / 3, 2 / 3, 2 / 3]);
    expect(result.diagnostics.converged).toBe(false);
  });

  test("lets skilled workers overrule a majority of guessers", () => {
    const workers = [accurate(0.95), accurate(0.9), accurate(0.45), accurate(0.4), accurate(0.4)];
    const { answers, truth } = plantedJob(workers, 3, 400);
    const plain = accuracy(majorityVote(answers).objects, truth);
    expect(accuracy(zeroBasedSkill(answers).objects, truth)).toBeGreaterThan(plain + 0.02);
  });

  test("refuses a number of iterations that is none", () => {
    expect(() => zeroBasedSkill([], { maxIterations: 0 })).toThrow(OptionsError);
  });

  describeMethodLaws(zeroBasedSkill, ["a", "b", "c"]);
});
