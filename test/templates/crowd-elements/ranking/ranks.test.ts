import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AttributeError } from "../../../../templates/crowd-elements/base/json-attribute.ts";
import {
  isRanked,
  type Ranks,
  readDimensions,
  withRank,
} from "../../../../templates/crowd-elements/base/ranking/ranks.ts";

describe("dimensions", () => {
  test("have a name and may allow ties", () => {
    expect(
      readDimensions([{ name: "a", allowTie: true }, { name: "b" }, { name: "c", allowTie: "true" }]),
    ).toEqual([
      { name: "a", allowTie: true },
      { name: "b", allowTie: false },
      { name: "c", allowTie: true },
    ]);
  });

  test.each([[{}], [[{ allowTie: true }]], [["a"]], [[null]], ["a"]])("are not %j", (value) => {
    expect(() => readDimensions(value)).toThrow(AttributeError);
  });
});

describe("a rank", () => {
  const none: Ranks = [undefined, undefined, undefined];

  test("may be shared where ties are allowed", () => {
    expect(withRank(withRank(none, 0, 1, true), 2, 1, true)).toEqual([1, undefined, 1]);
  });

  test("is exchanged where they are not", () => {
    expect(withRank([1, 2, 3], 2, 1, false)).toEqual([3, 2, 1]);
    expect(withRank([1, undefined, undefined], 2, 1, false)).toEqual([undefined, undefined, 1]);
  });

  test("without ties is never there twice, whatever is chosen in whatever order", () => {
    const choice = fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(fc.array(choice), (choices) => {
        let ranks: Ranks = [undefined, undefined, undefined, undefined];
        for (const [response, rank] of choices) {
          ranks = withRank(ranks, response, rank, false);
          expect(ranks[response]).toBe(rank);
          const given = ranks.filter((one) => one !== undefined);
          expect(new Set(given).size).toBe(given.length);
        }
        expect(isRanked(ranks)).toBe(!ranks.includes(undefined));
      }),
    );
  });
});
