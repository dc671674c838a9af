import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  borda,
  kemeny,
  type Ranking,
  type RankingAnswer,
} from "../../../../lambdas/consolidation/ranking/index.ts";
import { ConsolidationError } from "../../../../lambdas/contract/errors.ts";
import { testConsolidationProperties } from "../consolidation-properties.ts";

function rankingsFor(...rankings: (Ranking | null)[]): RankingAnswer[] {
  return rankings.map((value, i) => ({ objectId: "0", workerId: `w${String(i).padStart(3, "0")}`, value }));
}

const rankingArbitrary = fc.option(
  fc
    .tuple(
      fc.shuffledSubarray(["a", "b", "c", "d", "é"]),
      fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    )
    .map(([items, tied]): Ranking => {
      const places: string[][] = [];
      for (const [i, item] of items.entries()) {
        if (tied[i] === true && places.length > 0) places.at(-1)!.push(item);
        else places.push([item]);
      }
      return places.map((place) => (place.length === 1 ? place[0]! : place));
    }),
);

/** The capital of Tennessee, the textbook's vote of 100. */
const tennessee = [
  ...Array.from({ length: 42 }, () => ["Memphis", "Nashville", "Chattanooga", "Knoxville"]),
  ...Array.from({ length: 26 }, () => ["Nashville", "Chattanooga", "Knoxville", "Memphis"]),
  ...Array.from({ length: 15 }, () => ["Chattanooga", "Knoxville", "Nashville", "Memphis"]),
  ...Array.from({ length: 17 }, () => ["Knoxville", "Chattanooga", "Nashville", "Memphis"]),
];

describe.each([
  ["borda", borda],
  ["kemeny", kemeny],
])("%s", (_, method) => {
  const labelOf = (...rankings: (Ranking | null)[]) => method(rankingsFor(...rankings)).objects[0]?.label;

  test("confidence, quality and agreement count pairs of items", () => {
    // The label is a b c; the third worker keeps one of its three pairs: b before c.
    const { objects, workers, diagnostics } = method(
      rankingsFor(["a", "b", "c"], ["a", "b", "c"], ["b", "c", "a"]),
    );
    expect(objects).toEqual([
      {
        objectId: "0",
        label: ["a", "b", "c"],
        confidence: expect.closeTo((1 + 1 + 1 / 3) / 3, 12),
        answers: 3,
      },
    ]);
    expect(workers.map(({ quality }) => quality)).toEqual([1, 1, 1 / 3]);
    // Of the nine pairs of workers and pairs of items, three agree on b and c, one on each of the others.
    expect(diagnostics).toEqual({ iterations: 0, converged: true, agreement: expect.closeTo(5 / 9, 12) });
  });

  test.each<[string, (Ranking | null)[], string[]]>([
    ["one ranking stands", [["c", "a", "b"]], ["c", "a", "b"]],
    ["a single item", [["a"], ["a"]], ["a"]],
    [
      "opposite rankings: by id",
      [
        ["b", "a"],
        ["a", "b"],
      ],
      ["a", "b"],
    ],
    [
      "a cycle: by id",
      [
        ["a", "b", "c"],
        ["b", "c", "a"],
        ["c", "a", "b"],
      ],
      ["a", "b", "c"],
    ],
    [
      "ties count for neither",
      [
        [["a", "b"], "c"],
        ["b", "a", "c"],
      ],
      ["b", "a", "c"],
    ],
    ["items left out come last, equal among themselves", [["c"], ["c", "b", "a"]], ["c", "b", "a"]],
    ["abstentions do not count", [null, [], ["b", "a"]], ["b", "a"]],
  ])("%s", (_, rankings, expected) => expect(labelOf(...rankings)).toEqual(expected));

  test("one worker has confidence 0, and no quality; all tied has 1", () => {
    const [object] = method(rankingsFor(["b", "a"])).objects;
    expect(object).toEqual({ objectId: "0", label: ["b", "a"], confidence: 0, answers: 1 });
    expect(method(rankingsFor(["b", "a"])).workers).toEqual([]);
    expect(method(rankingsFor([["a", "b"]], [["b", "a"]])).objects[0]?.confidence).toBe(1);
  });

  test("only abstentions", () => {
    expect(method(rankingsFor(null, [])).objects).toEqual([
      { objectId: "0", label: null, confidence: 0, answers: 0 },
    ]);
  });

  test.each([["a"], [["a", "a"]], [["a", ["b", "a"]]], [["a", 1]], [[["a", ["b"]]]], [{}]])(
    "refuses %j",
    (value) => {
      // @ts-expect-error what the types forbid can still come from a form
      expect(() => method([{ objectId: "0", workerId: "w", value }])).toThrow(ConsolidationError);
    },
  );

  test("property: the label names every item that anybody ranked, once", () => {
    fc.assert(
      fc.property(fc.array(rankingArbitrary, { maxLength: 5 }), (rankings) => {
        const items = new Set(rankings.flatMap((ranking) => (ranking ?? []).flat()));
        expect([...(labelOf(...rankings) ?? [])].sort()).toEqual([...items].sort());
      }),
    );
  });

  testConsolidationProperties(method, rankingArbitrary);
});

describe("borda", () => {
  test("the vote for the capital of Tennessee", () => {
    expect(borda(rankingsFor(...tennessee)).objects[0]?.label).toEqual([
      "Nashville",
      "Chattanooga",
      "Memphis",
      "Knoxville",
    ]);
  });
});

describe("kemeny", () => {
  test("the vote for the capital of Tennessee", () => {
    const [object] = kemeny(rankingsFor(...tennessee)).objects;
    expect(object?.label).toEqual(["Nashville", "Chattanooga", "Knoxville", "Memphis"]);
    // The textbook's score for this order: 393 agreements of 600.
    expect(object?.confidence).toBeCloseTo(393 / 600, 12);
  });

  test("property: no order contradicts the workers less often", () => {
    fc.assert(
      fc.property(fc.array(rankingArbitrary, { minLength: 1, maxLength: 4 }), (rankings) => {
        const label = kemeny(rankingsFor(...rankings)).objects[0]?.label ?? [];
        const least = Math.min(...permutations(label).map((order) => contradictions(order, rankings)));
        expect(contradictions(label, rankings)).toBe(least);
      }),
      { numRuns: 60 },
    );
  });

  test("15 items are ranked exactly, 16 are refused", () => {
    const items = Array.from({ length: 15 }, (_, i) => String.fromCharCode(97 + i));
    const turned = [...items.slice(1), "a"];
    expect(kemeny(rankingsFor(items, items, turned)).objects[0]?.label).toEqual(items);
    expect(() => kemeny(rankingsFor([...items, "z"]))).toThrow(/at most 15 items[\s\S]*Use borda/);
    expect(() => kemeny(rankingsFor([...items, "z"]))).toThrow(ConsolidationError);
  });
});

/** How many pairs of items the workers ordered the other way round; what a worker left out comes last. */
function contradictions(order: readonly string[], rankings: readonly (Ranking | null)[]): number {
  let sum = 0;
  for (const ranking of rankings) {
    if (ranking === null || ranking.length === 0) continue;
    const place = (item: string) => {
      const at = ranking.findIndex(
        (tied) => tied === item || (typeof tied !== "string" && tied.includes(item)),
      );
      return at < 0 ? ranking.length : at;
    };
    for (const [i, better] of order.entries()) {
      for (const worse of order.slice(i + 1)) if (place(worse) < place(better)) sum++;
    }
  }
  return sum;
}

function permutations(items: readonly string[]): string[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}
