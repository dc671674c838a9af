import { isDeepStrictEqual } from "node:util";
import { buildPayload } from "../../job/consolidation.ts";
import type { ConsolidationPayload } from "../../lambdas/contract/consolidation-request.ts";
import { LabelsmithError } from "../../lambdas/contract/errors.ts";
import type { Json } from "../../lambdas/contract/json.ts";
import type { Diagnosis } from "../check.ts";
import type { AnsweredObjects } from "./answer-objects.ts";
import { inspectResponse } from "./inspect-response.ts";
import type { Stage } from "./stage.ts";

/** Invokes a consolidation handler with a payload. */
export type Consolidate = (payload: ConsolidationPayload) => Promise<Json | undefined>;

/**
 * Tries a consolidation handler with the answers of a batch: as they are, with some of them in S3, and with none to one data
 * object. Of a handler that is wrong about the first, the others would say nothing.
 */
export async function rehearseConsolidation(
  stage: Stage,
  labelAttributeName: string,
  { answered }: AnsweredObjects,
  consolidate: Consolidate,
): Promise<readonly Diagnosis[]> {
  const payload = buildPayload(answered);
  if (payload.length === 0) return [];
  const plain = await attempt(() => consolidate(payload));
  if (plain instanceof LabelsmithError)
    return [
      problem(
        "consolidation-fails",
        "The consolidation handler fails",
        plain,
        "`labelsmith run --simulate` shows the same.",
      ),
    ];
  const ids = payload.map(({ datasetObjectId }) => datasetObjectId);
  const found = inspectResponse(plain.response, ids, labelAttributeName);
  if (found.some(({ severity }) => severity === "error")) return found;
  return [
    ...found,
    ...(await tryUris(stage, payload, plain.response, consolidate)),
    ...(await tryNoAnswers(labelAttributeName, payload, consolidate)),
  ];
}

/** Answers may lie in S3, one by one: the payload then has their URIs. */
async function tryUris(
  stage: Stage,
  payload: ConsolidationPayload,
  expected: Json | undefined,
  consolidate: Consolidate,
): Promise<readonly Diagnosis[]> {
  const code = "answer-in-s3";
  const fix =
    "Where annotationData has no content, read the object that its s3Uri names; createConsolidationHandler does.";
  const inS3 = payload.map((object, index) => (index === 0 ? moveAnswers(stage, object) : object));
  const result = await attempt(() => consolidate(inS3));
  if (result instanceof LabelsmithError)
    return [problem(code, "The handler fails if an answer is delivered by s3Uri", result, fix)];
  if (isDeepStrictEqual(result.response, expected)) return [];
  // A handler that gives something else every time, such as the time, cannot be compared.
  const again = await attempt(() => consolidate(payload));
  if (again instanceof LabelsmithError || !isDeepStrictEqual(again.response, expected)) return [];
  const message = "The label is another one if an answer is delivered by s3Uri than if the payload holds it.";
  return [{ code, severity: "error", message, fix }];
}

function moveAnswers(stage: Stage, object: ConsolidationPayload[number]): ConsolidationPayload[number] {
  const annotations = object.annotations.map((annotation) => {
    const { content } = annotation.annotationData;
    return typeof content === "string"
      ? { ...annotation, annotationData: { s3Uri: stage.write(content) } }
      : annotation;
  });
  return { ...object, annotations };
}

/** A data object whose answers have all expired comes with an empty list; the others of its batch must not suffer. */
async function tryNoAnswers(
  labelAttributeName: string,
  payload: ConsolidationPayload,
  consolidate: Consolidate,
): Promise<readonly Diagnosis[]> {
  const code = "no-answers-to-object";
  const fix = "Give a data object without annotations a label that says so, and go on with the others.";
  const result = await attempt(() =>
    consolidate(payload.map((object, index) => (index === 0 ? { ...object, annotations: [] } : object))),
  );
  if (result instanceof LabelsmithError)
    return [problem(code, "The whole batch fails if one data object has no answers", result, fix)];
  const ids = payload.map(({ datasetObjectId }) => datasetObjectId);
  return inspectResponse(result.response, ids, labelAttributeName)
    .filter(({ severity }) => severity === "error")
    .map(({ message }) => ({
      code,
      severity: "warning",
      message: `If one data object has no answers: ${message}`,
      fix,
    }));
}

async function attempt(
  run: () => Promise<Json | undefined>,
): Promise<{ readonly response: Json | undefined } | LabelsmithError> {
  try {
    return { response: await run() };
  } catch (error) {
    if (error instanceof LabelsmithError) return error;
    throw error;
  }
}

function problem(
  code: string,
  what: string,
  { problem: { summary, found } }: LabelsmithError,
  fix: string,
): Diagnosis {
  const message = `${what}: ${[summary, found].filter(Boolean).join(" ")}`;
  return { code, severity: "error", message, fix };
}
