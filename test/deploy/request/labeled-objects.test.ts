import { describe, expect, test } from "vitest";
import { findLabeledObjects } from "../../../deploy/request/labeled-objects.ts";

describe("findLabeledObjects", () => {
  test.each([
    ["no label", '{"source":"a"}\n{"source":"b"}\n', undefined],
    ["a label in the text", '{"source":"a \\"boxes\\" b"}\n', undefined],
    ["a label further in", '{"source":"a","old":{"boxes":1}}\n', undefined],
    [
      "the mark of an object that failed",
      '{"source":"a","boxes-metadata":{"failure-reason":"x"}}\n',
      undefined,
    ],
    ["a line that is no JSON", '{"source":"a","boxes":\n', undefined],
    ["a label of two", '{"source":"a","boxes":{}}\r\n\r\n{"source":"b"}\r\n', "1 of 2 data objects"],
    ["only labels", '{"source":"a","boxes":{}}\n{"source":"b","boxes":null}', "all of 2 data objects"],
  ])("%s", (_, manifest, told) => {
    const problems = findLabeledObjects(manifest, "boxes");
    expect(problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(
      told === undefined ? [] : ["warning manifest-labeled"],
    );
    if (told !== undefined) expect(problems[0]?.message).toContain(told);
  });
});
