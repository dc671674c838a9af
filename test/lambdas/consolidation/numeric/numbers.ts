import fc from "fast-check";
import type { NumericAnswer, NumericConsolidation } from "../../../../lambdas/consolidation/numeric/index.ts";

/** Answers to data object `0` by workers `a`, `b`, `c`, ... */
export function numbersFor(...values: (number | null | undefined)[]): NumericAnswer[] {
  return values.map((value, i) => ({ objectId: "0", workerId: String.fromCharCode(97 + i), value }));
}

/** Four objects, four workers: `c` is far off twice, `d` once, `a` and `b` agree. */
const ROWS = { "0": { a: 10, b: 12, c: 30 }, "1": { a: 20, b: 21, c: 5, d: 23 } };
const MORE_ROWS = { "2": { a: 31, b: 29, d: 60 }, "3": { b: 40, c: 44, d: 41 } };
export const toyJob: readonly NumericAnswer[] = Object.entries({ ...ROWS, ...MORE_ROWS }).flatMap(
  ([objectId, row]) => Object.entries(row).map(([workerId, value]) => ({ objectId, workerId, value })),
);

export function labelsOf<Label>({ objects }: NumericConsolidation<Label>): (Label | null)[] {
  return objects.map(({ label }) => label);
}

export function qualitiesOf(result: NumericConsolidation): Record<string, number> {
  return Object.fromEntries(result.workers.map(({ workerId, quality }) => [workerId, quality]));
}

/** Numbers of every size that is allowed, often equal, and abstentions. */
export const numberArbitrary: fc.Arbitrary<number | null> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -3, max: 3 }) },
  { weight: 4, arbitrary: fc.double({ min: -1e3, max: 1e3, noNaN: true }) },
  { weight: 1, arbitrary: fc.double({ min: -1e100, max: 1e100, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
