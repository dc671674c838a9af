import fc from "fast-check";
import { expect, test } from "vitest";
import { medianInPlace } from "../../../../lambdas/consolidation/geometry/primitives/median.ts";

test("is the middle value, or the mean of the middle two, of any number of values", () => {
  const whole = fc.integer({ min: -(2 ** 31), max: 2 ** 31 });
  fc.assert(
    fc.property(fc.array(whole, { minLength: 1, maxLength: 12 }), (values) => {
      const sorted = [...values].sort((a, b) => a - b);
      const upper = sorted[sorted.length >> 1] ?? Number.NaN;
      const lower = sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
      expect(medianInPlace(Float64Array.from([...values, 1e9]), values.length)).toBe((lower + upper) / 2 + 0);
    }),
    { numRuns: 500 },
  );
});
