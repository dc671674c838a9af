import { describe, expect, test } from "vitest";
import { instanceMaskMerge } from "../../../../lambdas/consolidation/masks/instance-mask-merge.ts";
import { OptionsError } from "../../../../lambdas/contract/errors.ts";
import { answersOfWorkers, instances } from "./masks.ts";

/** Labels as digits, classes of the instances and their votes. */
function summary(answers: Parameters<typeof instanceMaskMerge>[0], options = {}): [string, string, number[]] {
  const label = instanceMaskMerge(answers, options).objects[0]?.label;
  return [
    [...(label?.labels ?? [])].map((k) => k || ".").join(""),
    label?.classes.join("") ?? "none",
    label?.instances.map(({ votes }) => votes) ?? [],
  ];
}

describe("instance mask merge", () => {
  test("matches instances by overlap, whatever their numbers, and numbers them by their first pixels", () => {
    const answers = answersOfWorkers(
      instances("11.22", "ab"),
      instances("22.11", "ba"),
      instances("33.11", "bca"),
    );
    expect(summary(answers)).toEqual(["11.22", "ab", [3, 3]]);
  });

  test("keeps the pixels that more than half of an instance's own painters gave it", () => {
    const answers = answersOfWorkers(instances("111.", "a"), instances(".111", "a"), instances("111.", "a"));
    expect(summary(answers)).toEqual(["111.", "a", [3]]);
    const two = answersOfWorkers(instances("111.", "a"), instances(".111", "a"), instances("....", ""));
    expect(summary(two)).toEqual([".11.", "a", [2]]);
  });

  test("confidence is the share of painters times the mean IoU of their pixels with the merged ones", () => {
    const answers = answersOfWorkers(instances("111.", "a"), instances(".111", "a"), instances("....", ""));
    const { objects } = instanceMaskMerge(answers);
    expect(objects[0]?.label?.instances).toEqual([
      { label: "a", votes: 2, confidence: expect.closeTo((2 / 3) * (2 / 3), 12) },
    ]);
    expect(objects[0]?.confidence).toBeCloseTo(4 / 9, 12);
  });

  test("without an instance, an object's confidence is the share of workers who painted nothing", () => {
    const answers = answersOfWorkers(instances("11..", "a"), instances("....", ""), instances("....", "a"));
    expect(instanceMaskMerge(answers).objects[0]).toMatchObject({
      confidence: expect.closeTo(2 / 3, 12),
      label: { instances: [] },
    });
  });

  test.each([
    ["the class that most gave", ["a", "b", "b"], "b"],
    ["of tied classes the first", ["b", "a"], "a"],
  ])("takes %s", (_case, classes, expected) => {
    expect(summary(answersOfWorkers(...classes.map((name) => instances("11", name))))[1]).toBe(expected);
  });

  test("of two instances of one worker only the better one joins", () => {
    const answers = answersOfWorkers(instances("11222", "aa"), instances("11111", "a"));
    expect(summary(answers)).toEqual(["..111", "a", [2]]);
  });

  test("a pixel that two instances share goes to the one with the larger share of painters, then of votes", () => {
    const answers = answersOfWorkers(
      instances("1112222", "ab"),
      instances("1112222", "ab"),
      instances("1111222", "ab"),
      instances("1111222", "ab"),
      instances("1111...", "a"),
    );
    expect(summary(answers, { minimumVotes: 2 })).toEqual(["1111222", "ab", [5, 4]]);
  });

  test.each([
    ["majority" as const, "....."],
    [2, "11..."],
    [1, "11.22"],
  ])("keeps instances with enough votes: %s of 4", (minimumVotes, expected) => {
    const answers = answersOfWorkers(
      instances("11.22", "aa"),
      instances("11...", "a"),
      instances(".....", ""),
      instances(".....", ""),
    );
    expect(summary(answers, { minimumVotes })[0]).toBe(expected);
  });

  test("matches only instances of the same class where asked", () => {
    const answers = answersOfWorkers(instances("11", "a"), instances("11", "b"));
    expect(summary(answers, { sameLabelOnly: true })).toEqual(["..", "", []]);
  });

  test("quality is F1 against the kept instances, agreement F1 between workers", () => {
    const answers = answersOfWorkers(
      instances("11.22", "aa"),
      instances("11...", "a"),
      instances("11...", "a"),
    );
    const { workers, diagnostics } = instanceMaskMerge(answers);
    expect(workers.map(({ quality }) => quality)).toEqual([2 / 3, 1, 1]);
    // 4 instances meet 2 workers each; 3 of one cluster meet the 2 others.
    expect(diagnostics.agreement).toBe(0.75);
  });

  test.each([{ iouThreshold: 0 }, { iouThreshold: 1.1 }, { minimumVotes: 0 }])("refuses %o", (options) => {
    expect(() => instanceMaskMerge([], options)).toThrow(OptionsError);
  });
});
