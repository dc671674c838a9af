import { describe, expect, test } from "vitest";
import { fleissKappa } from "../../../../lambdas/consolidation/agreement/fleiss-kappa.ts";
import { ConsolidationError } from "../../../../lambdas/contract/errors.ts";
import { answersFromTable } from "./answers-from-table.ts";

/** Answers with the given votes per object (rows) and class (columns). */
function votes(table: readonly (readonly number[])[]) {
  const objects = table.map((row) => row.flatMap((count, k) => Array.from({ length: count }, () => `c${k}`)));
  const workers = Math.max(...objects.map((object) => object.length));
  return answersFromTable(
    Array.from({ length: workers }, (_, w) => objects.map((object) => object[w] ?? ".").join(" ")).join("\n"),
  );
}

describe("fleissKappa", () => {
  test("reproduces the worked example of ten objects, fourteen answers each, five classes", () => {
    const result = fleissKappa(
      votes([
        [0, 0, 0, 0, 14],
        [0, 2, 6, 4, 2],
        [0, 0, 3, 5, 6],
        [0, 3, 9, 2, 0],
        [2, 2, 8, 1, 1],
        [7, 7, 0, 0, 0],
        [3, 2, 6, 3, 0],
        [2, 5, 3, 2, 2],
        [6, 5, 2, 1, 0],
        [0, 2, 2, 3, 7],
      ]),
    );
    expect(result.observed).toBeCloseTo(0.378, 3);
    expect(result.expected).toBeCloseTo(0.213, 3);
    expect(result.kappa).toBeCloseTo(0.21, 3);
    expect(result).toMatchObject({ objects: 10, answersPerObject: 14 });
  });

  test("worked by hand: two objects, two answers", () => {
    // P_o = (1 + 0)/2; class rates 3/4 and 1/4: P_e = 10/16; kappa = (8 - 10)/(16 - 10)
    expect(
      fleissKappa(
        votes([
          [2, 0],
          [1, 1],
        ]),
      ).kappa,
    ).toBeCloseTo(-1 / 3, 12);
  });

  test("is undefined when only one class was chosen, or with one answer each", () => {
    expect(
      fleissKappa(
        votes([
          [3, 0],
          [3, 0],
        ]),
      ),
    ).toMatchObject({ kappa: null, observed: 1, expected: 1 });
    expect(
      fleissKappa(
        votes([
          [1, 0],
          [0, 1],
        ]),
      ),
    ).toMatchObject({ kappa: null, answersPerObject: 1 });
    expect(fleissKappa([])).toEqual({
      kappa: null,
      observed: null,
      expected: null,
      objects: 0,
      answersPerObject: 0,
    });
  });

  test("leaves out objects without answers", () => {
    const unanswered = { objectId: "z", workerId: "w0", value: null };
    expect(
      fleissKappa([
        ...votes([
          [2, 0],
          [1, 1],
        ]),
        unanswered,
      ]),
    ).toMatchObject({ objects: 2, answersPerObject: 2 });
  });

  test("refuses different numbers of answers and says what to use", () => {
    expect(() =>
      fleissKappa(
        votes([
          [2, 0],
          [2, 1],
        ]),
      ),
    ).toThrow(ConsolidationError);
    expect(() =>
      fleissKappa(
        votes([
          [2, 0],
          [2, 1],
        ]),
      ),
    ).toThrow("krippendorffAlpha");
  });
});
