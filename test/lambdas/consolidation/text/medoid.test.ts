import { describe, expect, test } from "vitest";
import { textMedoid } from "../../../../lambdas/consolidation/text/medoid.ts";
import { ConsolidationError, OptionsError } from "../../../../lambdas/contract/errors.ts";
import { testConsolidationProperties } from "../consolidation-properties.ts";
import { answersTo, textArbitrary } from "./texts.ts";

describe("medoid by edit distance", () => {
  test("returns the text nearest to the others, unaltered", () => {
    // Words: a–b 2 edits of 4, a–c 1 of 4, b–c 1 of 4.
    const { objects, workers, diagnostics } = textMedoid(
      answersTo("A dog runs.", "The dog runs fast.", " A  dog runs fast"),
    );
    expect(objects).toEqual([{ objectId: "0", label: " A  dog runs fast", confidence: 0.75, answers: 3 }]);
    expect(workers).toEqual([
      { workerId: "a", answers: 1, quality: (0.5 + 0.75) / 2 },
      { workerId: "b", answers: 1, quality: (0.5 + 0.75) / 2 },
      { workerId: "c", answers: 1, quality: 0.75 },
    ]);
    expect(diagnostics).toEqual({ iterations: 1, converged: true, agreement: expect.closeTo(2 / 3, 12) });
  });

  test("two texts are equally near: the first worker id wins, whatever the order of the answers", () => {
    const answers = answersTo("one", "two");
    expect(textMedoid(answers).objects[0]).toMatchObject({ label: "one", confidence: 0 });
    expect(textMedoid(answers.toReversed()).objects[0]?.label).toBe("one");
  });

  test("a single text stands, with confidence 0 and no worker table", () => {
    expect(textMedoid(answersTo("Alone!"))).toEqual({
      objects: [{ objectId: "0", label: "Alone!", confidence: 0, answers: 1 }],
      workers: [],
      diagnostics: { iterations: 1, converged: true, agreement: null },
    });
  });

  test("abstentions are not counted, and a last one withdraws what the worker said before", () => {
    const answers = answersTo("cat", "", null);
    expect(textMedoid(answers).objects[0]).toMatchObject({ label: "cat", answers: 1 });
    const withdrawn = [...answers, { objectId: "0", workerId: "a", value: undefined }];
    expect(textMedoid(withdrawn).objects).toEqual([
      { objectId: "0", label: null, confidence: 0, answers: 0 },
    ]);
  });

  test("characters as units see likeness within words", () => {
    const answers = answersTo("B204", "B2O4", "C2O4");
    expect(textMedoid(answers).objects[0]).toMatchObject({ label: "B204", confidence: 0 });
    expect(textMedoid(answers, { unit: "character" }).objects[0]).toMatchObject({
      label: "B2O4",
      confidence: 0.75,
    });
  });

  test("normalize decides what is the same", () => {
    const answers = answersTo("Dog", "dog", "dog.");
    expect(textMedoid(answers).objects[0]).toMatchObject({ label: "Dog", confidence: 1 });
    const exact = textMedoid(answers, { normalize: (text) => text });
    expect(exact.objects[0]).toMatchObject({ label: "Dog", confidence: 0 });
  });

  test("texts of nothing but punctuation are alike", () => {
    expect(textMedoid(answersTo("?!", "...")).objects[0]).toMatchObject({ label: "?!", confidence: 1 });
  });

  test("refuses what is not text", () => {
    const answers = [{ objectId: "0", workerId: "a", value: 7 }];
    // @ts-expect-error a number is not a text
    expect(() => textMedoid(answers)).toThrow(ConsolidationError);
    // @ts-expect-error no such unit
    expect(() => textMedoid([], { unit: "sentence" })).toThrow(OptionsError);
    // @ts-expect-error not a function
    expect(() => textMedoid([], { normalize: "lower" })).toThrow(OptionsError);
  });

  testConsolidationProperties(textMedoid, textArbitrary);
});
