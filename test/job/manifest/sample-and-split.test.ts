import fc from "fast-check";
import { expect, test } from "vitest";
import { sampleLines } from "../../../job/manifest/sample.ts";
import { apportion, shuffledIndices } from "../../../job/manifest/shuffle.ts";
import { splitManifest } from "../../../job/manifest/split.ts";

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `{"source":"${index}"}`);
const positions = (lines: readonly string[], drawn: readonly string[]) =>
  drawn.map((line) => lines.indexOf(line));
const isAscending = (values: readonly number[]) =>
  values.every((value, index) => index === 0 || values[index - 1]! < value);

test("a part of a whole number goes to the largest remainders", () => {
  expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(apportion(10, [80, 20])).toEqual([8, 2]);
  expect(apportion(3, [50, 30, 20])).toEqual([1, 1, 1]);
  expect(apportion(0, [1, 2])).toEqual([0, 0]);
});

test("shuffling keeps every index once, and only the seed decides", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.string(), (count, seed) => {
      const order = shuffledIndices(count, seed);
      expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index));
      expect(shuffledIndices(count, seed)).toEqual(order);
    }),
  );
  expect(shuffledIndices(50, "1")).not.toEqual(shuffledIndices(50, "2"));
});

test("a split loses nothing, has nothing twice, and keeps the order", () => {
  const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), weights, fc.string(), (count, sizes, seed) => {
      const lines = numbered(count);
      const parts = splitManifest(lines, sizes, seed);
      expect(parts).toHaveLength(sizes.length);
      expect(parts.flat().toSorted()).toEqual(lines.toSorted());
      for (const part of parts) expect(isAscending(positions(lines, part))).toBe(true);
      const total = sizes.reduce((sum, size) => sum + size, 0);
      parts.forEach((part, index) => {
        expect(Math.abs(part.length - (count * sizes[index]!) / total)).toBeLessThan(1);
      });
      expect(splitManifest(lines, sizes, seed)).toEqual(parts);
    }),
  );
});

test("a sample has no line twice, keeps the order, and has the size that was asked for", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 1, max: 250 }),
      fc.string(),
      (count, wanted, seed) => {
        const lines = numbered(count);
        const drawn = sampleLines(lines, { size: { count: wanted }, seed });
        expect(drawn).toHaveLength(Math.min(count, wanted));
        expect(isAscending(positions(lines, drawn))).toBe(true);
      },
    ),
  );
});

test.each([
  [200, 10, 20],
  [3, 1, 1],
  [5, 100, 5],
])("of %d lines %d percent are %d", (count, percent, expected) => {
  expect(sampleLines(numbered(count), { size: { percent }, seed: "1" })).toHaveLength(expected);
});

test("a stratified sample has each value's share, to less than one line", () => {
  const values = ["a", "a", "a", "b", "c", undefined];
  fc.assert(
    fc.property(
      fc.integer({ min: 6, max: 120 }),
      fc.integer({ min: 1, max: 60 }),
      fc.string(),
      (count, wanted, seed) => {
        const lines = Array.from({ length: count }, (_, index) =>
          JSON.stringify({ source: String(index), kind: values[index % values.length] }),
        );
        const share = (among: readonly string[], kind: string | undefined) =>
          among.filter((line) => JSON.parse(line).kind === kind).length;
        const drawn = sampleLines(lines, { size: { count: wanted }, seed, stratify: "kind" });
        expect(new Set(drawn).size).toBe(Math.min(wanted, count));
        for (const kind of new Set(values)) {
          const exact = (share(lines, kind) * drawn.length) / count;
          expect(Math.abs(share(drawn, kind) - exact)).toBeLessThan(1);
        }
      },
    ),
  );
});

test("100,000 lines are drawn from and split", () => {
  const lines = numbered(100_000);
  expect(sampleLines(lines, { size: { count: 1_000 }, seed: "1" })).toHaveLength(1_000);
  expect(splitManifest(lines, [80, 20], "1").map(({ length }) => length)).toEqual([80_000, 20_000]);
});
