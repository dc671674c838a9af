import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import type { ConsolidationHandler } from "../../../lambdas/consolidation-handler.ts";
import type { Json, JsonObject } from "../../../lambdas/contract/json.ts";
import { parseManifestLine } from "../../../lambdas/contract/manifest-line.ts";
import { workerAnswer } from "../../../lambdas/contract/worker-response.ts";
import { readLines } from "../../../task/json-lines.ts";

const folder = join(import.meta.dirname, "../../../templates/gallery");

const recordedAnswer = z.intersection(
  z.object({ datasetObjectId: z.string(), timeSpentInSeconds: z.number() }),
  workerAnswer,
);
export type RecordedAnswer = z.infer<typeof recordedAnswer>;
const trueLabel = z.object({ datasetObjectId: z.string(), label: z.record(z.string(), z.json()) });

/** Reads the data files of a gallery task as they are in the repository. */
export function readGalleryTask(name: string) {
  const file = (path: string) => join(folder, name, path);
  const lines = (path: string) => readLines(file(path));
  return {
    dataFolder: file("data"),
    dataFiles: name === "reviews" ? [] : readdirSync(file("data")),
    template: readFileSync(file("template.liquid.html"), "utf8"),
    manifest: lines("manifest.jsonl").map(({ text, where }) => parseManifestLine(text, where)),
    answers: lines("answers.jsonl").map(({ text }) => recordedAnswer.parse(JSON.parse(text))),
    answersText: readFileSync(file("answers.jsonl"), "utf8"),
    truth: lines("truth.jsonl").map(({ text }) => trueLabel.parse(JSON.parse(text))),
  };
}

export type GalleryTask = ReturnType<typeof readGalleryTask>;

/** The labels that a handler makes of the recorded answers, by data object id. */
export async function consolidateRecording(
  handler: ConsolidationHandler,
  { manifest, answers }: GalleryTask,
  labelCategories: readonly string[],
): Promise<Map<string, Json>> {
  const payload = manifest.map((line, index): JsonObject => {
    const datasetObjectId = String(index);
    return {
      datasetObjectId,
      dataObject: line.source === undefined ? { s3Uri: line["source-ref"] ?? "" } : { content: line.source },
      annotations: answers
        .filter((answer) => answer.datasetObjectId === datasetObjectId)
        .map(({ workerId, answerContent }) => ({
          workerId,
          annotationData: { content: JSON.stringify(answerContent) },
        })),
    };
  });
  const response = await handler({
    version: "2018-10-16",
    labelingJobArn: "arn:aws:sagemaker:us-east-1:111122223333:labeling-job/gallery",
    labelAttributeName: "label",
    labelCategories,
    payload: { content: payload },
  });
  return new Map(
    response.map(({ datasetObjectId, consolidatedAnnotation }) => [
      datasetObjectId,
      consolidatedAnnotation.content["label"] ?? null,
    ]),
  );
}
