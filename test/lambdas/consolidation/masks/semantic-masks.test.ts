import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitPatterns } from "../../../../lambdas/consolidation/masks/pattern-em.ts";
import { pixelDawidSkene } from "../../../../lambdas/consolidation/masks/pixel-dawid-skene.ts";
import { pixelMajorityVote } from "../../../../lambdas/consolidation/masks/pixel-majority-vote.ts";
import { staple } from "../../../../lambdas/consolidation/masks/staple.ts";
import { votePatterns } from "../../../../lambdas/consolidation/masks/vote-patterns.ts";
import { OptionsError } from "../../../../lambdas/contract/errors.ts";
import { answersOfWorkers, drawn, mask, maskArbitrary } from "./masks.ts";

describe("vote patterns", () => {
  test("takes equal pixels together", () => {
    const { patternOf, votes, pixels } = votePatterns([mask("aab."), mask("a.b.")], ["a", "b"]);
    expect([...patternOf]).toEqual([1, 2, 3, 0]);
    expect([...votes]).toEqual([0, 0, 1, 1, 1, 0, 2, 2]);
    expect([...pixels]).toEqual([1, 1, 1, 1]);
  });

  test("knows what every worker said about every pixel", () => {
    fc.assert(
      fc.property(fc.array(maskArbitrary, { minLength: 1, maxLength: 4 }), (masks) => {
        const classes = ["a", "b", "c"];
        const { patternOf, votes, pixels, workers } = votePatterns(masks, classes);
        const said = masks.map((_, seat) =>
          Array.from(patternOf, (p) => classes[votes[p * workers + seat]! - 1]),
        );
        expect(said).toEqual(masks.map(({ labels, classes: own }) => Array.from(labels, (k) => own[k - 1])));
        expect(pixels.reduce((sum, count) => sum + count, 0)).toBe(12);
        const distinct = new Set(
          Array.from(pixels, (_, p) => votes.slice(p * workers, (p + 1) * workers).join()),
        );
        expect(distinct.size).toBe(pixels.length);
      }),
    );
  });
});

describe("pixel majority vote", () => {
  test.each([
    ["the majority", ["aa", "a.", ".."], "a."],
    ["of a tie the background", ["aa", ".a"], ".a"],
    ["of tied classes the one that sorts first", ["b", "a"], "a"],
    ["a plurality", ["a", "a", "b", "c", "."], "a"],
  ])("takes %s", (_case, answers, expected) => {
    expect(drawn(pixelMajorityVote(answersOfWorkers(...answers.map(mask))).objects[0]?.label)).toBe(expected);
  });

  test("rates classes, image and workers", () => {
    const { objects, workers, diagnostics } = pixelMajorityVote(
      answersOfWorkers(mask("aab."), mask("aa.."), mask("a.b.")),
    );
    expect(drawn(objects[0]?.label)).toBe("aab.");
    expect(objects[0]?.label?.confidences).toEqual(
      [1, 5 / 6, 2 / 3].map((share) => expect.closeTo(share, 12)),
    );
    expect(objects[0]?.confidence).toBeCloseTo(7 / 9, 12);
    expect(workers.map(({ quality }) => quality)).toEqual([1, 2 / 3, 2 / 3]);
    // Pairs share 2 of 3 pixels, 2 of 3 and 1 of 3.
    expect(diagnostics.agreement).toBeCloseTo(5 / 9, 12);
  });

  test("names of classes count, not the numbers that a worker's mask gives them", () => {
    const same = { width: 2, height: 1, labels: Uint8Array.of(2, 1), classes: ["b", "a"] };
    expect(drawn(pixelMajorityVote(answersOfWorkers(mask("ab"), same)).objects[0]?.label)).toBe("ab");
  });

  test("more than 255 classes fit", () => {
    const classes = Array.from({ length: 300 }, (_, k) => `c${String(k).padStart(3, "0")}`);
    const value = { width: 2, height: 1, labels: Uint16Array.of(300, 7), classes };
    expect([...(pixelMajorityVote(answersOfWorkers(value)).objects[0]?.label?.labels ?? [])]).toEqual([
      300, 7,
    ]);
  });
});

