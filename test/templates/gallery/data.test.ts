import { statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseS3Uri } from "../../../lambdas/contract/s3-uri.ts";
import { findLocalCopy } from "../../../task/data-folder.ts";
import birds from "../../../templates/gallery/birds/task.ts";
import receipts from "../../../templates/gallery/receipts/task.ts";
import reviews from "../../../templates/gallery/reviews/task.ts";
import { readGalleryTask } from "./gallery-task.ts";

const tasks = [
  { name: "birds", definition: birds },
  { name: "reviews", definition: reviews },
  { name: "receipts", definition: receipts },
];

describe.each(tasks)("the data of the gallery task $name", ({ name, definition }) => {
  const { dataFolder, dataFiles, template, manifest, answers, answersText, truth } = readGalleryTask(name);
  const workers = definition.numberOfHumanWorkersPerDataObject ?? 1;
  const ids = manifest.map((_line, index) => String(index));

  test("has ten data objects or more, all different", () => {
    const sources = manifest.map((line) => line.source ?? line["source-ref"]);
    expect(new Set(sources).size).toBe(sources.length);
    expect(sources.length).toBeGreaterThanOrEqual(10);
  });

  test("has a local copy of every S3 object that the manifest or the template names, and nothing else", () => {
    const inManifest = manifest.flatMap((line) => line["source-ref"] ?? []);
    const inTemplate = [...template.matchAll(/s3:\/\/[^'"]+/g)].map(([uri]) => uri);
    const copies = [...inManifest, ...inTemplate].map((uri) => {
      const location = parseS3Uri(uri);
      return location && findLocalCopy(dataFolder, location);
    });
    expect(copies).not.toContain(undefined);
    expect(new Set(copies)).toEqual(new Set(dataFiles.map((file) => join(dataFolder, file))));
  });

  test("is small", () => {
    const sizes = dataFiles.map((file) => statSync(join(dataFolder, file)).size);
    expect(Math.max(0, ...sizes)).toBeLessThan(60_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(600_000);
  });

  test("knows the truth of every data object, in the order of the manifest", () => {
    expect(truth.map(({ datasetObjectId }) => datasetObjectId)).toEqual(ids);
  });

  test("has as many answers to every data object as workers are asked for, all by different workers", () => {
    for (const id of ids) {
      const of = answers.filter(({ datasetObjectId }) => datasetObjectId === id);
      expect(of, `data object ${id}`).toHaveLength(workers);
      expect(new Set(of.map(({ workerId }) => workerId)).size, `data object ${id}`).toBe(workers);
    }
    expect(answers).toHaveLength(ids.length * workers);
    expect(new Set(answers.map(({ workerId }) => workerId)).size).toBe(workers);
  });

  test("names workers as a private work team does", () => {
    for (const { workerId } of answers) expect(workerId).toMatch(/^private\.us-east-1\.[0-9a-f]{16}$/);
  });

  test("has times that fit together: one data object after the other, within the time limit", () => {
    const lastSubmission = new Map<string, string>();
    for (const { workerId, acceptanceTime = "", submissionTime = "", timeSpentInSeconds } of answers) {
      expect((Date.parse(submissionTime) - Date.parse(acceptanceTime)) / 1000).toBe(timeSpentInSeconds);
      expect(acceptanceTime > (lastSubmission.get(workerId) ?? "")).toBe(true);
      expect(timeSpentInSeconds).toBeLessThan(definition.taskTimeLimitInSeconds ?? 0);
      lastSubmission.set(workerId, submissionTime);
    }
  });

  test("is written as the service writes it", () => {
    const first = answersText.slice(0, answersText.indexOf("\n"));
    expect(Object.keys(JSON.parse(first))).toEqual([
      "datasetObjectId",
      "workerId",
      "acceptanceTime",
      "submissionTime",
      "timeSpentInSeconds",
      "answerContent",
    ]);
    expect(answersText.endsWith("}\n")).toBe(true);
  });
});
