import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bradleyTerry, type ComparisonAnswer } from "../../../../lambdas/consolidation/ranking/index.ts";
import { ConsolidationError, OptionsError } from "../../../../lambdas/contract/errors.ts";
import { testConsolidationProperties } from "../consolidation-properties.ts";

/** `wins` comparisons, each a data object of its own, in which `winner` was preferred to `loser`. */
function wins(winner: string, loser: string, count: number): ComparisonAnswer[] {
  return Array.from({ length: count }, (_, c) => ({
    objectId: `${winner}>${loser} ${c}`,
    workerId: "anna",
    value: { items: [winner, loser], preferred: winner },
  }));
}

describe("Bradley-Terry", () => {
  test("agrees with the published fit to citations between journals of statistics", () => {
    // S. M. Stigler, Citation patterns in the journals of statistics and probability (1994), https://doi.org/10.1214/ss/1177010655;
    // strengths as in H. Turner, D. Firth, Bradley-Terry models in R, https://doi.org/10.18637/jss.v048.i09.
    const answers = [
      ...wins("Biometrika", "Comm Statist", 730),
      ...wins("Comm Statist", "Biometrika", 33),
      ...wins("Biometrika", "JASA", 498),
      ...wins("JASA", "Biometrika", 320),
      ...wins("Biometrika", "JRSS-B", 221),
      ...wins("JRSS-B", "Biometrika", 284),
      ...wins("Comm Statist", "JASA", 68),
      ...wins("JASA", "Comm Statist", 813),
      ...wins("Comm Statist", "JRSS-B", 17),
      ...wins("JRSS-B", "Comm Statist", 276),
      ...wins("JASA", "JRSS-B", 142),
      ...wins("JRSS-B", "JASA", 325),
    ];
    const { items, diagnostics } = bradleyTerry(answers, { prior: 1e-6 });
    expect(diagnostics).toMatchObject({ converged: true });
    expect(items.map(({ item }) => item)).toEqual(["JRSS-B", "Biometrika", "JASA", "Comm Statist"]);
    const [first, second, third, last] = items.map(({ strength }) => strength);
    expect(first! - second!).toBeCloseTo(0.26895, 4);
    expect(third! - second!).toBeCloseTo(-0.47957, 4);
    expect(last! - second!).toBeCloseTo(-2.94907, 4);
  });

  test("with two items and hardly any prior, the winning rate is the probability", () => {
    const { objects, items, workers } = bradleyTerry([...wins("a", "b", 3), ...wins("b", "a", 1)], {
      prior: 1e-6,
    });
    expect(items.map(({ item }) => item)).toEqual(["a", "b"]);
    expect(items[0]?.beatsNext).toBeCloseTo(0.75, 5);
    expect(items[1]?.beatsNext).toBeNull();
    // Also the object whose only worker preferred `b`.
    expect(objects).toHaveLength(4);
    for (const { label, confidence, answers } of objects) {
      expect([label, answers]).toEqual(["a", 1]);
      expect(confidence).toBeCloseTo(0.75, 5);
    }
    expect(workers).toEqual([{ workerId: "anna", answers: 4, quality: 0.75 }]);
  });

  test("is run to its end: a chain of neighbours is put in order from end to end", () => {
    const size = 60;
    const id = (i: number) => String(i).padStart(2, "0");
    const answers = Array.from({ length: size - 1 }, (_, i) => [
      ...wins(id(i), id(i + 1), 2),
      ...wins(id(i + 1), id(i), 1),
    ]).flat();
    const { items, diagnostics } = bradleyTerry(answers, { prior: 1e-6 });
    expect(diagnostics.converged).toBe(true);
    expect(items.map(({ item }) => item)).toEqual(Array.from({ length: size }, (_, i) => id(i)));
    // Each is preferred to its neighbour two times of three: strengths are ln 2 apart.
    expect(items[0]!.strength - items.at(-1)!.strength).toBeCloseTo((size - 1) * Math.LN2, 1);
  });

  test("strengths stay finite for items that never lose, whatever the prior", () => {
    for (const prior of [1e-6, 0.01, 1, 1e6]) {
      const { items, diagnostics } = bradleyTerry(wins("a", "b", 1000), { prior });
      expect(diagnostics.converged).toBe(true);
      expect(items[0]!.strength).toBeGreaterThan(0);
      expect(items[0]!.strength).toBeCloseTo(-items[1]!.strength, 6);
      expect(items[0]!.strength).toBeLessThan(20);
    }
  });

  test("a draw is half a win for each, and ties go to the first id", () => {
    const draw = { items: ["b", "a"], preferred: null } as const;
    const { objects, items, workers } = bradleyTerry([
      { objectId: "0", workerId: "anna", value: draw },
      { objectId: "0", workerId: "ben", value: { ...draw, preferred: "b" } },
      { objectId: "0", workerId: "cleo", value: { ...draw, preferred: "a" } },
    ]);
    expect(items.map(({ item, strength }) => [item, Math.abs(strength)])).toEqual([
      ["a", 0],
      ["b", 0],
    ]);
    expect(objects).toEqual([{ objectId: "0", label: "a", confidence: 0.5, answers: 3 }]);
    expect(workers.map(({ quality }) => quality)).toEqual([0.5, 0.5, 0.5]);
  });

  test("an object with several pairs is labelled with the strongest of its items", () => {
    const answers: ComparisonAnswer[] = [
      ...wins("a", "b", 5),
      ...wins("b", "c", 5),
      { objectId: "mixed", workerId: "anna", value: { items: ["c", "b"], preferred: "c" } },
      { objectId: "mixed", workerId: "ben", value: { items: ["c", "a"], preferred: "c" } },
    ];
    expect(bradleyTerry(answers).objects.at(-1)).toMatchObject({ objectId: "mixed", label: "a", answers: 2 });
  });

  test("agreement counts pairs of workers with the same answer", () => {
    const value = (preferred: string | null) => ({ items: ["a", "b"], preferred }) as const;
    const { diagnostics } = bradleyTerry([
      { objectId: "0", workerId: "anna", value: value("a") },
      { objectId: "0", workerId: "ben", value: { items: ["b", "a"], preferred: "a" } },
      { objectId: "0", workerId: "cleo", value: value(null) },
    ]);
    expect(diagnostics.agreement).toBeCloseTo(1 / 3, 12);
  });

  test("abstentions are not counted", () => {
    const { objects, items } = bradleyTerry([
      { objectId: "0", workerId: "anna", value: null },
      { objectId: "0", workerId: "ben", value: undefined },
    ]);
    expect(objects).toEqual([{ objectId: "0", label: null, confidence: 0, answers: 0 }]);
    expect(items).toEqual([]);
  });

  test.each([
    "a",
    {},
    { items: ["a"], preferred: "a" },
    { items: ["a", "a"], preferred: "a" },
    { items: ["a", "b"], preferred: "c" },
    { items: ["a", "b"] },
    { items: ["a", 1], preferred: "a" },
  ])("refuses %j", (value) => {
    // @ts-expect-error what the types forbid can still come from a form
    expect(() => bradleyTerry([{ objectId: "0", workerId: "anna", value }])).toThrow(ConsolidationError);
  });

  test.each([0, -1, Number.NaN, 1e7])("refuses the prior %d", (prior) => {
    expect(() => bradleyTerry([], { prior })).toThrow(OptionsError);
  });

  const comparison = fc
    .constantFrom<readonly [string, string]>(["a", "b"], ["c", "a"], ["b", "c"], ["é", "a"])
    .chain((items) => fc.record({ items: fc.constant(items), preferred: fc.constantFrom(...items, null) }));
  testConsolidationProperties(bradleyTerry, fc.option(comparison));

  test("property: at the result, every item's wins are what the strengths predict", () => {
    const pairs = fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.nat(20)), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(pairs, (given) => {
        const prior = 0.01;
        const games = given.filter(([a, b]) => a !== b);
        const answers = games.flatMap(([a, b, n], g) =>
          wins(`${a}`, `${b}`, n).map((answer) => ({ ...answer, objectId: `${g} ${answer.objectId}` })),
        );
        const result = bradleyTerry(answers, { prior });
        expect(result.diagnostics.converged).toBe(true);
        const strength = new Map(result.items.map((item) => [item.item, item.strength]));
        const surplus = new Map(
          result.items.map(({ item, strength: s }) => [item, prior * Math.tanh(-s / 2)]),
        );
        for (const [a, b, n] of games) {
          if (n === 0) continue;
          const lead = strength.get(`${a}`)! - strength.get(`${b}`)!;
          const unexpected = n / (1 + Math.exp(lead));
          surplus.set(`${a}`, surplus.get(`${a}`)! + unexpected);
          surplus.set(`${b}`, surplus.get(`${b}`)! - unexpected);
        }
        for (const value of surplus.values()) expect(Math.abs(value)).toBeLessThan(1e-6);
      }),
    );
  });
});
