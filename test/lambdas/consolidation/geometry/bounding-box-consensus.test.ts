import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scoreShapes } from "../../../../bench/consolidation/geometry-score.ts";
import { boundingBoxes } from "../../../../bench/consolidation/geometry-shapes.ts";
import { simulate } from "../../../../bench/consolidation/geometry-simulation.ts";
import { boundingBoxConsensus } from "../../../../lambdas/consolidation/geometry/bounding-box-consensus.ts";
import { boundingBoxMerge } from "../../../../lambdas/consolidation/geometry/bounding-box-merge.ts";
import { intersectionOverUnion } from "../../../../lambdas/consolidation/geometry/primitives/iou.ts";
import { ConsolidationError, OptionsError } from "../../../../lambdas/contract/errors.ts";
import {
  answersArbitrary,
  answersOfWorkers,
  type BoxAnswer,
  box,
  boxArbitrary,
  wildBoxArbitrary,
} from "./boxes.ts";

const bird = box("bird", 10, 10, 40, 30);
const kite = box("kite", 100, 100, 20, 20);

/** Ten objects with three boxes each, on which ann, bob and eve agree; `also` adds what others answer. */
function job(also: (o: number) => BoxAnswer[]): BoxAnswer[] {
  return Array.from({ length: 10 }, (_, o) => o).flatMap((o) => {
    const objectId = `${o}`;
    const value = [0, 1, 2].map((i) => box("bird", 100 * i + o, 10, 40, 30));
    return [...["ann", "bob", "eve"].map((workerId) => ({ objectId, workerId, value })), ...also(o)];
  });
}

