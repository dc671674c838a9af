import { describe, expect, test } from "vitest";
import { compareMethods, consolidateFile, METHODS } from "../../../job/consolidate-file/consolidate-file.ts";
import { scoreGold } from "../../../job/consolidate-file/score-gold.ts";
import { encodeSemanticMask } from "../../../lambdas/consolidation/masks/index.ts";
import type { Json } from "../../../lambdas/contract/json.ts";

const answers = (values: Readonly<Record<string, readonly Json[]>>) => ({
  format: "csv" as const,
  answers: Object.entries(values).flatMap(([objectId, list]) =>
    list.map((value, index) => ({ objectId, workerId: `w${index}`, value, where: `a.csv:${index + 2}` })),
  ),
});

const box = (left: number) => ({
  boundingBoxes: [{ label: "a", left, top: 0, width: 10, height: 10 }],
  inputImageProperties: { height: 100, width: 100 },
});

const size: Json = { height: 100, width: 100 };
const polygons: Json = {
  polygons: [
    {
      label: "roof",
      vertices: [
        { x: 0, y: 0 },
        { x: 50, y: 0 },
        { x: 25, y: 40 },
      ],
    },
  ],
  inputImageProperties: size,
};
const { inputImageProperties, labelMappings, labeledImage } = encodeSemanticMask({
  width: 2,
  height: 1,
  labels: Uint8Array.of(0, 1),
  classes: ["cat"],
});
const mask: Json = {
  inputImageProperties: { height: inputImageProperties.height, width: inputImageProperties.width },
  labelMappings: { cat: { color: labelMappings["cat"]?.color ?? "" } },
  labeledImage: { pngImageData: labeledImage.pngImageData },
};

describe("consolidateFile", () => {
  test.each<[string, readonly Json[], string, unknown]>([
    ["auto", ["x", "x", "y"], "auto", "x"],
    ["auto", [{ label: "x" }, { label: "x" }], "auto", "x"],
    [
      "auto",
      [
        { yes: true, no: false },
        { yes: true, no: false },
      ],
      "auto",
      "yes",
    ],
    ["majority-vote", ["x", "x", "y"], "majority-vote", "x"],
    ["mean", ["1", "2", "6"], "mean", 3],
    ["rover", ["the cat", "the cat", "a cat"], "rover", "the cat"],
    ["auto", [{ labels: ["a"] }, { labels: ["a"] }], "two-coin", ["a"]],
    [
      "bounding-box-merge",
      [box(0), box(0)],
      "bounding-box-merge",
      [expect.objectContaining({ left: 0, label: "a" })],
    ],
    [
      "auto",
      [
        { entities: [{ label: "P", startOffset: 0, endOffset: 3 }] },
        { entities: [{ label: "P", startOffset: 0, endOffset: 3 }] },
      ],
      "span-consensus",
      [expect.objectContaining({ label: "P", startOffset: 0, endOffset: 3 })],
    ],
    [
      "auto",
      [
        { keypoints: [{ label: "eye", x: 3, y: 4 }], inputImageProperties: size },
        { keypoints: [{ label: "eye", x: 3, y: 4 }], inputImageProperties: size },
      ],
      "keypoint-consensus",
      [expect.objectContaining({ label: "eye", x: 3, y: 4 })],
    ],
    [
      "auto",
      [polygons, polygons, polygons],
      "polygon-consensus",
      [expect.objectContaining({ label: "roof" })],
    ],
    [
      "auto",
      [mask, mask],
      "pixel-dawid-skene",
      expect.objectContaining({ labelMappings: { cat: { color: expect.any(String) } } }),
    ],
  ])("%s of %j", (method, values, used, label) => {
    const outcome = consolidateFile(answers({ 0: values }), { method });
    expect(outcome.method).toBe(used);
    expect(outcome.result.objects[0]?.label).toEqual(label);
  });

  test("an answer of another kind is named with its place", () => {
    expect(() => consolidateFile(answers({ 0: ["1", "two"] }), { method: "mean" })).toThrow(
      /a number[\s\S]*"two"[\s\S]*a\.csv:3/,
    );
  });

  test("a method that does not exist is refused, with those that do", () => {
    expect(() => consolidateFile(answers({ 0: ["1"] }), { method: "best" })).toThrow(/majority-vote/);
  });

  test("compares all methods of a kind, and says which do not apply", () => {
    const { results, failures } = compareMethods(answers({ 0: ["x", "x", "y"], 1: ["z", "z", "y"] }), {
      method: "auto",
      gold: new Map([["0", "x"]]),
    });
    const all = METHODS.find(({ kind }) => kind === "class")?.methods ?? [];
    expect([...results, ...failures].map(({ method }) => method).sort()).toEqual([...all].sort());
    expect(failures.map(({ method }) => method)).toEqual(["kos"]);
    expect(results.every(({ score }) => score?.accuracy === 1)).toBe(true);
  });
});

describe("scoreGold", () => {
  const result = (labels: Readonly<Record<string, unknown>>) => ({
    objects: Object.entries(labels).map(([objectId, label]) => ({
      objectId,
      label,
      confidence: 1,
      answers: 1,
    })),
    workers: [],
    diagnostics: { iterations: 1, converged: true, agreement: null },
  });

  test("classes: accuracy and confusion over the objects whose label is known", () => {
    const gold = new Map(Object.entries({ 1: "a", 2: "b", 3: "b", 9: "a" }));
    expect(scoreGold(result({ 1: "a", 2: "a", 3: null, 4: "a" }), gold)).toEqual({
      accuracy: 1 / 3,
      known: 3,
      confusion: { a: { a: 1 }, b: { a: 1, "": 1 } },
    });
  });

  test("numbers: errors too, and no confusion", () => {
    expect(
      scoreGold(
        result({ 1: 3, 2: 6 }),
        new Map([
          ["1", "3"],
          ["2", "2"],
        ]),
      ),
    ).toEqual({
      accuracy: 0.5,
      known: 2,
      meanAbsoluteError: 2,
      rootMeanSquaredError: Math.sqrt(8),
    });
  });
});
