import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { consolidationPayload } from "../../lambdas/contract/consolidation-request.ts";
import { ContractError, show } from "../../lambdas/contract/errors.ts";
import { isJsonObject, type Json } from "../../lambdas/contract/json.ts";
import { parseJson, parseJsonContract } from "../../lambdas/contract/parse.ts";
import { workerResponseFile } from "../../lambdas/contract/worker-response.ts";
import { EnvironmentError } from "../../task/errors.ts";
import type { RawAnswer, RawAnswers } from "./raw-answers.ts";
import { readAnswersCsv } from "./read-csv.ts";

/**
 * Reads answers from a CSV file (`task,worker,label`), a consolidation payload, or the worker-response folder of a job.
 *
 * @param field the element's name whose answer is meant; needed only if the answers have several.
 * @throws EnvironmentError if nothing is there, ContractError if it cannot be read.
 */
export function readAnswers(path: string, field?: string): RawAnswers {
  if (!existsSync(path)) {
    throw new EnvironmentError({ code: "file-missing", summary: "There are no answers here.", where: path });
  }
  if (statSync(path).isDirectory())
    return { format: "worker-response", answers: readWorkerResponses(path, field) };
  if (path.endsWith(".json")) return { format: "payload", answers: readPayloadFile(path, field) };
  return { format: "csv", answers: readAnswersCsv(path) };
}

function readPayloadFile(file: string, field: string | undefined): RawAnswer[] {
  const context = { code: "consolidation-payload", what: "the consolidation payload", where: file };
  return parseJsonContract(consolidationPayload, readFileSync(file, "utf8"), context).flatMap((object) =>
    object.annotations.map(({ workerId, annotationData }) => {
      const where = `${basename(file)}, data object ${object.datasetObjectId}, worker ${workerId}`;
      const text = "content" in annotationData ? annotationData.content : undefined;
      if (typeof text !== "string") throw notInline(where);
      const content = parseJson(text, { code: "answer-not-json", what: "the worker's answer", where });
      return { objectId: object.datasetObjectId, workerId, value: pickField(content, field, where), where };
    }),
  );
}

/** Every data object has a folder of its own; where that has several files, the newest counts, and names are times. */
function readWorkerResponses(folder: string, field: string | undefined): RawAnswer[] {
  const newest = new Map<string, string>();
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const parts = path.split(/[\\/]/);
    const objectId = parts.at(-2);
    if (path.endsWith(".json") && objectId !== undefined) newest.set(objectId, join(folder, path));
  }
  if (newest.size === 0) {
    throw new EnvironmentError({
      code: "no-answers",
      summary: "The folder has no answers.",
      expected: "<data object id>/<time>.json files, as in annotations/worker-response of a job",
      where: folder,
      fix: "Name the worker-response folder, a consolidation payload (.json) or a CSV file.",
    });
  }
  return [...newest].flatMap(([objectId, file]) => {
    const context = { code: "worker-response", what: "the worker-response file", where: file };
    return parseJsonContract(workerResponseFile, readFileSync(file, "utf8"), context).answers.map(
      ({ workerId, answerContent }) => {
        const where = `data object ${objectId}, worker ${workerId}`;
        return { objectId, workerId, value: pickField(answerContent, field, where), where };
      },
    );
  });
}

function pickField(content: Json, field: string | undefined, where: string): Json {
  const fields = isJsonObject(content) ? Object.keys(content) : [];
  const name = field ?? (fields.length === 1 ? fields[0] : undefined);
  if (name !== undefined && isJsonObject(content)) return content[name] ?? "";
  throw new ContractError({
    code: "answer-field",
    summary: "The answers have several fields.",
    expected: "the name of one of them",
    found: fields.length === 0 ? show(content) : fields.join(", "),
    where,
    fix: "Name one with --field.",
  });
}

function notInline(where: string): ContractError {
  return new ContractError({
    code: "answer-in-s3",
    summary: "The payload has an answer that is in S3.",
    where,
    fix: "Consolidate the job's worker-response folder instead, which has all answers.",
  });
}
