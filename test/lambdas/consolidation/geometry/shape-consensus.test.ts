import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keypointConsensus } from "../../../../lambdas/consolidation/geometry/keypoint-consensus.ts";
import { polygonConsensus } from "../../../../lambdas/consolidation/geometry/polygon-consensus.ts";
import {
  lineConsensus,
  polylineConsensus,
} from "../../../../lambdas/consolidation/geometry/polyline-consensus.ts";
import { polygonIoU } from "../../../../lambdas/consolidation/geometry/primitives/polygon-iou.ts";
import { rotatedBoxConsensus } from "../../../../lambdas/consolidation/geometry/rotated-box-consensus.ts";
import type { ShapeConsensus } from "../../../../lambdas/consolidation/geometry/shapes/shape-consensus.ts";
import type { ShapeConsensusOptions } from "../../../../lambdas/consolidation/geometry/shapes/shape-consensus-options.ts";
import type { Answer } from "../../../../lambdas/consolidation/types.ts";
import { ConsolidationError, OptionsError } from "../../../../lambdas/contract/errors.ts";
import {
  answersOf,
  answersWith,
  labelArbitrary,
  path,
  pathArbitrary,
  rectangle,
  vertexArbitrary,
  vertices,
  wildVertexArbitrary,
} from "./shapes.ts";

const keypoint = (label: string, x: number, y: number) => ({ label, x, y });

describe("keypoint consensus", () => {
  test("a keypoint is at the median of its members; one seen by one of three is left out", () => {
    const { objects } = keypointConsensus(
      answersOf(
        [keypoint("nose", 100, 50)],
        [keypoint("nose", 102, 50)],
        [keypoint("nose", 101, 53), keypoint("ear", 9, 9)],
      ),
    );
    expect(objects).toMatchObject([
      { objectId: "0", label: [{ label: "nose", x: 101, y: 51, votes: 3 }], answers: 3 },
    ]);
  });

  test("a click far off hardly moves it", () => {
    const far = answersOf(
      [keypoint("a", 0, 0)],
      [keypoint("a", 2, 0)],
      [keypoint("a", 1, 1)],
      [keypoint("a", 18, 0)],
    );
    const [merged] = keypointConsensus(far).objects[0]?.label ?? [];
    expect(merged).toMatchObject({ votes: 4 });
    // Their mean is at 5.25.
    expect(merged?.x).toBeLessThan(4);
  });

  test("labels are matched apart, unless told otherwise, and each of several alike with its own", () => {
    const eyes = [keypoint("eye", 10, 10), keypoint("eye", 40, 10), keypoint("brow", 10, 5)];
    const answers = answersOf(eyes, eyes, eyes);
    expect(keypointConsensus(answers).objects[0]?.label).toMatchObject([
      { label: "brow", x: 10, y: 5, votes: 3 },
      { label: "eye", x: 10, y: 10, votes: 3 },
      { label: "eye", x: 40, y: 10, votes: 3 },
    ]);
    const mixed = answersOf([keypoint("eye", 10, 10)], [keypoint("eye", 10, 10)], [keypoint("brow", 10, 10)]);
    expect(keypointConsensus(mixed, { sameLabelOnly: false }).objects[0]?.label).toMatchObject([
      { label: "eye", votes: 3 },
    ]);
  });

  test("visibility by votes: a majority, or any number", () => {
    const nose = [keypoint("nose", 1, 1)];
    const half = answersOf(nose, nose, [], []);
    expect(keypointConsensus(half, { minimumVotes: "majority" }).objects[0]?.label).toEqual([]);
    expect(keypointConsensus(half, { minimumVotes: 2 }).objects[0]?.label).toMatchObject([{ votes: 2 }]);
  });

  test("the tolerance is how far apart two may be", () => {
    const two = answersOf([keypoint("a", 0, 0)], [keypoint("a", 20, 0)]);
    const votes = (tolerance: number) =>
      keypointConsensus(two, { tolerance, minimumProbability: 0 }).objects[0]?.label?.map(
        (merged) => merged.votes,
      );
    expect(votes(20)).toEqual([2]);
    expect(votes(19)).toEqual([1, 1]);
  });
});

