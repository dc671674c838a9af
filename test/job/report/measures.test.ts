import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measureAgreement } from "../../../job/report/agreement.ts";
import { matchedSimilarity } from "../../../job/report/measures/matched-similarity.ts";
import { encodeSemanticMask } from "../../../lambdas/consolidation/masks/index.ts";
import type { Json } from "../../../lambdas/contract/json.ts";
import { answer } from "./job-folder.ts";

/** A job whose data objects have these answers under `field`, by workers 0, 1, ... */
const job = (...objects: (readonly Json[])[]) =>
  objects.map((values, index) => ({
    datasetObjectId: String(index),
    line: {},
    answers: values.map((value, worker) => answer(`w${worker}`, { field: value })),
  }));
const fieldOf = (...objects: (readonly Json[])[]) => measureAgreement(job(...objects)).fields[0];
const inputImageProperties = { width: 100, height: 100 };
const box = (left: number, label = "cat") => ({ left, top: 0, width: 10, height: 10, label });
const boxes = (...boundingBoxes: object[]): Json =>
  JSON.parse(JSON.stringify({ boundingBoxes, inputImageProperties }));
const shapes = (key: string, things: object[]): Json =>
  JSON.parse(JSON.stringify({ [key]: things, inputImageProperties }));

describe("lists of labeled things", () => {
  const same = (a: { at: number }, b: { at: number }) => Math.max(0, 1 - Math.abs(a.at - b.at));
  const things = (...ats: number[]) => ats.map((at) => ({ label: "x", at }));
  test.each([
    ["nothing and nothing", things(), things(), 1],
    ["something and nothing", things(1), things(), 0],
    ["the same in another order", things(1, 5), things(5, 1), 1],
    ["one of two", things(1, 5), things(1), 0.5],
    ["the most alike are matched first, and each only once", things(1, 1.5), things(1.5), 0.5],
    ["two that are half alike", things(1), things(1.5), 0.5],
  ])("%s", (_, a, b, expected) => {
    expect(matchedSimilarity(a, b, same)).toBeCloseTo(expected, 12);
    expect(matchedSimilarity(b, a, same)).toBeCloseTo(expected, 12);
  });
  test("another label is another thing", () => {
    expect(matchedSimilarity([{ label: "x" }], [{ label: "y" }], () => 1)).toBe(0);
  });
});

