import fc from "fast-check";
import { expect, test } from "vitest";
import { KeySorter } from "../../../../lambdas/consolidation/geometry/clustering/key-sorter.ts";

test("sorts any keys with their rows, ties by the comparison, and nothing behind the count", () => {
  const sorter = new KeySorter();
  const key = fc.oneof(
    fc.integer({ min: -5, max: 5 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constant(0),
  );
  fc.assert(
    fc.property(fc.array(key, { maxLength: 200 }), fc.nat({ max: 3 }), (values, behind) => {
      const count = Math.max(0, values.length - behind);
      const keys = Float64Array.from(values);
      const rows = Uint32Array.from(values.keys());
      sorter.sort(keys, rows, count, (a, b) => b - a);
      const expected = [...values.keys()]
        .slice(0, count)
        .sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || b - a);
      expect([...rows]).toEqual([...expected, ...[...values.keys()].slice(count)]);
      expect([...keys].map((value) => value + 0)).toEqual([...rows].map((row) => (values[row] ?? 0) + 0));
    }),
  );
});
