import { expect, test } from "vitest";
import { z } from "zod";
import { jsonLines } from "../../../build/draw-gallery/recording.ts";
import { makeReviews } from "../../../build/draw-gallery/reviews/make-reviews.ts";
import { handler } from "../../../templates/gallery/reviews/consolidation.ts";
import { labelCategories } from "../../../templates/gallery/reviews/label-categories.ts";
import { score } from "../../../templates/gallery/reviews/score.ts";
import { consolidateRecording, readGalleryTask } from "./gallery-task.ts";

const task = readGalleryTask("reviews");
const answerContent = z.strictObject({ sentiment: z.strictObject({ label: z.enum(labelCategories) }) });
const trueLabel = z.strictObject({ class_id: z.number(), "class-name": z.enum(labelCategories) });

/** How many workers chose each sentiment, most first, by data object. */
const votes = task.manifest.map((_line, index) => {
  const counts = new Map<string, number>();
  for (const answer of task.answers.filter(({ datasetObjectId }) => datasetObjectId === String(index))) {
    const { label } = answerContent.parse(answer.answerContent).sentiment;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts.values()].sort((a, b) => b - a);
});

test("the truth names each sentiment with its index, and each is there", () => {
  const labels = task.truth.map(({ label }) => trueLabel.parse(label));
  for (const { class_id: id, "class-name": name } of labels) expect(labelCategories[id]).toBe(name);
  expect(new Set(labels.map((label) => label["class-name"]))).toEqual(new Set(labelCategories));
});

test("workers agree on some reviews, disagree on others, and tie on two", () => {
  expect(votes.filter(([first]) => first === 5).length).toBeGreaterThanOrEqual(2);
  expect(votes.filter(([first]) => (first ?? 0) <= 3).length).toBeGreaterThanOrEqual(5);
  expect(votes.filter(([first, second]) => first === second)).toHaveLength(2);
});

test("manifest, answers and truth are what the scripts write", () => {
  const made = makeReviews();
  expect(jsonLines(made.answers)).toBe(task.answersText);
  expect(made.manifest).toEqual(task.manifest);
  expect(made.truth).toEqual(task.truth.map(({ label }) => label));
});

test("a majority finds most sentiments, but not all", async () => {
  const labels = await consolidateRecording(handler, task, labelCategories);
  const right = task.truth.filter(({ datasetObjectId, label }) =>
    score({ label: labels.get(datasetObjectId) ?? null, truth: label }),
  );
  expect(right.length / task.truth.length).toBe(13 / 16);
});
