import { describe, expect, test } from "vitest";
import { rover } from "../../../lambdas/consolidation/text/index.ts";
import { withMethod } from "../../../lambdas/consolidators/with-method.ts";
import { consolidationObjects } from "../../support/consolidation-objects.ts";

const objects = consolidationObjects({
  0: [{ text: "the cat sat" }, { text: "the cat sat" }, { text: "the hat sat" }],
  1: [{ text: "hello" }],
});

describe("withMethod", () => {
  test("gives a method all answers of the batch, and every object its label and confidence", async () => {
    const consolidate = withMethod({
      answer: (content: { text: string }) => content.text,
      method: (answers) => rover(answers),
    });
    expect(await consolidate(objects)).toEqual(
      new Map([
        ["0", { label: "the cat sat", confidence: expect.any(Number) }],
        ["1", { label: "hello", confidence: expect.any(Number) }],
      ]),
    );
  });

  test("writes the label as it is told", async () => {
    const consolidate = withMethod({
      answer: (content: { text: string }) => content.text,
      method: (answers) => rover(answers),
      label: ({ label, answers }) => ({ transcript: label, answers }),
    });
    expect(await consolidate(objects)).toEqual(
      new Map([
        ["0", { transcript: "the cat sat", answers: 3 }],
        ["1", { transcript: "hello", answers: 1 }],
      ]),
    );
  });
});
