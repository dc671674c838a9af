import { describe, expect, test } from "vitest";
import { formatCreationDate, readOutputMetadata } from "../../../lambdas/contract/output-manifest.ts";

const metadata = {
  type: "groundtruth/custom",
  "job-name": "birds",
  "human-annotated": "yes",
  "creation-date": "2021-11-01T17:42:26.177000",
};

describe("readOutputMetadata", () => {
  test("a labeled line as real files have it", () => {
    expect(readOutputMetadata({ source: "a", birds: { n: 1 }, "birds-metadata": metadata }, "birds")).toEqual(
      {
        outcome: "labeled",
        metadata,
      },
    );
  });

  test("the spelling of the guide's sample reads as the same", () => {
    const guide = {
      type: "groundTruth/custom",
      job_name: "birds",
      human_annotated: "yes",
      creation_date: "2021-11-01T17:42:26.177000",
    };
    expect(readOutputMetadata({ birds: {}, "birds-metadata": guide }, "birds")).toEqual({
      outcome: "labeled",
      metadata,
    });
  });

  test("a failed line has a reason and no label", () => {
    const failed = {
      "retry-count": 1,
      "failure-reason": "ClientError: Annotation tasks expired.",
      "human-annotated": "true",
    };
    expect(readOutputMetadata({ "birds-metadata": failed }, "birds")).toEqual({
      outcome: "failed",
      metadata: failed,
    });
  });

  test("a line that was not reached has neither", () => {
    expect(readOutputMetadata({ source: "a" }, "birds")).toEqual({ outcome: "unlabeled" });
  });

  test.each([
    [{ birds: {} }],
    [{ "birds-metadata": metadata }],
    [{ birds: {}, "birds-metadata": { ...metadata, "creation-date": "yesterday" } }],
    [{ birds: {}, "birds-metadata": { ...metadata, type: "groundtruth/object-detection" } }],
  ])("refuses %j", (line) => {
    expect(() => readOutputMetadata(line, "birds", "output.manifest:3")).toThrow(/output\.manifest:3/);
  });
});

test("creation dates have microseconds and no zone", () => {
  expect(formatCreationDate(new Date(Date.UTC(2021, 10, 1, 17, 42, 26, 177)))).toBe(
    "2021-11-01T17:42:26.177000",
  );
});
