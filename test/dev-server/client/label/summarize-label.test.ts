import { describe, expect, test } from "vitest";
import { summarizeLabel } from "../../../../dev-server/client/label/summarize-label.ts";
import type { JsonObject } from "../../../../lambdas/contract/json.ts";

const METADATA = { type: "groundtruth/custom", "job-name": "j", "human-annotated": "yes" };
const summarize = (label: JsonObject[string], metadata: JsonObject = METADATA) =>
  summarizeLabel({ "source-ref": "s3://b/k.jpg", label, "label-metadata": metadata }, "label");

const BOXES = {
  image_size: [{ width: 960, height: 640, depth: 3 }],
  annotations: [
    { class_id: 1, left: 71, top: 219, width: 163, height: 176 },
    { class_id: 0, left: 258, top: 236, width: 168, height: 163 },
    { class_id: 1, left: 10, top: 20, width: 30, height: 40 },
  ],
  objects: [{ confidence: 0.5 }, { confidence: 1 }, { confidence: 0.75 }],
  "class-map": { "0": "Goldfinch", "1": "Cardinal" },
};

describe("the summary of a label", () => {
  test("of boxes has them, counts their categories and takes the mean of their confidences", () => {
    expect(summarize(BOXES)).toEqual({
      outcome: "labeled",
      headline: "3 boxes",
      confidence: { mean: 0.75, lowest: 0.5 },
      counts: [
        { label: "Cardinal", count: 2 },
        { label: "Goldfinch", count: 1 },
      ],
      fields: [],
      picture: {
        width: 960,
        height: 640,
        boxes: [
          { label: "Cardinal", left: 71, top: 219, width: 163, height: 176 },
          { label: "Goldfinch", left: 258, top: 236, width: 168, height: 163 },
          { label: "Cardinal", left: 10, top: 20, width: 30, height: 40 },
        ],
      },
    });
  });

  test("of boxes with their classes and confidences in the metadata, as Ground Truth's own jobs write them", () => {
    const { "class-map": classMap, objects, ...label } = BOXES;
    const own = summarize(label, { "class-map": classMap, objects, type: "groundtruth/object-detection" });
    expect(own).toEqual(summarize(BOXES));
  });

  test("of no boxes says so", () => {
    expect(summarize({ ...BOXES, annotations: [], objects: [] })).toMatchObject({
      headline: "Nothing",
      counts: [],
    });
  });

  test("of objects whose classes have no names", () => {
    expect(summarize({ annotations: [{ class_id: 4 }] })).toMatchObject({
      headline: "1 object",
      counts: [{ label: "Class 4", count: 1 }],
    });
  });

  test("of spans of a text", () => {
    const entities = [
      { label: "person", startOffset: 0, endOffset: 5 },
      { label: "place", startOffset: 9, endOffset: 12 },
    ];
    expect(summarize({ entities })).toMatchObject({
      headline: "2 spans",
      counts: [{ label: "person" }, { label: "place" }],
    });
  });

  test("of one class, custom and as built in", () => {
    const summary = { headline: "Mixed", confidence: { mean: 0.6, lowest: 0.6 } };
    expect(summarize({ class_id: 3, "class-name": "Mixed", confidence: 0.6 })).toMatchObject(summary);
    expect(summarize(3, { "class-name": "Mixed", confidence: 0.6 })).toMatchObject(summary);
  });

  test("of several classes, as built in", () => {
    const metadata = { "class-map": { "0": "Loud", "2": "Fast" }, "confidence-map": { "0": 0.8, "2": 0.4 } };
    const { confidence, ...summary } = summarize([0, 2], metadata);
    expect(summary.headline).toBe("Loud, Fast");
    expect(confidence?.mean).toBeCloseTo(0.6);
    expect(summarize([], metadata).headline).toBe("None");
  });

  test("of a form has its fields, each with its confidence", () => {
    const label = { total: "18.40", items: 7, confidence: { total: 1, items: 0.5 } };
    expect(summarize(label)).toEqual({
      outcome: "labeled",
      headline: "2 fields",
      confidence: { mean: 0.75, lowest: 0.5 },
      counts: [],
      fields: [
        { name: "total", value: "18.40", confidence: 1 },
        { name: "items", value: "7", confidence: 0.5 },
      ],
    });
  });

  test.each([
    ["a text", "a text"],
    [12.5, "12.5"],
    [null, "null"],
    [{}, "An empty label"],
    [{ a: [1] }, "1 field"],
  ])("of %j is headed %j", (label, headline) => {
    expect(summarize(label).headline).toBe(headline);
  });

  test("of a failed data object gives the reason", () => {
    const line = {
      source: "x",
      "label-metadata": { "failure-reason": "ClientError: The template is wrong." },
    };
    expect(summarizeLabel(line, "label")).toMatchObject({
      outcome: "failed",
      reason: "ClientError: The template is wrong.",
    });
  });

  test("of a line without the label is a failure", () => {
    expect(summarizeLabel({ source: "x" }, "label").outcome).toBe("failed");
  });
});
