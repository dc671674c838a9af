import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { consolidationPayload } from "../../lambdas/contract/consolidation-request.ts";
import { LabelsmithError, problemOf } from "../../lambdas/contract/errors.ts";
import { type JsonObject, jsonObject } from "../../lambdas/contract/json.ts";
import { parseJsonContract } from "../../lambdas/contract/parse.ts";
import { type WorkerAnswer, workerResponseFile } from "../../lambdas/contract/worker-response.ts";
import { splitLines } from "../../task/json-lines.ts";
import type { ConsolidationCounts, JobOutput, OutputObject, OutputProblem } from "./job-output.ts";
import { findJobFolder, findOutputManifest, listJson } from "./output-files.ts";

const RESPONSES = "annotations/worker-response";
const CONSOLIDATED = "annotations/consolidated-annotation";
const consolidatedEntries = z.array(
  z.looseObject({
    datasetObjectId: z.string(),
    consolidatedAnnotation: z.looseObject({ content: jsonObject }),
  }),
);

/**
 * Reads the output folder of a labeling job, of this machine or fetched from S3. Parts that are missing and files that cannot
 * be read are told, and the rest is read all the same.
 *
 * @throws EnvironmentError if the folder is no job's.
 */
export function readJobOutput(path: string): JobOutput {
  const folder = findJobFolder(path);
  const problems: OutputProblem[] = [];
  const manifest = findOutputManifest(folder);
  const lines = manifest === undefined ? [] : readOutputLines(folder, manifest, problems);
  const requests = readRequests(folder, problems);
  const responses = readWorkerResponses(folder, problems);
  const answers = responses.size > 0 ? responses : requests.answers;
  const consolidation = readConsolidation(folder, requests, problems);
  const ids = manifest === undefined ? idsOf(answers, consolidation) : lines.map(idOfLine);
  const objects = ids.map((datasetObjectId, index): OutputObject => {
    const line = lines[index] ?? consolidation.contents.get(datasetObjectId) ?? {};
    return { datasetObjectId, line, answers: answers.get(datasetObjectId) ?? [] };
  });
  const missing = [
    ...(manifest === undefined || manifest.includes("intermediate")
      ? ["manifests/output/output.manifest"]
      : []),
    ...(responses.size === 0 ? [RESPONSES] : []),
    ...(requests.files === 0 ? [`${CONSOLIDATED}/consolidation-request`] : []),
    ...(consolidation.responses === 0 ? [`${CONSOLIDATED}/consolidation-response`] : []),
  ];
  return { folder, objects, consolidation, missing, problems };
}

/** A line that is no JSON object keeps its place, as ids are places. */
function readOutputLines(folder: string, manifest: string, problems: OutputProblem[]): JsonObject[] {
  return splitLines(readFileSync(join(folder, manifest), "utf8"), manifest).map(({ text, where }) => {
    const context = { code: "output-line", what: "the line of the output manifest" };
    return attempt(problems, where, () => parseJsonContract(jsonObject, text, context)) ?? {};
  });
}

/** The place in the manifest; lines of a streaming job name an attribute that holds the id. */
function idOfLine(line: JsonObject, index: number): string {
  const name = line["dataset-objectid-attribute-name"];
  const id = typeof name === "string" ? line[name] : undefined;
  return typeof id === "string" ? id : String(index);
}

type Answers = ReadonlyMap<string, readonly WorkerAnswer[]>;

/** Every data object has a folder of its own; where that has several files, the newest counts. */
function readWorkerResponses(folder: string, problems: OutputProblem[]): Answers {
  const newest = new Map<string, string>();
  for (const path of listJson(folder, RESPONSES)) newest.set(path.split("/").at(-2) ?? "", path);
  const answers = new Map<string, readonly WorkerAnswer[]>();
  for (const [id, path] of newest) {
    const context = { code: "worker-response", what: "the worker-response file" };
    const file = attempt(problems, path, () =>
      parseJsonContract(workerResponseFile, read(folder, path), context),
    );
    if (file !== undefined) answers.set(id, onePerWorker(file.answers));
  }
  return answers;
}

interface Requests {
  readonly files: number;
  /** The answers in the payloads, which have no times; those that lie in S3 are left out. */
  readonly answers: Answers;
}

function readRequests(folder: string, problems: OutputProblem[]): Requests {
  const paths = listJson(folder, `${CONSOLIDATED}/consolidation-request`);
  const answers = new Map<string, readonly WorkerAnswer[]>();
  for (const path of paths) {
    const context = { code: "consolidation-payload", what: "the consolidation payload" };
    const payload = attempt(problems, path, () =>
      parseJsonContract(consolidationPayload, read(folder, path), context),
    );
    for (const { datasetObjectId, annotations } of payload ?? []) {
      const own = annotations.flatMap(({ workerId, annotationData }) => {
        const answerContent = readContent("content" in annotationData ? annotationData.content : undefined);
        return answerContent === undefined ? [] : [{ workerId, answerContent }];
      });
      answers.set(datasetObjectId, onePerWorker(own));
    }
  }
  return { files: paths.length, answers };
}

function readContent(text: unknown): JsonObject | undefined {
  if (typeof text !== "string") return undefined;
  return attempt([], "", () => parseJsonContract(jsonObject, text, { code: "answer", what: "the answer" }));
}

function readConsolidation(
  folder: string,
  requests: Requests,
  problems: OutputProblem[],
): ConsolidationCounts {
  const paths = listJson(folder, `${CONSOLIDATED}/consolidation-response`);
  const contents = new Map<string, JsonObject>();
  for (const path of paths) {
    const context = { code: "consolidation-response", what: "the consolidation response" };
    const entries = attempt(problems, path, () =>
      parseJsonContract(consolidatedEntries, read(folder, path), context),
    );
    for (const { datasetObjectId, consolidatedAnnotation } of entries ?? [])
      contents.set(datasetObjectId, consolidatedAnnotation.content);
  }
  const sent = [...requests.answers.keys()].sort(byNumber);
  // Without any response there is nothing to compare with: the folder may have been fetched in part.
  const unanswered = paths.length === 0 ? [] : sent.filter((id) => !contents.has(id));
  return { requests: requests.files, responses: paths.length, unanswered, contents };
}

/** Of a worker's several answers the last one counts. */
function onePerWorker(answers: readonly WorkerAnswer[]): readonly WorkerAnswer[] {
  return [...new Map(answers.map((answer) => [answer.workerId, answer])).values()];
}

function idsOf(answers: Answers, { contents }: ConsolidationCounts): readonly string[] {
  return [...new Set([...answers.keys(), ...contents.keys()])].sort(byNumber);
}

/** Ids are indices, except in streaming jobs, where they are any text. */
function byNumber(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  if (difference !== 0 && !Number.isNaN(difference)) return difference;
  return a === b ? 0 : a < b ? -1 : 1;
}

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

/** What a file gives, or `undefined` and a problem that is told. */
function attempt<T>(problems: OutputProblem[], where: string, run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    // Workers write what they like: thousands of brackets in each other are more than the stack holds.
    if (!(error instanceof LabelsmithError || error instanceof RangeError)) throw error;
    const { summary = "It is nested too deeply to be read.", expected, found } = problemOf(error) ?? {};
    problems.push({
      where,
      message: [summary, expected, found].filter((part) => part !== undefined).join(" "),
    });
    return undefined;
  }
}
