import { isDeepStrictEqual } from "node:util";
import { buildPayload } from "../../job/consolidation.ts";
import { type Handlers, invokeHandler, loadHandlers } from "../../job/handlers.ts";
import type { ConsolidationPayload } from "../../lambdas/contract/consolidation-request.ts";
import { LabelsmithError } from "../../lambdas/contract/errors.ts";
import type { Json } from "../../lambdas/contract/json.ts";
import { loadModule } from "../../task/module-loader.ts";
import type { Task } from "../../task/task.ts";
import type { Check, Diagnosis } from "../check.ts";
import { type AnsweredObjects, answerObjects } from "../rehearsal/answer-objects.ts";
import { inspectResponse } from "../rehearsal/inspect-response.ts";
import { onStage, type Stage } from "../rehearsal/stage.ts";

const MANY_WORKERS = 3;

/** A job of a few data objects, with answers that are made up and come in every way that the service has. */
export const rehearsal: Check = {
  name: "rehearsal",
  title:
    "Simulated workers' answers become one label for each data object, however many and however they come",
  async run({ task }) {
    return onStage(task, async (stage) => {
      const handlers = await loadHandlers(task, loadModule);
      const findings: Diagnosis[] = [];
      for (const workers of new Set([1, Math.max(MANY_WORKERS, task.numberOfHumanWorkersPerDataObject)])) {
        const objects = await answerObjects(task, stage.rows, handlers, workers);
        const consolidate = consolidatorOf(task, stage, handlers);
        const found = [
          ...failuresOf(objects),
          ...(consolidate ? await rehearse(task, stage, objects, consolidate) : []),
        ];
        const place = `with ${workers} ${workers === 1 ? "worker" : "workers"} for each data object`;
        for (const finding of found) {
          // What goes wrong with one worker mostly goes wrong with several, too.
          if (findings.some(({ code, message }) => code === finding.code && message === finding.message))
            continue;
          findings.push({ ...finding, where: [task.files.consolidation, place].filter(Boolean).join(", ") });
        }
      }
      return findings;
    });
  },
};

type Consolidate = (payload: ConsolidationPayload) => Promise<Json | undefined>;

function consolidatorOf(task: Task, stage: Stage, { consolidation }: Handlers): Consolidate | undefined {
  const file = task.files.consolidation;
  if (consolidation === undefined || file === undefined) return undefined;
  return (payload) => invokeHandler(consolidation, stage.consolidationRequest(payload), file);
}

async function rehearse(
  task: Task,
  stage: Stage,
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
  const found = inspectResponse(plain.response, ids, task.labelAttributeName);
  // A handler that is wrong about plain payloads says nothing by what it makes of others.
  if (found.some(({ severity }) => severity === "error")) return found;
  return [
    ...found,
    ...(await tryUris(stage, payload, plain.response, consolidate)),
    ...(await tryNoAnswers(task, payload, consolidate)),
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
  task: Task,
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
  return inspectResponse(result.response, ids, task.labelAttributeName)
    .filter(({ severity }) => severity === "error")
    .map(({ message }) => ({
      code,
      severity: "warning",
      message: `If one data object has no answers: ${message}`,
      fix,
    }));
}

function failuresOf({ failures, answered }: AnsweredObjects): readonly Diagnosis[] {
  const reasons = new Map<string, string[]>();
  for (const { datasetObjectId, reason } of failures)
    reasons.set(reason, [...(reasons.get(reason) ?? []), datasetObjectId]);
  const all = failures.length + answered.length;
  return [...reasons].map(([reason, ids]) => ({
    code: "object-fails",
    severity: "error",
    message: `${ids.length} of ${all} data objects never come to workers (the first is ${ids[0]}): ${reason}`,
    fix: "`labelsmith run --simulate` shows the same; `labelsmith dev` shows where on the way it is.",
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
