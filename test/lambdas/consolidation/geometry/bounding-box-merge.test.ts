import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type BoundingBoxMergeOptions,
  boundingBoxMerge,
  mergeBoundingBoxes,
} from "../../../../lambdas/consolidation/geometry/bounding-box-merge.ts";
import { ConsolidationError, OptionsError } from "../../../../lambdas/contract/errors.ts";
import { answersArbitrary, answersOfWorkers, box, boxArbitrary, wildBoxArbitrary } from "./boxes.ts";

const bird = box("bird", 10, 10, 40, 30);

describe("bounding box merge", () => {
  test("takes medians of the edges, the plurality's label, and votes times overlap as confidence", () => {
    const merged = mergeBoundingBoxes(
      answersOfWorkers([bird], [box("bird", 12, 10, 40, 30)], [box("kite", 14, 10, 40, 30)]),
    );
    // The merged box is the middle one; a shift by 2 of 40 pixels shares 38 of 42.
    const confidence = (38 / 42 + 1 + 38 / 42) / 3;
    expect(merged).toEqual({
      objectId: "0",
      label: [{ ...box("bird", 12, 10, 40, 30), votes: 3, confidence: expect.closeTo(confidence, 12) }],
      confidence: expect.closeTo(confidence, 12),
      answers: 3,
    });
  });

  test.each([
    ["mean", { left: 14, top: 10, width: 40, height: 30 }],
    ["median", { left: 11, top: 10, width: 40, height: 30 }],
  ] as const)("%s of edges at 10, 11 and 21", (edges, expected) => {
    const answers = answersOfWorkers([bird], [box("bird", 11, 10, 40, 30)], [box("bird", 21, 10, 40, 30)]);
    expect(mergeBoundingBoxes(answers, { edges }).label).toMatchObject([expected]);
  });

  test("rounds where all of an object's boxes are integers, half up, and only there", () => {
    const whole = answersOfWorkers([box("a", 0, -3, 20, 20)], [box("a", 1, -2, 20, 20)]);
    expect(mergeBoundingBoxes(whole).label).toMatchObject([{ left: 1, top: -2, width: 20, height: 20 }]);
    const halves = answersOfWorkers([box("a", 0, 0, 20, 20)], [box("a", 0.5, 0, 20, 20)]);
    expect(mergeBoundingBoxes(halves).label).toMatchObject([{ left: 0.25, top: 0, width: 20, height: 20 }]);
  });

  test.each<[string, BoundingBoxMergeOptions, number, number, number]>([
    ["by default one worker is enough if alone", {}, 1, 1, 1],
    ["by default two of two", {}, 2, 1, 0],
    ["by default two of five", {}, 5, 2, 1],
    ["by default not one of five", {}, 5, 1, 0],
    ["by default a third of nine", {}, 9, 3, 1],
    ["by default not two of seven", {}, 7, 2, 0],
    ["a majority is not half", { minimumVotes: "majority" }, 4, 2, 0],
    ["a majority is more than half", { minimumVotes: "majority" }, 5, 3, 1],
    ["a majority of one", { minimumVotes: "majority" }, 1, 1, 1],
    ["a number", { minimumVotes: 4 }, 5, 3, 0],
    ["a number is no more than the workers who answered", { minimumVotes: 4 }, 3, 3, 1],
  ])("minimum votes: %s", (_, options, workers, votes, kept) => {
    const answers = answersOfWorkers(...Array.from({ length: workers }, (_, w) => (w < votes ? [bird] : [])));
    expect(mergeBoundingBoxes(answers, options).label).toHaveLength(kept);
  });

  test("never puts two boxes of one worker in a cluster: the better overlap wins", () => {
    const merged = mergeBoundingBoxes(
      answersOfWorkers([box("a", 0, 0, 100, 100), box("a", 10, 0, 100, 100)], [box("a", 8, 0, 100, 100)]),
      { minimumVotes: 1 },
    );
    expect(merged.label).toMatchObject([
      { left: 0, width: 100, votes: 1 },
      { left: 9, width: 100, votes: 2 },
    ]);
  });

  test("keeps that rule with more than 32 workers, whose bits need a second word", () => {
    const twice = [box("a", 0, 0, 100, 100), box("a", 2, 0, 100, 100)];
    const answers = Array.from({ length: 40 }, (_, w) => ({
      objectId: "0",
      workerId: `w${w}`,
      value: twice,
    }));
    expect(mergeBoundingBoxes(answers).label).toMatchObject([{ votes: 40 }, { votes: 40 }]);
  });

  test("a chain of overlaps is one box only while all overlap with its mean", () => {
    const link = (left: number) => [box("a", left, 0, 100, 10)];
    // Neighbours share 70 of 130 and so do the ends of three with their mean, at 30.
    const three = answersOfWorkers(link(0), link(30), link(60));
    expect(mergeBoundingBoxes(three, { minimumVotes: 1 }).label).toMatchObject([{ left: 30, votes: 3 }]);
    // The ends of four share 55 of 145 with their mean, at 45, and the mean of the first two, at 15, as little with the third.
    const four = answersOfWorkers(link(0), link(30), link(60), link(90));
    expect(mergeBoundingBoxes(four, { minimumVotes: 1 }).label).toMatchObject([
      { left: 15, votes: 2 },
      { left: 75, votes: 2 },
    ]);
  });

  test("the IoU threshold itself is enough, also with a threshold of 1 and edges that are not integers", () => {
    const third = answersOfWorkers([box("a", 0, 0, 10, 10)], [box("a", 5, 0, 10, 10)]);
    expect(mergeBoundingBoxes(third, { iouThreshold: 50 / 150 }).label).toHaveLength(1);
    expect(mergeBoundingBoxes(third, { iouThreshold: 0.34 }).label).toHaveLength(0);
    const same = box("a", 0.1, 0.7, 3.3, 0.2);
    expect(
      mergeBoundingBoxes(answersOfWorkers([same], [same], [same]), { iouThreshold: 1 }).label,
    ).toMatchObject([{ votes: 3 }]);
  });

  test("labels: votes first, then code unit order; with sameLabelOnly other labels are other things", () => {
    const kite = { ...bird, label: "kite" };
    expect(mergeBoundingBoxes(answersOfWorkers([kite], [kite], [bird])).label).toMatchObject([
      { label: "kite" },
    ]);
    expect(mergeBoundingBoxes(answersOfWorkers([kite], [bird])).label).toMatchObject([
      { label: "bird", votes: 2 },
    ]);
    const apart = mergeBoundingBoxes(answersOfWorkers([kite], [kite], [bird]), { sameLabelOnly: true });
    expect(apart.label).toMatchObject([{ label: "kite", votes: 2 }]);
  });

  test.each([
    ["one worker", answersOfWorkers([bird]), [{ ...bird, votes: 1, confidence: 0 }], 0],
    ["one worker who found nothing", answersOfWorkers([]), [], 0],
    ["all found nothing", answersOfWorkers([], [], []), [], 1],
    ["one of four drew something", answersOfWorkers([bird], [], [], []), [], 0.75],
    [
      "boxes without area or place",
      answersOfWorkers([box("a", 0, 0, 0, 5)], [box("a", Number.NaN, 0, 5, 5)]),
      [],
      1,
    ],
  ])("%s", (_, answers, label, confidence) => {
    expect(mergeBoundingBoxes(answers)).toEqual({
      objectId: "0",
      label,
      confidence,
      answers: answers.length,
    });
  });

  test("a worker's later answer counts", () => {
    const answers = [
      { objectId: "0", workerId: "ann", value: [bird, bird] },
      { objectId: "0", workerId: "ann", value: [] },
    ];
    expect(mergeBoundingBoxes(answers)).toMatchObject({ label: [], answers: 1 });
  });

  test("objects come sorted by id, with the mean F1 between workers as agreement", () => {
    const result = boundingBoxMerge([
      { objectId: "b", workerId: "w2", value: [bird] },
      { objectId: "a", workerId: "w1", value: [] },
      { objectId: "b", workerId: "w1", value: [bird, box("kite", 80, 80, 5, 5)] },
      { objectId: "B", workerId: "w1", value: [] },
      { objectId: "B", workerId: "w2", value: [] },
    ]);
    expect(result.objects.map(({ objectId }) => objectId)).toEqual(["B", "a", "b"]);
    // "B": 1, agreed on nothing; "a" has one worker; "b": 2 x 1 pair over 3 boxes.
    expect(result.diagnostics).toEqual({
      iterations: 1,
      converged: true,
      agreement: expect.closeTo((1 + 2 / 3) / 2, 12),
    });
    expect(result.workers).toEqual([]);
    expect(boundingBoxMerge([]).diagnostics.agreement).toBeNull();
  });

  test("wrong options and answers are refused by name", () => {
    const wrong: BoundingBoxMergeOptions[] = [
      { iouThreshold: 0 },
      { iouThreshold: Number.NaN },
      { minimumVotes: 0 },
      { minimumVotes: 1.5 },
      JSON.parse('{ "edges": "mode" }'),
      JSON.parse('{ "sameLabelOnly": "yes" }'),
    ];
    for (const options of wrong) {
      expect(() => boundingBoxMerge([], options)).toThrow(OptionsError);
      expect(() => boundingBoxMerge([], options)).toThrow(Object.keys(options)[0]);
    }
    expect(() => mergeBoundingBoxes([])).toThrow(ConsolidationError);
    const two = [...answersOfWorkers([bird]), { objectId: "1", workerId: "w1", value: [bird] }];
    expect(() => mergeBoundingBoxes(two)).toThrow(ConsolidationError);
    const notAList = JSON.parse('[{ "objectId": "0", "workerId": "w", "value": { "boundingBoxes": [] } }]');
    expect(() => boundingBoxMerge(notAList)).toThrow(/data object "0", worker "w"/);
  });

  test("the order of answers and of boxes in them changes nothing", () => {
    fc.assert(
      fc.property(
        answersArbitrary(boxArbitrary).chain((answers) =>
          fc.tuple(fc.constant(answers), fc.shuffledSubarray(answers, { minLength: answers.length })),
        ),
        ([answers, shuffled]) => {
          const mirrored = shuffled.map((answer) => ({ ...answer, value: [...answer.value].reverse() }));
          expect(boundingBoxMerge(mirrored)).toEqual(boundingBoxMerge(answers));
        },
      ),
    );
  });

  test("the names of the workers change nothing where no two boxes tie", () => {
    const jittered = boxArbitrary.chain((shape) =>
      fc
        .double({ min: 0, max: 1, noNaN: true })
        .map((d) => ({ ...shape, left: shape.left + d, top: shape.top + d * d })),
    );
    fc.assert(
      fc.property(answersArbitrary(jittered), (answers) => {
        const all = answers.flatMap(({ value }) => value.map((shape) => `${shape.left}`));
        fc.pre(new Set(all).size === all.length);
        const renamed = answers.map((answer) => ({
          ...answer,
          workerId: `w${9 - Number(answer.workerId.slice(1))}`,
        }));
        expect(boundingBoxMerge(renamed)).toEqual(boundingBoxMerge(answers));
      }),
    );
  });

  test("every merged box is whole, within the hull of all boxes, with confidence in [0, 1] and no more votes than answers", () => {
    const options = fc.record({
      edges: fc.constantFrom("mean" as const, "median" as const),
      iouThreshold: fc.constantFrom(0.1, 0.5, 1),
      minimumVotes: fc.constantFrom(1, 2, "majority" as const),
    });
    fc.assert(
      fc.property(answersArbitrary(boxArbitrary), options, (answers, chosen) => {
        for (const { objectId, label, confidence, answers: workers } of boundingBoxMerge(answers, chosen)
          .objects) {
          const drawn = answers
            .filter((answer) => answer.objectId === objectId)
            .flatMap(({ value }) => value);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          for (const merged of label ?? []) {
            expect(
              Object.values(merged).every((value) => typeof value === "string" || Number.isFinite(value)),
            ).toBe(true);
            expect([merged.left, merged.top, merged.width, merged.height].every(Number.isInteger)).toBe(true);
            expect(merged.left).toBeGreaterThanOrEqual(Math.min(...drawn.map(({ left }) => left)));
            expect(merged.top).toBeGreaterThanOrEqual(Math.min(...drawn.map(({ top }) => top)));
            expect(merged.left + merged.width).toBeLessThanOrEqual(
              Math.max(...drawn.map((b) => b.left + b.width)),
            );
            expect(merged.top + merged.height).toBeLessThanOrEqual(
              Math.max(...drawn.map((b) => b.top + b.height)),
            );
            expect(merged.width).toBeGreaterThan(0);
            expect(merged.height).toBeGreaterThan(0);
            expect(merged.votes).toBeLessThanOrEqual(workers);
            expect(merged.confidence).toBeGreaterThanOrEqual(0);
            expect(merged.confidence).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  test("no boxes whatever make it throw or give a number that is none", () => {
    fc.assert(
      fc.property(answersArbitrary(wildBoxArbitrary), (answers) => {
        for (const { label } of boundingBoxMerge(answers, { minimumVotes: 1 }).objects) {
          for (const { left, top, width, height, confidence } of label ?? []) {
            expect([left, top, width, height, confidence].every(Number.isFinite)).toBe(true);
          }
        }
      }),
    );
  });
});