describe("the kind of a field, and its agreement", () => {
  test.each<[string, readonly (readonly Json[])[], string, number]>([
    // Pairs that agree: 1 of 3, then all.
    [
      "classes",
      [
        [{ label: "a" }, { label: "a" }, { label: "b" }],
        [{ label: "a" }, { label: "a" }],
      ],
      "class",
      2 / 3,
    ],
    [
      "radio buttons",
      [
        [
          { a: true, b: false },
          { a: true, b: false },
        ],
        [
          { a: true, b: false },
          { a: false, b: true },
        ],
      ],
      "class",
      0.5,
    ],
    [
      "few texts",
      [
        ["x", "x"],
        ["y", "y"],
        ["x", "y"],
        ["x", "x"],
      ],
      "class",
      0.75,
    ],
    [
      "checkboxes",
      [
        [
          { a: true, b: true, c: false },
          { a: true, b: false, c: false },
        ],
        [{ a: false }, { a: false }],
      ],
      "labels",
      0.75,
    ],
    ["labels", [[{ labels: ["a", "b"] }, { labels: ["b"] }]], "labels", 0.5],
    // 8 of 10 characters are kept; case and punctuation do not count.
    [
      "texts",
      [
        ["0123456789", "01234567xy"],
        ["Same.", "same"],
      ],
      "text",
      0.9,
    ],
    [
      "numbers as text",
      [
        ["10", "8"],
        ["-1", "1"],
      ],
      "number",
      0.4,
    ],
    // IoU of 5 of 15; the second of three boxes has no partner.
    ["boxes", [[boxes(box(0)), boxes(box(5))]], "boxes", 1 / 3],
    ["boxes without a partner", [[boxes(box(0), box(50)), boxes(box(0), box(50, "dog"))]], "boxes", 0.5],
    [
      "spans",
      [
        [
          { entities: [{ label: "P", startOffset: 0, endOffset: 4 }] },
          { entities: [{ label: "P", startOffset: 2, endOffset: 4 }] },
        ],
      ],
      "spans",
      0.5,
    ],
    ["polygons", [[shapes("polygons", [square(0)]), shapes("polygons", [square(0)])]], "polygons", 1],
    // 20 pixels are tolerated: closeness falls to 0 at 40.
    [
      "keypoints",
      [
        [
          shapes("keypoints", [{ label: "k", x: 0, y: 0 }]),
          shapes("keypoints", [{ label: "k", x: 10, y: 0 }]),
        ],
      ],
      "keypoints",
      0.75,
    ],
    ["polylines", [[shapes("polylines", [path(0)]), shapes("polylines", [path(10)])]], "polylines", 0.75],
    [
      "anything",
      [
        [
          { x: [1], y: 2 },
          { y: 2, x: [1] },
        ],
        [{ x: 1 }, { x: 2 }],
      ],
      "JSON",
      0.5,
    ],
  ])("%s", (_, objects, kind, agreement) => {
    const field = fieldOf(...objects);
    expect(field?.kind).toBe(kind);
    expect(field?.agreement).toBeCloseTo(agreement, 9);
  });

  test("masks: pixels of the same class over labeled pixels, whatever the colours and the order of classes", () => {
    const mask = (classes: string[], ...labels: number[]): Json =>
      JSON.parse(
        JSON.stringify({
          ...encodeSemanticMask({ width: 2, height: 2, labels: Uint8Array.from(labels), classes }),
          inputImageProperties,
        }),
      );
    const field = fieldOf([mask(["cat", "dog"], 1, 2, 0, 0), mask(["dog", "cat"], 2, 2, 2, 0)]);
    expect(field).toMatchObject({ kind: "semantic masks" });
    expect(field?.agreement).toBeCloseTo(1 / 3, 9);
    const broken = { labelMappings: {}, labeledImage: { pngImageData: "no picture" }, inputImageProperties };
    expect(fieldOf([broken, broken])?.agreement).toBe(0);
  });

  test("answers of another kind are left out and counted", () => {
    const labels = Array.from({ length: 9 }, () => ({ label: "a" }));
    expect(fieldOf([...labels, 7])).toMatchObject({ kind: "class", answers: 9, unread: 1, agreement: 1 });
  });

  test("alpha and kappa: chance is taken off; kappa only where all have as many answers", () => {
    const label = (name: string) => ({ label: name });
    const four = [
      ["a", "a"],
      ["b", "b"],
      ["a", "b"],
      ["b", "a"],
    ].map((names) => names.map(label));
    // P_o = 1/2, P_e = 1/2; alpha = 1 - (n - 1) * D_o / D_e with n = 8: 1 - 7 * 4 / (8 * 4).
    expect(fieldOf(...four)).toMatchObject({ agreement: 0.5, kappa: 0, alpha: 1 - 28 / 32 });
    expect(fieldOf(...four, [label("a")])).toMatchObject({ kappa: null });
    expect(fieldOf([label("a"), label("a")])).toMatchObject({ agreement: 1, alpha: null });
  });
});

test("an input that a worker left empty is an answer of text; a single worker has nothing to agree with", () => {
  const objects = [
    { datasetObjectId: "0", line: {}, answers: [answer("a", { note: "same" }), answer("b", {})] },
    { datasetObjectId: "1", line: {}, answers: [answer("a", { note: "alone" })] },
  ];
  const { fields, byObject, byWorker } = measureAgreement(objects);
  expect(fields).toMatchObject([{ field: "note", answers: 3, agreement: 0 }]);
  expect([...byObject]).toEqual([["0", 0]]);
  expect(byWorker.get("a")).toBe(0);
});

test("whatever workers answer, agreements are within [0, 1], and the order of the answers does not matter", () => {
  const value: fc.Arbitrary<Json> = fc
    .oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom("a", "b", "1", "2", ""),
      fc.constantFrom({ label: "a" }, { label: "b" }, { labels: ["a"] }, { a: true, b: false }),
      fc.integer({ min: 0, max: 20 }).map((left) => ({ boundingBoxes: [box(left)], inputImageProperties })),
    )
    .map((any): Json => JSON.parse(JSON.stringify(any)));
  const objects = fc.array(fc.array(value, { maxLength: 4 }), { maxLength: 6 });
  fc.assert(
    fc.property(objects, (answers) => {
      const measured = measureAgreement(job(...answers));
      for (const agreement of [
        ...measured.byObject.values(),
        ...measured.byWorker.values(),
        measured.agreement ?? 0,
      ]) {
        expect(agreement).toBeGreaterThanOrEqual(0);
        expect(agreement).toBeLessThanOrEqual(1);
      }
      const reversed = job(...answers).map((object) => ({ ...object, answers: object.answers.toReversed() }));
      expect(measureAgreement(reversed).agreement).toBe(measured.agreement);
    }),
    { numRuns: 300 },
  );
});

function square(left: number) {
  const vertices = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ].map(([x = 0, y = 0]) => ({ x: x + left, y }));
  return { label: "cat", vertices };
}

function path(y: number) {
  return {
    label: "road",
    vertices: [
      { x: 0, y },
      { x: 60, y },
    ],
  };
}
