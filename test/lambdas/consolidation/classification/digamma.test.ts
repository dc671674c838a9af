import { expect, test } from "vitest";
import { digamma, expDigamma } from "../../../../lambdas/consolidation/classification/digamma.ts";

/** Abramowitz and Stegun, 6.3.2 to 6.3.3 and 6.3.5. */
const EULER = 0.5772156649015329;

test.each([
  [1, -EULER],
  [0.5, -EULER - 2 * Math.LN2],
  [2, 1 - EULER],
  [10, 7129 / 2520 - EULER],
  [1e-6, -1e6 - EULER + 1.6449340668482264e-6],
  [1e6, Math.log(1e6) - 5e-7],
])("digamma(%d)", (x, value) => {
  expect(Math.abs(digamma(x) / value - 1)).toBeLessThan(1e-12);
});

test.each([0.01, 0.3, 1, 2.5, 7.999, 8, 8.001, 12, 1e3, 1e7])("expDigamma(%d)", (x) => {
  expect(Math.abs(expDigamma(x) / Math.exp(digamma(x)) - 1)).toBeLessThan(1e-9);
});
