import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ordinalMedian, ordinalWeightedMedian } from "../../../../lambdas/consolidation/numeric/index.ts";
import { ConsolidationError, OptionsError } from "../../../../lambdas/contract/errors.ts";
import { testConsolidationProperties } from "../consolidation-properties.ts";

const order = ["poor", "fair", "good", "excellent"];
const gradesFor = (...grades: (string | null)[]) =>
  grades.map((value, i) => ({ objectId: "0", workerId: String.fromCharCode(97 + i), value }));

describe.each([
  ["median", ordinalMedian],
  ["weighted median", ordinalWeightedMedian],
])("ordinal %s", (_, method) => {
  test.each([
    [["poor", "good", "good"], "good"],
    [["poor", "poor", "excellent"], "poor"],
    [["poor", "fair", "excellent"], "fair"],
    [["poor", "excellent"], "poor"],
    [["good"], "good"],
    [[null, "fair", ""], "fair"],
  ])("of %j is %s", (grades, expected) => {
    expect(method(gradesFor(...grades), { order }).objects[0]?.label).toBe(expected);
  });

  test("spread and confidence are measured along the order", () => {
    // Places 0 and 2 have the sample deviation √2, on a scale of length 3; they agree to one third.
    const { objects, diagnostics } = method(gradesFor("poor", "good"), { order });
    expect(objects).toEqual([
      {
        objectId: "0",
        label: "poor",
        confidence: expect.closeTo(1 / (1 + Math.SQRT2 / 3), 12),
        answers: 2,
        spread: expect.closeTo(Math.SQRT2, 12),
      },
    ]);
    expect(diagnostics.agreement).toBeCloseTo(1 / 3, 12);
  });

  test("one class leaves no doubt but that of a single worker", () => {
    expect(method(gradesFor("a", "a"), { order: ["a"] }).objects).toMatchObject([
      { label: "a", confidence: 1 },
    ]);
    expect(method(gradesFor("a"), { order: ["a"] }).objects).toMatchObject([{ label: "a", confidence: 0 }]);
  });

  test("only abstentions", () => {
    expect(method(gradesFor(null), { order }).objects).toEqual([
      { objectId: "0", label: null, confidence: 0, answers: 0, spread: null },
    ]);
  });

  test("refuses what is not in the order, and orders that are none", () => {
    expect(() => method(gradesFor("superb"), { order })).toThrow(ConsolidationError);
    expect(() => method([], { order: [] })).toThrow(OptionsError);
    expect(() => method([], { order: ["a", "a"] })).toThrow(OptionsError);
    // @ts-expect-error the order is required
    expect(() => method([], {})).toThrow(OptionsError);
  });

  testConsolidationProperties(
    (answers) => method(answers, { order }),
    fc.oneof(fc.constantFrom(...order), fc.constant(null)),
  );
});

test("the weighted median believes the worker who is usually near", () => {
  // `a` and `b` agree eight times while `c` is at the other end; on the last object `a` stands against `c`.
  const agreed = Array.from({ length: 8 }, (_, o) =>
    gradesFor("good", "good", "poor").map((answer) => ({ ...answer, objectId: `${o}` })),
  ).flat();
  const last = [
    { objectId: "last", workerId: "a", value: "good" },
    { objectId: "last", workerId: "c", value: "poor" },
  ];
  const job = [...agreed, ...last];
  expect(ordinalMedian(job, { order }).objects.at(-1)?.label).toBe("poor");
  const { objects, workers, diagnostics } = ordinalWeightedMedian(job, { order });
  expect(objects.at(-1)?.label).toBe("good");
  expect(workers.map(({ quality }) => quality)[2]).toBeLessThan(workers[0]!.quality);
  expect(diagnostics.converged).toBe(true);
});
