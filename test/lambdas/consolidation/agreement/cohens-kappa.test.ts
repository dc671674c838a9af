import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cohensKappa } from "../../../../lambdas/consolidation/agreement/cohens-kappa.ts";
import { OptionsError } from "../../../../lambdas/contract/errors.ts";
import { answersFromTable } from "./answers-from-table.ts";
import { arbitraryAnswers } from "./arbitrary-answers.ts";

/** Answers of two workers with the given contingency table: rows are w0's class, columns w1's. */
function contingency(table: readonly (readonly number[])[]) {
  const cells = table.flatMap((row, a) =>
    row.flatMap((count, b) => Array.from({ length: count }, () => [a, b])),
  );
  return answersFromTable(
    `${cells.map(([a]) => `c${a}`).join(" ")}\n${cells.map(([, b]) => `c${b}`).join(" ")}`,
  );
}

describe("cohensKappa", () => {
  test.each([
    // P_o = 35/50 = 0.7, P_e = (25*30 + 25*20)/2500 = 0.5
    {
      name: "two classes",
      table: [
        [20, 5],
        [10, 15],
      ],
      observed: 0.7,
      expected: 0.5,
      kappa: 0.4,
    },
    // Per hundred: P_o = .25 + .02 + .02; rates .5 .3 .2 and .4 .3 .3: P_e = .20 + .09 + .06
    {
      name: "three classes",
      table: [
        [25, 13, 12],
        [12, 2, 16],
        [3, 15, 2],
      ],
      observed: 0.29,
      expected: 0.35,
      kappa: -0.06 / 0.65,
    },
    {
      name: "perfect agreement",
      table: [
        [3, 0],
        [0, 4],
      ],
      observed: 1,
      expected: 25 / 49,
      kappa: 1,
    },
    {
      name: "perfect disagreement",
      table: [
        [0, 2],
        [2, 0],
      ],
      observed: 0,
      expected: 0.5,
      kappa: -1,
    },
  ])("$name", ({ table, observed, expected, kappa }) => {
    const result = cohensKappa(contingency(table), ["w0", "w1"]);
    expect(result.observed).toBeCloseTo(observed, 12);
    expect(result.expected).toBeCloseTo(expected, 12);
    expect(result.kappa).toBeCloseTo(kappa, 12);
    expect(result.objects).toBe(table.flat().reduce((a, b) => a + b, 0));
  });

  test("compares only the objects that both answered", () => {
    const answers = answersFromTable("a b a .\na b . b\n. b b b");
    expect(cohensKappa(answers, ["w0", "w1"])).toEqual({ kappa: 1, observed: 1, expected: 0.5, objects: 2 });
  });

  test("is undefined without a common object or a second class", () => {
    expect(cohensKappa(answersFromTable("a .\n. a"), ["w0", "w1"])).toEqual({
      kappa: null,
      observed: null,
      expected: null,
      objects: 0,
    });
    expect(cohensKappa(answersFromTable("a a\na a"), ["w0", "w1"])).toMatchObject({
      kappa: null,
      observed: 1,
    });
  });

  test.each<[string, string]>([
    ["w0", "w0"],
    ["w0", "nobody"],
  ])("refuses the workers %s and %s", (a, b) => {
    expect(() => cohensKappa(answersFromTable("a\na"), [a, b])).toThrow(OptionsError);
  });

  test("is symmetric in the workers", () => {
    fc.assert(
      fc.property(arbitraryAnswers(fc.constantFrom("a", "b", "c")), (answers) => {
        const padded = [
          ...answers,
          { objectId: "last", workerId: "anna", value: "a" },
          { objectId: "last", workerId: "ben", value: "b" },
        ];
        expect(cohensKappa(padded, ["ben", "anna"])).toEqual(cohensKappa(padded, ["anna", "ben"]));
      }),
    );
  });
});