describe("polygon consensus", () => {
  const roof = rectangle("roof", 10, 10, 80, 60);

  test("of shifted rectangles is the one between them, with integer vertices", () => {
    const { objects } = polygonConsensus(
      answersOf(
        [rectangle("roof", 6, 10, 80, 60)],
        [rectangle("roof", 14, 10, 80, 60)],
        [roof, rectangle("road", 200, 200, 9, 9)],
      ),
    );
    const [merged, ...others] = objects[0]?.label ?? [];
    expect(others).toEqual([]);
    expect(merged).toMatchObject({ label: "roof", votes: 3 });
    expect(polygonIoU(merged ?? roof, roof)).toBeGreaterThan(0.96);
    expect(merged?.vertices.flatMap(({ x, y }) => [x, y]).every(Number.isInteger)).toBe(true);
    expect(merged?.vertices.length).toBeLessThan(16);
  });

  test("the medoid is one of the polygons as it was drawn", () => {
    const answers = answersOf(
      [rectangle("roof", 0, 10, 80, 60)],
      [rectangle("roof", 20, 10, 80, 60)],
      [roof],
    );
    const { objects } = polygonConsensus(answers, { representative: "medoid" });
    expect(objects[0]?.label).toMatchObject([{ vertices: roof.vertices, votes: 3 }]);
  });

  test("a polygon that crosses itself is one; those without area or with two vertices are none", () => {
    const tie = path("tie", [0, 0], [40, 40], [40, 0], [0, 40]);
    expect(polygonConsensus(answersOf([tie])).objects[0]?.label).toMatchObject([
      { vertices: tie.vertices, confidence: 0 },
    ]);
    const none = answersOf([path("a", [0, 0], [5, 5], [9, 9]), path("a", [0, 0], [9, 0])]);
    expect(polygonConsensus(none).objects).toEqual([{ objectId: "0", label: [], confidence: 0, answers: 1 }]);
  });
});

describe("polyline and line consensus", () => {
  test("polylines drawn from either end with other vertices merge into the one between them", () => {
    const { objects } = polylineConsensus(
      answersOf(
        [path("road", [0, 10], [50, 10], [100, 60])],
        [path("road", [100, 64], [50, 14], [25, 14], [0, 14])],
        [path("road", [0, 12], [50, 12], [75, 37], [100, 62])],
      ),
    );
    expect(objects[0]?.label).toMatchObject([{ label: "road", votes: 3 }]);
    const merged = objects[0]?.label?.[0]?.vertices ?? [];
    expect(merged[0]).toEqual({ x: 0, y: 12 });
    expect(merged.at(-1)).toEqual({ x: 100, y: 62 });
    expect(merged.some(({ x, y }) => Math.abs(x - 50) <= 2 && Math.abs(y - 12) <= 1)).toBe(true);
  });

  test("of lines only the ends count", () => {
    const answers = answersOf([path("edge", [0, 0], [90, 40])], [path("edge", [90, 44], [45, 99], [0, 4])]);
    expect(lineConsensus(answers).objects[0]?.label).toMatchObject([
      { vertices: vertices([0, 2], [90, 42]), votes: 2 },
    ]);
    expect(polylineConsensus(answers, { minimumProbability: 0 }).objects[0]?.label).toHaveLength(2);
  });

  test("a polyline without length, or of one vertex, is left out", () => {
    const none = answersOf([path("a", [5, 5], [5, 5]), path("a", [1, 1])]);
    expect(polylineConsensus(none).objects[0]?.label).toEqual([]);
  });
});

describe("rotated box consensus", () => {
  const ship = { label: "ship", x: 50, y: 50, width: 60, height: 20, rotation: 30 };

  test.each([
    ["directions are averaged as those of axes", { ...ship, rotation: 214 }, { ...ship, rotation: 32 }],
    [
      "a box turned by 90 degrees with its sides exchanged is the same",
      { ...ship, width: 20, height: 60, rotation: 120 },
      ship,
    ],
    ["centres and sides are means", { ...ship, x: 54, width: 64 }, { ...ship, x: 52, width: 62 }],
  ])("%s", (_, other, expected) => {
    expect(rotatedBoxConsensus(answersOf([ship], [other])).objects[0]?.label).toMatchObject([
      { ...expected, votes: 2 },
    ]);
  });

  test("the mean of directions on both sides of 0 is 0, not 90", () => {
    const answers = answersOf([{ ...ship, rotation: 176 }], [{ ...ship, rotation: 4 }]);
    expect(rotatedBoxConsensus(answers).objects[0]?.label).toMatchObject([{ rotation: 0 }]);
  });
});

const number = fc.integer({ min: 1, max: 60 });
const anyNumber = fc.oneof(fc.double(), number);
const keypoints = fc.record({ label: labelArbitrary, x: number, y: number });
const anyKeypoints = fc.record({ label: labelArbitrary, x: anyNumber, y: anyNumber });
const rotated = fc.record({
  label: labelArbitrary,
  x: number,
  y: number,
  width: number,
  height: number,
  rotation: number,
});
const anyRotated = fc.record({
  label: labelArbitrary,
  x: anyNumber,
  y: anyNumber,
  width: anyNumber,
  height: anyNumber,
  rotation: anyNumber,
});

