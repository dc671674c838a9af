import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adjustmentStatus } from "../../../../lambdas/consolidation/verification/index.ts";
import { ConsolidationError } from "../../../../lambdas/contract/errors.ts";
import { testConsolidationProperties } from "../consolidation-properties.ts";

type Content = Readonly<Record<string, unknown>> | null;

const answersFor = (...contents: Content[]) =>
  contents.map((value, i) => ({ objectId: "0", workerId: String.fromCharCode(97 + i), value }));
const statusOf = (initial: unknown, ...contents: Content[]) =>
  adjustmentStatus(answersFor(...contents), { initialValue: () => initial }).objects[0]?.label;

const bird = { label: "bird", left: 10, top: 20, width: 30, height: 40 };
const kite = { ...bird, label: "kite" };
const outline = {
  label: "bird",
  vertices: [
    { x: 1, y: 2 },
    { x: 3, y: 4 },
    { x: 5, y: 9 },
  ],
};
const inputImageProperties = { height: 100, width: 100 };

describe("adjustment status", () => {
  test("is adjusted as soon as any worker changed it", () => {
    const same = { initialValueModified: false };
    const { objects, workers, diagnostics } = adjustmentStatus(
      answersFor(same, same, { initialValueModified: true }, same),
    );
    expect(objects).toEqual([{ objectId: "0", label: "adjusted", confidence: 0.25, answers: 4 }]);
    expect(workers).toEqual([]);
    expect(diagnostics).toEqual({ iterations: 0, converged: true, agreement: 0.5 });
    expect(adjustmentStatus(answersFor(same, same)).objects).toEqual([
      { objectId: "0", label: "unadjusted", confidence: 1, answers: 2 },
    ]);
  });

  test("the element's own word counts before any comparison", () => {
    expect(statusOf([bird], { boundingBoxes: [kite], initialValueModified: false })).toBe("unadjusted");
    expect(statusOf([bird], { boundingBoxes: [bird], initialValueModified: true })).toBe("adjusted");
  });

  test.each<[string, unknown, Content, string]>([
    ["the same box", [bird], { boundingBoxes: [bird], inputImageProperties }, "unadjusted"],
    ["boxes in another order", [bird, kite], { boundingBoxes: [kite, bird] }, "unadjusted"],
    [
      "keys in another order, and more of them",
      [{ ...bird, confidence: 0.9 }],
      { boundingBoxes: [Object.fromEntries(Object.entries(bird).reverse())] },
      "unadjusted",
    ],
    ["fractions that the element rounds", [{ ...bird, left: 10.4 }], { boundingBoxes: [bird] }, "unadjusted"],
    ["a box moved by a pixel", [bird], { boundingBoxes: [{ ...bird, left: 11 }] }, "adjusted"],
    ["a box with another label", [bird], { boundingBoxes: [kite] }, "adjusted"],
    ["a box more", [bird], { boundingBoxes: [bird, bird] }, "adjusted"],
    ["a box less", [bird], { boundingBoxes: [] }, "adjusted"],
    ["nothing, and nothing drawn", undefined, { boundingBoxes: [] }, "unadjusted"],
    ["nothing, and a box drawn", undefined, { boundingBoxes: [bird] }, "adjusted"],
    ["the same polygon", [outline], { polygons: [outline] }, "unadjusted"],
    [
      "a polygon whose vertices go round otherwise",
      [outline],
      { polygons: [{ ...outline, vertices: outline.vertices.toReversed() }] },
      "adjusted",
    ],
    [
      "polylines in an object, as the element takes them",
      { polylines: [outline] },
      { polylines: [outline] },
      "unadjusted",
    ],
    ["the same line", { lines: [outline] }, { lines: [outline] }, "unadjusted"],
    [
      "a keypoint moved",
      [{ label: "eye", x: 1, y: 1 }],
      { keypoints: [{ label: "eye", x: 2, y: 1 }] },
      "adjusted",
    ],
    [
      "the same entities, with display names",
      [{ label: "Date", shortDisplayName: "dt", startOffset: 3, endOffset: 5 }],
      { entities: [{ endOffset: 5, label: "Date", startOffset: 3 }] },
      "unadjusted",
    ],
    [
      "an answer of another kind, unchanged",
      { rating: 0.3, note: "a" },
      { note: "a", rating: 0.3 },
      "unadjusted",
    ],
    [
      "an answer of another kind, changed",
      { rating: 0.3, note: "a" },
      { note: "a", rating: 0.4 },
      "adjusted",
    ],
  ])("%s", (_, initial, content, expected) => expect(statusOf(initial, content)).toBe(expected));

  test("each object is compared with its own initial value", () => {
    const answers = [
      ...answersFor({ boundingBoxes: [bird] }),
      { objectId: "1", workerId: "a", value: { boundingBoxes: [bird] } },
    ];
    const initial = new Map([
      ["0", [bird]],
      ["1", [kite]],
    ]);
    const { objects } = adjustmentStatus(answers, { initialValue: (objectId) => initial.get(objectId) });
    expect(objects.map(({ label }) => label)).toEqual(["unadjusted", "adjusted"]);
  });

  test("one worker has confidence 0, none has no status", () => {
    expect(adjustmentStatus(answersFor({ initialValueModified: true })).objects[0]?.confidence).toBe(0);
    expect(adjustmentStatus(answersFor(null)).objects).toEqual([
      { objectId: "0", label: null, confidence: 0, answers: 0 },
    ]);
  });

  test("says so when there is no telling", () => {
    expect(() => adjustmentStatus(answersFor({ boundingBoxes: [bird] }))).toThrow(ConsolidationError);
    const image = { labeledImage: { pngImageData: "" } };
    expect(() => statusOf({ src: "s3://masks/0.png" }, image)).toThrow(ConsolidationError);
    for (const value of ["adjusted", 1, [bird]]) {
      // @ts-expect-error what the types forbid can still come from a payload
      expect(() => adjustmentStatus([{ objectId: "0", workerId: "a", value }])).toThrow(ConsolidationError);
    }
  });

  const content = fc.option(
    fc.oneof(
      fc.boolean().map((initialValueModified) => ({ initialValueModified })),
      fc.subarray([bird, kite]).map((boundingBoxes) => ({ boundingBoxes })),
    ),
  );
  testConsolidationProperties(
    (answers: readonly { objectId: string; workerId: string; value: Content }[]) =>
      adjustmentStatus(answers, { initialValue: () => [bird] }),
    content,
  );
});