describe("smoothing", () => {
  // The centre has 3 of 5 votes, its neighbours 1 of 5.
  const dot = "... .a. ...";
  const answers = answersOfWorkers(mask(dot), mask(dot), mask(dot), mask("... ... ..."), mask("... ... ..."));

  test.each([
    // ln(3/5) < ln(2/5) + 4 s from s = 0.1014 on.
    [0, dot],
    [0.1, dot],
    [0.103, "... ... ..."],
  ])("a lone pixel gives in to its neighbours by their strength: %f", (smoothing, expected) => {
    expect(drawn(pixelMajorityVote(answers, { smoothing }).objects[0]?.label)).toBe(expected);
  });

  test("does not wrap around the edge of the image", () => {
    const edges = answersOfWorkers(mask("..a a.."), mask("..a a.."), mask("... ..."));
    expect(drawn(pixelMajorityVote(edges, { smoothing: 0.2 }).objects[0]?.label)).toBe("..a a..");
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("%f is refused", (smoothing) => {
    expect(() => pixelMajorityVote([], { smoothing })).toThrow(OptionsError);
    expect(() => pixelDawidSkene([], { smoothing })).toThrow(OptionsError);
    expect(() => staple([], { smoothing })).toThrow(OptionsError);
  });
});

describe("expectation maximization", () => {
  // Worked out by an independent implementation of the update rules in Python, patterns × (background, a, b).
  const masks = ["aaaa......", "aaab......", "aa.a..b..."].map(mask);
  const patterns = votePatterns(masks, ["a", "b"]);
  const image = { patterns, tables: [0, 1, 2] };

  test("with the settings of STAPLE", () => {
    const settings = { prior: { everywhere: 0.01, diagonal: 0, pooled: 0, poolDiagonal: 0 } };
    const { posteriors, iterations, converged } = fitPatterns([image], 3, 3, settings);
    expect([iterations, converged]).toEqual([25, true]);
    const expected = [
      [0.999998, 0.000002, 0],
      [0, 0.988106, 0.011894],
      [0.000014, 0.999672, 0.000314],
      [0, 0.183446, 0.816554],
      [0.999999, 0, 0.000001],
    ];
    expect([...posteriors[0]!]).toEqual(expected.flat().map((p) => expect.closeTo(p, 5)));
  });

  test("with the settings of pixel Dawid-Skene", () => {
    const prior = { everywhere: 0.01, diagonal: 5, pooled: 20, poolDiagonal: 50 };
    const { posteriors, iterations } = fitPatterns([image], 3, 3, {
      prior,
      pixelsPerImage: 100,
    });
    expect(iterations).toBe(4);
    const expected = [
      [0.999962, 0.000038, 0],
      [0, 1, 0],
      [0, 1, 0],
      [0, 1, 0],
      [0.999973, 0.000027, 0],
    ];
    expect([...posteriors[0]!]).toEqual(expected.flat().map((p) => expect.closeTo(p, 5)));
  });

  test("STAPLE finds out on one image who paints too much", () => {
    const right = "........ ..aaaa.. ..aaaa.. ........";
    const wide = "........ aaaaaaaa aaaaaaaa ........";
    const wrong = "aaaaaaaa ..aaaa.. aaaaaaaa a.a.a.a.";
    const { workers } = staple(
      answersOfWorkers(mask(right), mask(right), mask(right), mask(wide), mask(wrong)),
    );
    expect(workers.map(({ quality }) => quality)).toEqual([1, 1, 1, 0.5, 1 / 3]);
  });

  test("pixel Dawid-Skene believes two steady workers rather than three who paint nothing half of the time", () => {
    const answers = Array.from({ length: 24 }, (_, o) => {
      const thing = `${".".repeat(1 + (o % 3))}${"a".repeat(6)}`.padEnd(12, ".");
      const blank = ".".repeat(12);
      const lazy = (turn: number): string => ((o >> turn) % 2 === 0 ? blank : thing);
      return answersOfWorkers(...[thing, thing, lazy(0), lazy(1), lazy(2)].map(mask)).map((answer) => ({
        ...answer,
        objectId: String(o),
      }));
    }).flat();
    const painted = (objects: ReturnType<typeof pixelMajorityVote>["objects"]): number =>
      objects.filter(({ label }) => label?.labels.includes(1)).length;
    expect(painted(pixelMajorityVote(answers).objects)).toBe(21);
    expect(painted(pixelDawidSkene(answers).objects)).toBe(24);
  });
});
