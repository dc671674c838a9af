import { describe, expect, test } from "vitest";
import {
  type ClassAnswer,
  encodeAnswers,
  toAnswerMatrix,
} from "../../../../lambdas/consolidation/classification/answer-matrix.ts";
import { ConsolidationError, OptionsError } from "../../../../lambdas/contract/errors.ts";

function answer(objectId: string, workerId: string, value: string | null | undefined): ClassAnswer {
  return { objectId, workerId, value };
}

describe("encodeAnswers", () => {
  test("sorts ids and classes by code units, and the answers by object, then worker", () => {
    const matrix = encodeAnswers([
      answer("b", "é", "dog"),
      answer("B", "z", "cat"),
      answer("b", "Z", "cat"),
      answer("a10", "z", "dog"),
      answer("a9", "z", "Dog"),
    ]);
    expect(matrix).toEqual({
      objectIds: ["B", "a10", "a9", "b"],
      workerIds: ["Z", "z", "é"],
      classes: ["Dog", "cat", "dog"],
      offsets: Int32Array.of(0, 1, 2, 3, 5),
      workers: Int32Array.of(1, 1, 1, 0, 2),
      labels: Int32Array.of(1, 2, 0, 1, 2),
    });
  });

  test("keeps the order of given classes, also of those nobody chose", () => {
    const matrix = encodeAnswers([answer("0", "w", "dog")], { classes: ["dog", "cat", "ant"] });
    expect(matrix.classes).toEqual(["dog", "cat", "ant"]);
    expect(matrix.labels).toEqual(Int32Array.of(0));
  });

  test.each([
    ["the last of several answers", ["cat", "dog", "cat"], [0]],
    ["an exact repeat once", ["dog", "dog"], [0]],
    ["nothing when the last is an abstention", ["cat", null], []],
    ["an answer after an abstention", [undefined, "", "cat"], [0]],
  ])("counts %s", (_, values, labels) => {
    const matrix = encodeAnswers(values.map((value) => answer("0", "anna", value)));
    expect(matrix.labels.length).toBe(labels.length);
    expect([...matrix.labels].map((label) => matrix.classes[label])).toEqual(
      labels.length === 0 ? [] : [values.at(-1)],
    );
    expect(matrix.objectIds).toEqual(["0"]);
    expect(matrix.workerIds).toEqual(["anna"]);
  });

  test("takes any iterable", () => {
    expect(encodeAnswers(new Set([answer("0", "w", "x")])).labels.length).toBe(1);
  });

  test("refuses an answer that is not one of the classes, and says which", () => {
    const encode = () => encodeAnswers([answer("7", "anna", "cow")], { classes: ["cat", "dog"] });
    expect(encode).toThrow(ConsolidationError);
    expect(encode).toThrow(/one of \["cat","dog"\][\s\S]*"cow"[\s\S]*data object "7", worker "anna"/);
  });

  test.each([[["cat", "cat"]], [["cat", ""]]])("refuses the classes %j", (classes) => {
    expect(() => encodeAnswers([], { classes })).toThrow(OptionsError);
  });

  test("refuses ids that are no strings", () => {
    const malformed = JSON.parse('[{"objectId":"0","workerId":7,"value":"cat"}]');
    expect(() => encodeAnswers(malformed)).toThrow(ConsolidationError);
  });
});

describe("toAnswerMatrix", () => {
  test("passes encoded answers through, and refuses to change their classes", () => {
    const matrix = encodeAnswers([answer("0", "w", "x")]);
    expect(toAnswerMatrix(matrix)).toBe(matrix);
    expect(() => toAnswerMatrix(matrix, { classes: ["x"] })).toThrow(OptionsError);
  });
});
