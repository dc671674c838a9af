import { describe, expect, test } from "vitest";
import { singleClass } from "../../../lambdas/consolidators/single-class.ts";
import { consolidationObjects } from "../../support/consolidation-objects.ts";

const consolidate = singleClass({ answer: (content: string) => content });
const label = (answers: string[], categories?: string[]) =>
  consolidate(consolidationObjects({ 0: answers }, categories)[0]!);

describe("singleClass", () => {
  test.each<[string[], string[], object]>([
    [["b", "b", "a"], ["a", "b"], { class_id: 1, "class-name": "b", confidence: 2 / 3 }],
    [["b"], ["a", "b"], { class_id: 1, "class-name": "b", confidence: 0 }],
    [["b", "a"], ["b", "a"], { class_id: 0, "class-name": "b", confidence: 0.5 }],
    [["b", "a"], [], { class_id: -1, "class-name": "a", confidence: 0.5 }],
    [["", "a", "a"], ["a"], { class_id: 0, "class-name": "a", confidence: 1 }],
    [["z", "z"], ["a"], { class_id: -1, "class-name": "z", confidence: 1 }],
  ])("%j of the categories %j", (answers, categories, expected) => {
    expect(label(answers, categories)).toEqual(expected);
  });

  test("where all abstain there is no label", () => {
    expect(() => label(["", ""])).toThrow(expect.objectContaining({ code: "all-abstained" }));
  });

  test("a wrong option is refused when it is called", () => {
    // A program without types can pass anything.
    expect(() => singleClass(JSON.parse('{"answer":"label"}'))).toThrow(
      expect.objectContaining({ name: "OptionsError" }),
    );
  });
});