properties("keypoint", keypointConsensus, keypoints, anyKeypoints);
properties(
  "polygon",
  polygonConsensus,
  pathArbitrary(vertexArbitrary, 3),
  pathArbitrary(wildVertexArbitrary, 0),
);
properties(
  "polyline",
  polylineConsensus,
  pathArbitrary(vertexArbitrary, 2),
  pathArbitrary(wildVertexArbitrary, 0),
);
properties("line", lineConsensus, pathArbitrary(vertexArbitrary, 2), pathArbitrary(wildVertexArbitrary, 0));
properties("rotated box", rotatedBoxConsensus, rotated, anyRotated);

/** What holds of the consensus of every kind of shape. */
function properties<Shape extends { readonly label: string }>(
  name: string,
  consensus: (
    answers: readonly Answer<readonly Shape[]>[],
    options?: ShapeConsensusOptions,
  ) => ShapeConsensus<Shape>,
  shape: fc.Arbitrary<Shape>,
  anyShape: fc.Arbitrary<Shape>,
): void {
  const matching = fc.constantFrom("greedy" as const, "optimal" as const);
  const representative = fc.constantFrom("mean" as const, "medoid" as const);

  describe(`${name} consensus`, () => {
    test("no answers, empty answers and one worker", () => {
      expect(consensus([]).objects).toEqual([]);
      expect(consensus(answersOf<Shape>([], [])).objects).toEqual([
        { objectId: "0", label: [], confidence: 1, answers: 2 },
      ]);
      expect(consensus([]).diagnostics).toEqual({ iterations: 1, converged: true, agreement: null });
    });

    test("wrong options and answers are refused by name", () => {
      expect(() => consensus([], { minimumProbability: -1 })).toThrow(OptionsError);
      expect(() => consensus([], { minimumVotes: 0 })).toThrow(/minimumVotes/);
      expect(() => consensus([], JSON.parse('{ "representative": "mode" }'))).toThrow(/"mean" or "medoid"/);
      expect(() => consensus([], JSON.parse('{ "matching": "best" }'))).toThrow(/matching/);
      expect(() => consensus([], JSON.parse('{ "tolerance": 0, "iouThreshold": 0 }'))).toThrow(OptionsError);
      expect(() => consensus(JSON.parse('[{ "objectId": "0", "workerId": "w", "value": 1 }]'))).toThrow(
        ConsolidationError,
      );
      expect(() => consensus(JSON.parse('[{ "objectId": 0, "workerId": "w", "value": [] }]'))).toThrow(
        ConsolidationError,
      );
    });

    test("the order of answers and of shapes in them changes nothing", () => {
      fc.assert(
        fc.property(
          answersWith(shape).chain((answers) =>
            fc.tuple(fc.constant(answers), fc.shuffledSubarray(answers, { minLength: answers.length })),
          ),
          matching,
          ([answers, shuffled], chosen) => {
            const mirrored = shuffled.map((answer) => ({ ...answer, value: [...answer.value].reverse() }));
            expect(consensus(mirrored, { matching: chosen })).toEqual(
              consensus(answers, { matching: chosen }),
            );
          },
        ),
        { numRuns: 50 },
      );
    });

    test("no shapes whatever make it throw; confidences are within bounds and coordinates are numbers", () => {
      fc.assert(
        fc.property(
          answersWith(fc.oneof(shape, anyShape)),
          matching,
          representative,
          (answers, chosen, kind) => {
            const options = { minimumProbability: 0, matching: chosen, representative: kind };
            const { objects, workers } = consensus(answers, options);
            for (const { label, confidence } of objects) {
              expect(confidence).toBeGreaterThanOrEqual(0);
              expect(confidence).toBeLessThanOrEqual(1);
              for (const merged of label ?? []) {
                expect(merged.confidence).toBeGreaterThanOrEqual(0);
                expect(merged.confidence).toBeLessThanOrEqual(1);
                expect(JSON.stringify(merged)).not.toContain("null");
              }
            }
            for (const { quality, recall, precision, labelAccuracy } of workers) {
              for (const share of [quality, recall, precision, labelAccuracy]) {
                expect(share).toBeGreaterThanOrEqual(0);
                expect(share).toBeLessThanOrEqual(1);
              }
            }
          },
        ),
        { numRuns: 50 },
      );
    });
  });
}
