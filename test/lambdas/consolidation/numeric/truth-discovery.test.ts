import { describe, expect, test } from "vitest";
import {
  catd,
  crh,
  numericMean,
  precisionWeightedMean,
} from "../../../../lambdas/consolidation/numeric/index.ts";
import { testConsolidationProperties } from "../consolidation-properties.ts";
import { labelsOf, numberArbitrary, numbersFor, qualitiesOf, toyJob } from "./numbers.ts";

const METHODS = [
  // The expected labels come from a separate implementation of the formulas, run for 5,000 rounds.
  { name: "CRH", method: crh, labels: [13.262042, 19.293645, 34.700712, 40.866482] },
  { name: "CATD", method: catd, labels: [11.917777, 20.431935, 31.837193, 40.247927] },
  {
    name: "precision-weighted mean",
    method: precisionWeightedMean,
    labels: [16.616829, 17.693704, 37.655757, 41.138177],
  },
];

describe.each(METHODS)("$name", ({ method, labels }) => {
  test("comes to the fixed point of its formulas", () => {
    const result = method(toyJob);
    expect(result.diagnostics.converged).toBe(true);
    for (const [o, label] of labelsOf(result).entries())
      expect(Math.abs((label ?? 0) - labels[o]!)).toBeLessThan(2e-3);
  });

  test("finds out who is careless, and moves away from them", () => {
    const careful = [10, 20, 30, 40, 50, 60, 70, 80];
    const careless = [90, 5, 77, 81, 3, 12, 9, 1];
    const job = careful.flatMap((value, o) =>
      numbersFor(value, value + 1, value - 1, careless[o]!).map((answer) => ({
        ...answer,
        objectId: `${o}`,
      })),
    );
    const result = method(job, { scale: [0, 100] });
    const { a, b, c, d } = qualitiesOf(result);
    expect(d).toBeLessThan(Math.min(a!, b!, c!));
    const distance = (found: (number | null)[]) =>
      found.reduce<number>((sum, label, o) => sum + Math.abs((label ?? 0) - careful[o]!), 0);
    expect(distance(labelsOf(result))).toBeLessThan(distance(labelsOf(numericMean(job))) / 2);
  });

  test("quality counts one answer of the average worker: two workers, mean between them", () => {
    // Both are 5 off: r = 5 for each, whatever is mixed in.
    const expected = expect.closeTo(1 / (1 + 5 / 100), 9);
    expect(qualitiesOf(method(numbersFor(40, 50), { scale: [0, 100] }))).toEqual({
      a: expected,
      b: expected,
    });
  });

  test("with one worker, or equal answers, it is the mean", () => {
    expect(method(numbersFor(7)).objects).toEqual(numericMean(numbersFor(7)).objects);
    const equal = method(numbersFor(7, 7, 7));
    expect(equal.objects).toEqual(numericMean(numbersFor(7, 7, 7)).objects);
    expect(qualitiesOf(equal)).toEqual({ a: 1, b: 1, c: 1 });
  });

  test("a worker who only abstained is not listed", () => {
    expect(Object.keys(qualitiesOf(method(numbersFor(1, null, 2))))).toEqual(["a", "c"]);
  });

  test("one lucky worker does not become the only one who counts", () => {
    // `b` is on the mean; without the average answer mixed in, b's weight would be infinite.
    const result = method([...numbersFor(0, 10, 20), { objectId: "1", workerId: "a", value: 3 }]);
    expect(labelsOf(result)[0]).toBeCloseTo(10, 6);
    expect(labelsOf(result)[1]).toBeLessThan(4);
  });

  test("objects with a single answer prove nothing about its worker", () => {
    const alone = { objectId: "1", workerId: "c", value: 7 };
    const shared = numbersFor(0, 10);
    expect(method([...shared, alone], { scale: [0, 10] }).workers).toEqual(
      method(shared, { scale: [0, 10] }).workers,
    );
  });

  test.each([
    [0, 3.457801126345783e-162],
    [1e-100, 0],
    [1, 1 + Number.EPSILON],
    [-1e100, 1e100],
  ])("keeps to the range of numbers with %d and %d", (one, other) => {
    const { objects, workers } = method(numbersFor(one, other));
    expect(Number.isFinite(objects[0]?.label)).toBe(true);
    for (const { quality } of workers) expect(quality).toBeGreaterThan(0);
  });

  testConsolidationProperties(method, numberArbitrary);
});

test("precision-weighted mean subtracts a worker's bias", () => {
  const truth = Array.from({ length: 30 }, (_, o) => o * 3);
  // `c` is 15 too high throughout; `a` and `b` err by one, in turn.
  const job = truth.flatMap((value, o) =>
    numbersFor(value + (o % 2), value - ((o + 1) % 2), value + 15).map((answer) => ({
      ...answer,
      objectId: String(o).padStart(2, "0"),
    })),
  );
  const worst = (labels: (number | null)[]) =>
    Math.max(...labels.map((label, o) => Math.abs((label ?? 0) - truth[o]!)));
  expect(worst(labelsOf(numericMean(job)))).toBeGreaterThan(4.9);
  expect(worst(labelsOf(precisionWeightedMean(job)))).toBeLessThan(worst(labelsOf(numericMean(job))));
});
