import { expect, test } from "vitest";
import { softmax } from "../../../../lambdas/consolidation/classification/softmax.ts";

test("softmax turns log weights of any size into shares", () => {
  const logWeights = new Float64Array([1000 + Math.log(1), 1000 + Math.log(2), 1000 + Math.log(5)]);
  expect(softmax(logWeights)).toBeCloseTo(1000 + Math.log(8), 9);
  expect([...logWeights]).toEqual([
    expect.closeTo(1 / 8, 9),
    expect.closeTo(2 / 8, 9),
    expect.closeTo(5 / 8, 9),
  ]);
});
