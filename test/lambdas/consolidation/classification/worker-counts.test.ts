import { describe, expect, test } from "vitest";
import { dawidSkene } from "../../../../lambdas/consolidation/classification/dawid-skene.ts";
import {
  mergeWorkerCounts,
  type WorkerCounts,
} from "../../../../lambdas/consolidation/classification/worker-counts.ts";
import { ConsolidationError, OptionsError } from "../../../../lambdas/contract/errors.ts";
import { accuracy, accurate, plantedJob } from "./planted-job.ts";

const NONE: WorkerCounts = { classes: ["c0", "c1"], objects: [0, 0], workers: {} };

describe("carried counts", () => {
  test("add up, decayed, and may come from JSON", () => {
    const carried: WorkerCounts = {
      classes: ["a", "b"],
      objects: [2, 4],
      workers: { anna: [2, 0, 0, 4], ben: [1, 1, 1, 1] },
    };
    const batch: WorkerCounts = {
      classes: ["a", "b"],
      objects: [1, 0],
      workers: { anna: [1, 0, 0, 0], cleo: [0, 0, 1, 0] },
    };
    expect(mergeWorkerCounts(JSON.parse(JSON.stringify(carried)), batch, 0.5)).toEqual({
      classes: ["a", "b"],
      objects: [2, 2],
      workers: { anna: [2, 0, 0, 2], ben: [0.5, 0.5, 0.5, 0.5], cleo: [0, 0, 1, 0] },
    });
  });

  test("let a batch of single answers be judged by what is known of its workers", () => {
    const workers = [0.95, 0.95, 0.9, 0.1, 0.1].map(accurate);
    const { answers, truth } = plantedJob(workers, 2, 240);
    const first = answers.filter((answer) => answer.objectId < "0200");
    const rest = answers.filter(
      (answer) => answer.objectId >= "0200" && answer.workerId !== "w0" && answer.workerId !== "w1",
    );
    const { counts } = dawidSkene(first, { classes: NONE.classes });
    const carried = mergeWorkerCounts(NONE, counts());
    const alone = dawidSkene(rest, { classes: NONE.classes });
    const informed = dawidSkene(rest, { classes: NONE.classes, carried });
    expect(accuracy(informed.objects, truth)).toBeGreaterThan(0.9);
    expect(accuracy(alone.objects, truth)).toBeLessThan(0.5);
  });

  test("are those of the batch alone when they come out", () => {
    const { answers } = plantedJob([accurate(0.9), accurate(0.8)], 2, 20);
    const carried = dawidSkene(answers, { classes: NONE.classes }).counts();
    const { counts } = dawidSkene(answers.slice(0, 2), { classes: NONE.classes, carried });
    const { objects, workers } = counts();
    expect(objects[0]! + objects[1]!).toBeCloseTo(1, 9);
    expect(workers["w0"]?.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
  });

  test("take worker ids that are names of built-in properties", () => {
    const answers = ["__proto__", "constructor"].map((workerId) => ({
      objectId: "0",
      workerId,
      value: "c0",
    }));
    const { counts } = dawidSkene(answers, { classes: NONE.classes, carried: NONE });
    const merged = mergeWorkerCounts(NONE, counts());
    expect(Object.keys(merged.workers)).toEqual(["__proto__", "constructor"]);
    expect(dawidSkene(answers, { classes: NONE.classes, carried: merged }).objects[0]?.label).toBe("c0");
  });

  test("are refused for other classes, when malformed, and with a decay above 1", () => {
    const other = { ...NONE, classes: ["c1", "c0"] };
    expect(() => dawidSkene([], { classes: ["c0", "c1"], carried: other })).toThrow(ConsolidationError);
    expect(() => mergeWorkerCounts(NONE, other)).toThrow(ConsolidationError);
    expect(() => mergeWorkerCounts(NONE, { ...NONE, workers: { anna: [1, 2, 3] } })).toThrow(OptionsError);
    expect(() => mergeWorkerCounts(NONE, { ...NONE, objects: [1, -1] })).toThrow(OptionsError);
    expect(() => mergeWorkerCounts(NONE, NONE, 1.1)).toThrow(OptionsError);
  });
});
