import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { minimumCostAssignment } from "../../../../lambdas/consolidation/geometry/clustering/minimum-cost-assignment.ts";

function assign(matrix: readonly (readonly number[])[]): number[] {
  return [...minimumCostAssignment(Float64Array.from(matrix.flat()), matrix.length, matrix[0]?.length ?? 0)];
}

function costOf(matrix: readonly (readonly number[])[], columns: readonly number[]): number {
  return matrix.reduce((sum, row, r) => sum + (row[columns[r] ?? -1] ?? Number.NaN), 0);
}

/** By trying every assignment. */
function leastCost(matrix: readonly (readonly number[])[], used: readonly number[] = []): number {
  const [row, ...rest] = matrix;
  if (row === undefined) return 0;
  const costs = row.map((cost, c) =>
    used.includes(c) ? Number.POSITIVE_INFINITY : cost + leastCost(rest, [...used, c]),
  );
  return Math.min(...costs);
}

describe("minimum cost assignment", () => {
  test.each([
    ["nothing", [], []],
    ["one", [[3]], [0]],
    // Taking the 1 costs 1 + 4, the other way 2 + 2.
    [
      "where taking the best first costs more",
      [
        [1, 2],
        [2, 4],
      ],
      [1, 0],
    ],
    [
      "the textbook's 3 x 3, least 5",
      [
        [4, 1, 3],
        [2, 0, 5],
        [3, 2, 2],
      ],
      [1, 0, 2],
    ],
    [
      "more columns than rows",
      [
        [5, 9, 1],
        [9, 6, 1],
      ],
      [0, 2],
    ],
    [
      "negative costs",
      [
        [-5, -9],
        [-9, -5],
      ],
      [1, 0],
    ],
    [
      "ties go to the first columns",
      [
        [0, 0],
        [0, 0],
      ],
      [0, 1],
    ],
  ])("%s", (_, matrix, expected) => {
    expect(assign(matrix)).toEqual(expected);
  });

  test("finds the least cost of any matrix", () => {
    const matrices = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2 }))
      .chain(([rows, more]) =>
        fc.array(
          fc.array(fc.integer({ min: -20, max: 20 }), { minLength: rows + more, maxLength: rows + more }),
          {
            minLength: rows,
            maxLength: rows,
          },
        ),
      );
    fc.assert(
      fc.property(matrices, (matrix) => {
        expect(costOf(matrix, assign(matrix))).toBe(leastCost(matrix));
      }),
    );
  });
});