describe("bounding box consensus", () => {
  test("merges what all drew and leaves out what one invented", () => {
    const { objects, workers } = boundingBoxConsensus(answersOfWorkers([bird], [bird, kite], [bird]));
    expect(objects).toMatchObject([{ objectId: "0", label: [{ ...bird, votes: 3 }], answers: 3 }]);
    expect(objects[0]?.label?.[0]?.confidence).toBeGreaterThan(0.95);
    expect(workers[1]?.precision).toBeLessThan((workers[0]?.precision ?? 0) - 0.1);
    expect(workers[0]).toEqual({ ...workers[2], workerId: "w1" });
  });

  test.each([
    ["one of one", 1, 1, 1],
    ["one of three", 3, 1, 0],
    ["two of three", 3, 2, 1],
    ["two of five", 5, 2, 1],
    ["one of five", 5, 1, 0],
    ["two of ten", 10, 2, 0],
    ["four of ten", 10, 4, 1],
  ])("on a single object, with a second box that all drew: %s", (_, workers, votes, kept) => {
    const answers = answersOfWorkers(
      ...Array.from({ length: workers }, (_, w) => (w < votes ? [bird, kite] : [bird])),
    );
    const label = boundingBoxConsensus(answers).objects[0]?.label;
    expect(label?.filter((merged) => merged.label === "kite")).toHaveLength(kept);
  });

  test("a box that only one drew counts when that worker is known to be good and the others to overlook much", () => {
    const blind = (o: number) => ["x", "y"].map((workerId) => ({ objectId: `${o}`, workerId, value: [] }));
    const answers: BoxAnswer[] = [
      ...job(blind),
      { objectId: "new", workerId: "ann", value: [kite] },
      { objectId: "new", workerId: "x", value: [] },
      { objectId: "new", workerId: "y", value: [] },
    ];
    const { objects, workers } = boundingBoxConsensus(answers);
    expect(objects.find(({ objectId }) => objectId === "new")?.label).toMatchObject([{ ...kite, votes: 1 }]);
    expect(boundingBoxMerge(answers).objects.find(({ objectId }) => objectId === "new")?.label).toEqual([]);
    expect(workers.map(({ workerId }) => workerId)).toEqual(["ann", "bob", "eve", "x", "y"]);
    expect(workers[0]?.recall).toBeGreaterThan(0.85);
    expect(workers[3]?.recall).toBeLessThan(0.1);
  });

  test("of two labels the more accurate worker's counts", () => {
    const wrong = (o: number) => [
      { objectId: `${o}`, workerId: "x", value: [0, 1, 2].map((i) => box("plane", 100 * i + o, 10, 40, 30)) },
    ];
    const answers: BoxAnswer[] = [
      ...job(wrong),
      { objectId: "new", workerId: "x", value: [{ ...bird, label: "aardvark" }] },
      { objectId: "new", workerId: "eve", value: [bird] },
    ];
    const { objects, workers } = boundingBoxConsensus(answers);
    expect(objects.find(({ objectId }) => objectId === "new")?.label).toMatchObject([
      { label: "bird", votes: 2 },
    ]);
    expect(workers.find(({ workerId }) => workerId === "x")?.labelAccuracy).toBeLessThan(0.5);
    expect(workers.find(({ workerId }) => workerId === "x")?.quality).toBeLessThan(0.3);
  });

  test("edges follow the precise workers, and a worker's habit of drawing too large is undone", () => {
    const loose = (o: number) => [
      {
        objectId: `${o}`,
        workerId: "x",
        value: [0, 1, 2].map((i) => box("bird", 100 * i + o - 4, 7, 48, 36)),
      },
    ];
    const { objects, workers } = boundingBoxConsensus(job(loose));
    expect(objects[0]?.label?.map(({ left, top, width, height }) => [left, top, width, height])).toEqual([
      [0, 10, 40, 30],
      [100, 10, 40, 30],
      [200, 10, 40, 30],
    ]);
    const alone = boundingBoxConsensus([
      ...job(loose),
      { objectId: "new", workerId: "x", value: [box("bird", 50 - 4, 50 - 3, 48, 36)] },
    ]);
    const [drawn] = alone.objects.find(({ objectId }) => objectId === "new")?.label ?? [];
    expect(drawn?.width).toBeLessThan(48);
    expect(workers.every(({ edgeError }) => edgeError > 0 && edgeError < 0.1)).toBe(true);
  });

  test.each([
    ["one worker", answersOfWorkers([bird]), [{ ...bird, votes: 1, confidence: 0 }], 0],
    ["all found nothing", answersOfWorkers([], [], []), [], 1],
    [
      "boxes without area or place",
      answersOfWorkers([box("a", 0, 0, 0, 5)], [box("a", Number.NaN, 0, 5, 5)]),
      [],
      1,
    ],
  ])("%s", (_, answers, label, confidence) => {
    expect(boundingBoxConsensus(answers).objects).toEqual([
      { objectId: "0", label, confidence, answers: answers.length },
    ]);
  });

  test("no answers give nothing, one label is enough, and a minimum probability of 0 keeps everything", () => {
    expect(boundingBoxConsensus([])).toEqual({
      objects: [],
      workers: [],
      counts: { workers: {} },
      diagnostics: { iterations: 1, converged: true, agreement: null },
    });
    const all = boundingBoxConsensus(answersOfWorkers([bird], [kite], [], [], []), { minimumProbability: 0 });
    expect(all.objects[0]?.label).toMatchObject([{ votes: 1 }, { votes: 1 }]);
  });

  test("wrong options and answers are refused by name", () => {
    expect(() => boundingBoxConsensus([], { iouThreshold: 0 })).toThrow(OptionsError);
    expect(() => boundingBoxConsensus([], { minimumProbability: 1.1 })).toThrow(/minimumProbability/);
    expect(() =>
      boundingBoxConsensus(JSON.parse('[{ "objectId": "0", "workerId": "w", "value": null }]')),
    ).toThrow(ConsolidationError);
  });

  test("on simulated answers with known truth it reaches what it is recommended for", () => {
    const five = simulate(boundingBoxes, { objects: 300, seed: 1 });
    const score = scoreShapes(boundingBoxConsensus(five.answers).objects, five.truth, intersectionOverUnion);
    expect(score.f1).toBeGreaterThan(0.99);
    expect(score.meanIoU).toBeGreaterThan(0.932);
    const three = simulate(boundingBoxes, { objects: 300, seed: 1, workersPerObject: 3 });
    expect(
      scoreShapes(boundingBoxConsensus(three.answers).objects, three.truth, intersectionOverUnion).f1,
    ).toBeGreaterThan(
      scoreShapes(boundingBoxMerge(three.answers).objects, three.truth, intersectionOverUnion).f1 + 0.01,
    );
  });

  test("the order of answers and of boxes in them changes nothing", () => {
    fc.assert(
      fc.property(
        answersArbitrary(boxArbitrary).chain((answers) =>
          fc.tuple(fc.constant(answers), fc.shuffledSubarray(answers, { minLength: answers.length })),
        ),
        ([answers, shuffled]) => {
          const mirrored = shuffled.map((answer) => ({ ...answer, value: [...answer.value].reverse() }));
          expect(boundingBoxConsensus(mirrored)).toEqual(boundingBoxConsensus(answers));
        },
      ),
    );
  });

  test("no boxes whatever make it throw, and all numbers are within bounds", () => {
    fc.assert(
      fc.property(answersArbitrary(fc.oneof(wildBoxArbitrary, boxArbitrary)), (answers) => {
        const { objects, workers } = boundingBoxConsensus(answers, { minimumProbability: 0 });
        for (const { label, confidence } of objects) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          for (const merged of label ?? []) {
            expect([merged.left, merged.top].every(Number.isFinite)).toBe(true);
            expect(merged.width).toBeGreaterThan(0);
            expect(merged.height).toBeGreaterThan(0);
            expect(merged.confidence).toBeGreaterThanOrEqual(0);
            expect(merged.confidence).toBeLessThanOrEqual(1);
          }
        }
        for (const { quality, recall, precision, labelAccuracy, edgeError } of workers) {
          for (const share of [quality, recall, precision, labelAccuracy]) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
          }
          expect(Number.isFinite(edgeError)).toBe(true);
        }
      }),
    );
  });
});
