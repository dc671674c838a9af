import { describe, expect, test } from "vitest";
import { boundingBoxes } from "../../../lambdas/consolidators/bounding-boxes.ts";
import type { BoundingBoxAnswer } from "../../../lambdas/contract/answer-content.ts";
import { consolidationObjects } from "../../support/consolidation-objects.ts";

const answer = (...boxes: [string, number, number, number, number][]): BoundingBoxAnswer => ({
  boundingBoxes: boxes.map(([label, left, top, width, height]) => ({ label, left, top, width, height })),
  inputImageProperties: { width: 800, height: 600 },
});
const consolidate = boundingBoxes({ answer: (content: BoundingBoxAnswer) => content, iouThreshold: 0.5 });
const label = (answers: BoundingBoxAnswer[], categories: string[] = ["cat", "dog"]) =>
  consolidate(consolidationObjects({ 0: answers }, categories)[0]!);

describe("boundingBoxes", () => {
  test("gives the shape of Ground Truth's own labels", () => {
    expect(
      label([
        answer(["dog", 10, 10, 100, 100]),
        answer(["dog", 12, 10, 100, 100]),
        answer(["dog", 14, 10, 100, 100], ["cat", 500, 500, 20, 20]),
      ]),
    ).toEqual({
      image_size: [{ width: 800, height: 600, depth: 3 }],
      annotations: [{ class_id: 1, left: 12, top: 10, width: 100, height: 100 }],
      objects: [{ confidence: expect.closeTo((1 + 2 * (98 / 102)) / 3, 9) }],
      "class-map": { 1: "dog" },
    });
  });

  test("without label categories the classes are numbered by name", () => {
    expect(label([answer(["b", 0, 0, 10, 10], ["a", 50, 50, 10, 10])], [])).toMatchObject({
      annotations: [{ class_id: 1 }, { class_id: 0 }],
      "class-map": { 0: "a", 1: "b" },
      objects: [{ confidence: 0 }, { confidence: 0 }],
    });
  });

  test("an empty picture has an empty label", () => {
    expect(label([answer(), answer()])).toMatchObject({ annotations: [], objects: [], "class-map": {} });
  });

  test.each([[{ iouThreshold: 2 }], [{ minimumVotes: 0 }]])("%j is refused when it is called", (options) => {
    expect(() => boundingBoxes({ answer: (content: BoundingBoxAnswer) => content, ...options })).toThrow(
      expect.objectContaining({ name: "OptionsError" }),
    );
  });
});
