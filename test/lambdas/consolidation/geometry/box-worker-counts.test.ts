import { describe, expect, test } from "vitest";
import { scoreShapes } from "../../../../bench/consolidation/geometry-score.ts";
import { boundingBoxes } from "../../../../bench/consolidation/geometry-shapes.ts";
import { simulate } from "../../../../bench/consolidation/geometry-simulation.ts";
import { boundingBoxConsensus } from "../../../../lambdas/consolidation/geometry/bounding-box-consensus.ts";
import {
  type BoxWorkerCounts,
  mergeBoxWorkerCounts,
} from "../../../../lambdas/consolidation/geometry/box-worker-counts.ts";
import { intersectionOverUnion } from "../../../../lambdas/consolidation/geometry/primitives/iou.ts";
import { OptionsError } from "../../../../lambdas/contract/errors.ts";
import { answersOfWorkers, box } from "./boxes.ts";

const none: BoxWorkerCounts = { workers: {} };
const sixteen = (value: number) => Array.from({ length: 16 }, () => value);

describe("counts of box workers, carried from batch to batch", () => {
  test("are those of the batch alone, and survive JSON", () => {
    const answers = answersOfWorkers([box("a", 0, 0, 40, 40)], [box("a", 2, 0, 40, 40)]);
    const first = boundingBoxConsensus(answers);
    expect(Object.keys(first.counts.workers)).toEqual(["w1", "w2"]);
    expect(JSON.parse(JSON.stringify(first.counts))).toEqual(first.counts);
    const [existing, found] = first.counts.workers["w1"] ?? [];
    expect(found).toBeGreaterThan(0.9);
    expect(existing).toBeGreaterThanOrEqual(found ?? 2);
    const second = boundingBoxConsensus(answers, { carried: first.counts });
    expect(second.counts.workers["w1"]?.[1]).toBeCloseTo(found ?? 0, 1);
  });

  test("add up, old ones losing by decay; workers of one side are kept", () => {
    const carried = { workers: { a: sixteen(10), b: sixteen(1) } };
    const batch = { workers: { a: sixteen(1), constructor: sixteen(2) } };
    expect(mergeBoxWorkerCounts(carried, batch, 0.5)).toEqual({
      workers: { a: sixteen(6), b: sixteen(0.5), constructor: sixteen(2) },
    });
    expect(mergeBoxWorkerCounts(none, batch)).toEqual(batch);
  });

  test("malformed ones are refused", () => {
    expect(() => boundingBoxConsensus([], { carried: { workers: { a: [1, 2] } } })).toThrow(OptionsError);
    expect(() => boundingBoxConsensus([], { carried: { workers: { a: sixteen(Number.NaN) } } })).toThrow(
      /worker "a"/,
    );
    expect(() => mergeBoxWorkerCounts(none, { workers: { a: [] } })).toThrow(OptionsError);
    expect(() => mergeBoxWorkerCounts(none, none, 2)).toThrow(/decay/);
  });

  test("make batches of five objects nearly as good as the whole job at once", () => {
    const { answers, truth } = simulate(boundingBoxes, { objects: 300, workersPerObject: 3 });
    const batches = Array.from({ length: 60 }, (_, b) =>
      answers.filter(({ objectId }) => Math.floor(Number(objectId) / 5) === b),
    );
    let carried = none;
    const stateful = batches.flatMap((batch) => {
      const { objects, counts } = boundingBoxConsensus(batch, { carried });
      carried = mergeBoxWorkerCounts(carried, counts);
      return objects;
    });
    const f1 = (objects: ReturnType<typeof boundingBoxConsensus>["objects"]) =>
      scoreShapes(objects, truth, intersectionOverUnion).f1;
    const stateless = f1(batches.flatMap((batch) => boundingBoxConsensus(batch).objects));
    const whole = f1(boundingBoxConsensus(answers).objects);
    expect(f1(stateful)).toBeGreaterThan(stateless + 0.005);
    expect(f1(stateful)).toBeGreaterThan(whole - 0.005);
  });
});
