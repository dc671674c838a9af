import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { LabeledBox } from "../../../build/draw-gallery/birds/labeled-box.ts";
import { recordBirds } from "../../../build/draw-gallery/birds/make-birds.ts";
import { sceneComposers } from "../../../build/draw-gallery/birds/scenes/index.ts";
import { seededRandom } from "../../../build/draw-gallery/random.ts";
import { jsonLines } from "../../../build/draw-gallery/recording.ts";
import { boundingBoxAnswer } from "../../../lambdas/contract/answer-content.ts";
import { handler } from "../../../templates/gallery/birds/consolidation.ts";
import { labelCategories } from "../../../templates/gallery/birds/label-categories.ts";
import { score } from "../../../templates/gallery/birds/score.ts";
import { consolidateRecording, readGalleryTask } from "./gallery-task.ts";
import { jpegSize } from "./jpeg-size.ts";

const task = readGalleryTask("birds");
const answerContent = z.object({ birds: boundingBoxAnswer });
const side = z.number().int().nonnegative();
const trueLabel = z.strictObject({
  image_size: z.tuple([z.strictObject({ width: side, height: side, depth: z.literal(3) })]),
  annotations: z.array(
    z.strictObject({
      class_id: z.number().min(0).max(3),
      left: side,
      top: side,
      width: side.positive(),
      height: side.positive(),
    }),
  ),
  "class-map": z.record(z.string(), z.enum(labelCategories)),
});
const species: readonly string[] = labelCategories;
const truth = task.truth.map(({ label }) => trueLabel.parse(label));
const answers = task.answers.map((answer) => ({
  line: Number(answer.datasetObjectId),
  workerId: answer.workerId,
  ...answerContent.parse(answer.answerContent).birds,
}));

describe("the pictures of birds", () => {
  test("have the size that the truth and the answers say", () => {
    const sizes = task.manifest.map((line) => {
      const file = line["source-ref"]?.split("/").at(-1) ?? "";
      return jpegSize(readFileSync(join(task.dataFolder, file)));
    });
    expect(truth.map(({ image_size: [{ width, height }] }) => ({ width, height }))).toEqual(sizes);
    for (const { line, inputImageProperties } of answers) expect(inputImageProperties).toEqual(sizes[line]);
  });

  test("show every species often, between one and seven birds, and once none", () => {
    const counts = truth.map(({ annotations }) => annotations.length);
    expect(counts.filter((count) => count === 0)).toHaveLength(1);
    expect(Math.max(...counts)).toBe(7);
    for (const id of labelCategories.keys()) {
      const birds = truth.flatMap(({ annotations }) => annotations).filter((box) => box.class_id === id);
      expect(birds.length, labelCategories[id]).toBeGreaterThanOrEqual(8);
    }
  });
});

test("true boxes lie within their pictures and name their classes", () => {
  for (const {
    image_size: [size],
    annotations,
    "class-map": classes,
  } of truth) {
    for (const { left, top, width, height, class_id: id } of annotations) {
      expect(left + width).toBeLessThanOrEqual(size.width);
      expect(top + height).toBeLessThanOrEqual(size.height);
      expect(classes[String(id)]).toBe(labelCategories[id]);
    }
  }
});

test("drawn boxes are whole pixels within their pictures, with keys in the order of the element", () => {
  for (const { boundingBoxes, inputImageProperties: size } of answers) {
    for (const box of boundingBoxes) {
      expect(Object.keys(box)).toEqual(["height", "label", "left", "top", "width"]);
      expect(labelCategories).toContain(box.label);
      const { left, top, width, height } = box;
      expect([left, top, width, height].every((value) => Number.isInteger(value) && value >= 0)).toBe(true);
      expect(Math.min(width, height)).toBeGreaterThan(0);
      expect(left + width).toBeLessThanOrEqual(size.width);
      expect(top + height).toBeLessThanOrEqual(size.height);
    }
  }
});

test("the answers are what the drawing scripts record", () => {
  const views = Object.values(sceneComposers).map((compose, index) => {
    const { size, mistakable = [] } = compose(seededRandom(index + 1));
    const boxes = (truth[index]?.annotations ?? []).map(
      ({ class_id: id, ...box }): LabeledBox => ({ ...box, label: labelCategories[id] ?? "Cardinal" }),
    );
    return { size, mistakable, boxes };
  });
  expect(jsonLines(recordBirds(views))).toBe(task.answersText);
});

test("workers disagree, and consolidation is nearer to the truth than all of them but the careful one", async () => {
  const scored = (label: unknown, line: number) =>
    score({ label: z.json().parse(label), truth: truth[line] ?? null });
  const mean = (scores: readonly number[]) => scores.reduce((sum, value) => sum + value, 0) / scores.length;
  const ofWorker = new Map<string, number[]>();
  for (const { line, workerId, boundingBoxes } of answers) {
    const annotations = boundingBoxes.map((box) => ({
      ...box,
      class_id: species.indexOf(box.label),
    }));
    const own = scored({ annotations }, line);
    ofWorker.set(workerId, [...(ofWorker.get(workerId) ?? []), own]);
  }
  const workers = [...ofWorker.values()].map(mean).sort((a, b) => a - b);
  expect(workers[0]).toBeLessThan(0.9);

  const labels = await consolidateRecording(handler, task, labelCategories);
  const consolidated = mean(task.manifest.map((_line, index) => scored(labels.get(String(index)), index)));
  expect(consolidated).toBeGreaterThan(0.94);
  expect(workers.filter((worker) => worker > consolidated).length).toBeLessThanOrEqual(1);
});

describe("the score of boxes", () => {
  const bird = { class_id: 1, left: 10, top: 10, width: 20, height: 20 };
  test.each([
    ["no box where no bird is", [], [], 1],
    ["a box where no bird is", [bird], [], 0],
    ["no box where a bird is", [], [bird], 0],
    ["the true box", [bird], [bird], 1],
    ["the true box with another species", [{ ...bird, class_id: 2 }], [bird], 0],
    ["an IoU of exactly 0.5", [{ ...bird, height: 40 }], [bird], 0.5],
    ["an IoU below 0.5", [{ ...bird, height: 41 }], [bird], 0],
    ["two boxes on one bird", [bird, bird], [bird], 2 / 3],
    ["one of two birds", [bird], [bird, { ...bird, left: 90 }], 2 / 3],
  ])("%s", (_case, label, truth, expected) => {
    expect(score({ label: { annotations: label }, truth: { annotations: truth } })).toBe(expected);
  });
});
