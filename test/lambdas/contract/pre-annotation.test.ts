import { describe, expect, test } from "vitest";
import type { Json } from "../../../lambdas/contract/json.ts";
import { readPreAnnotationResponse } from "../../../lambdas/contract/pre-annotation.ts";

const taskInput = { image: "s3://b/k" };

describe("readPreAnnotationResponse", () => {
  test.each<[Json, boolean, number]>([
    [{ taskInput }, true, 0],
    [{ taskInput, isHumanAnnotationRequired: true }, true, 0],
    [{ taskInput, isHumanAnnotationRequired: false }, false, 0],
    [{ taskInput, isHumanAnnotationRequired: "false" }, false, 1],
    [{ taskInput, isHumanAnnotationRequired: "True" }, true, 1],
    [{ taskInput, humanAnnotationRequired: false }, false, 1],
    [{ taskInput, humanAnnotationRequired: "true" }, true, 2],
    [{ taskInput, isHumanAnnotationRequired: true, humanAnnotationRequired: "false" }, true, 1],
  ])("%j: required %s, warnings %d", (response, required, warnings) => {
    const read = readPreAnnotationResponse(response);
    expect(read).toMatchObject({ taskInput, isHumanAnnotationRequired: required });
    expect(read.warnings).toHaveLength(warnings);
  });

  test.each<[Json | undefined]>([
    [undefined],
    [null],
    ["text"],
    [{}],
    [{ taskInput: null }],
    [{ taskInput: [] }],
    [{ taskInput: "text" }],
    [{ taskInput, isHumanAnnotationRequired: "maybe" }],
    [{ taskInput, isHumanAnnotationRequired: 1 }],
  ])("refuses %j", (response) => {
    expect(() => readPreAnnotationResponse(response, "pre-annotation.ts")).toThrow(
      expect.objectContaining({ name: "ContractError", code: "pre-annotation-response" }),
    );
  });
});
