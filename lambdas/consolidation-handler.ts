import type { StandardSchemaV1 } from "@standard-schema/spec";
import { consolidateObjects } from "./consolidate-objects.ts";
import type {
  Consolidate,
  ConsolidateBatch,
  ConsolidationObject,
  FailedLabel,
} from "./consolidation-object.ts";
import { annotationsFromAllWorkers } from "./consolidators/annotations-from-all-workers.ts";
import { type ConsolidationRequest, consolidationRequest } from "./contract/consolidation-request.ts";
import { type ConsolidationResponse, consolidatedAnnotation } from "./contract/consolidation-response.ts";
import { ContractError, OptionsError, show } from "./contract/errors.ts";
import { type JsonObject, toJson } from "./contract/json.ts";
import { parseLabelingJobArn } from "./contract/labeling-job-arn.ts";
import { parseContract } from "./contract/parse.ts";
import { explain } from "./explain.ts";
import { createLogger, type Logger } from "./logger.ts";
import { readAnnotations } from "./read-annotations.ts";
import { readObjects, readPayload } from "./read-payload.ts";
import { ownRole } from "./s3/own-role.ts";
import type { S3Access, S3Reader } from "./s3/reader.ts";
import { checkFunction, checkSchema } from "./validate.ts";

type Output<Schema extends StandardSchemaV1> = StandardSchemaV1.InferOutput<Schema>;

export interface ConsolidationOptions<Schema extends StandardSchemaV1, Label> {
  /** What a worker's answer must be, keyed by the names of the template's elements: any Standard Schema. */
  readonly answer?: Schema;
  /** Makes the label of one data object. Defaults to all answers as they came (`annotationsFromAllWorkers`). */
  readonly consolidate?: Consolidate<Output<NoInfer<Schema>>, Label>;
  /** Makes the labels of all data objects of a batch, in place of `consolidate`. */
  readonly consolidateBatch?: ConsolidateBatch<Output<NoInfer<Schema>>, Label>;
  /**
   * What becomes of a data object whose consolidation fails: `"label"` gives it the label `{ consolidationFailure: reason }`,
   * `"leave-out"` gives it no entry in the response, of which Ground Truth does not say what follows. Defaults to `"label"`.
   */
  readonly onFailure?: "label" | "leave-out";
  /** How S3 is read: `ownRole()`, `jobRole({ allowedRoleArns })`, or a function of yours. Defaults to `ownRole()`. */
  readonly s3?: S3Access;
  /** Defaults to JSON lines on standard output at the level of `LOG_LEVEL`. */
  readonly logger?: Logger;
}

/** An annotation consolidation Lambda handler. Its type remembers the label. */
export type ConsolidationHandler<Label = unknown> = ((event: unknown) => Promise<ConsolidationResponse>) & {
  readonly label?: Label;
};

/**
 * Makes the handler of an annotation consolidation (post-annotation) Lambda, which turns the answers of many workers into
 * one label for each data object.
 *
 * A worker's answer that cannot be read is left out and logged; a data object whose consolidation throws gets what
 * `onFailure` says; neither touches the others. Answers are never logged above the level `debug`.
 *
 * @throws OptionsError at once, if an option is of the wrong kind. The handler itself rejects with a `ContractError` only if
 * the request or the payload as a whole cannot be read.
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step3-lambda-requirements.html
 * @example
 * import { boundingBoxAnswer, boundingBoxes, createConsolidationHandler } from "labelsmith/lambdas";
 * import { z } from "zod";
 *
 * export const handler = createConsolidationHandler({
 *   answer: z.object({ boxes: boundingBoxAnswer }),
 *   consolidate: boundingBoxes({ answer: (content) => content.boxes, iouThreshold: 0.5 }),
 * });
 */
export function createConsolidationHandler<
  Schema extends StandardSchemaV1 = StandardSchemaV1<JsonObject>,
  Label = unknown,
>(options?: ConsolidationOptions<Schema, Label>): ConsolidationHandler<Label>;
export function createConsolidationHandler(
  options: ConsolidationOptions<StandardSchemaV1, unknown> = {},
): ConsolidationHandler {
  checkOptions(options);
  const {
    answer,
    consolidate = annotationsFromAllWorkers,
    consolidateBatch,
    onFailure = "label",
    s3 = ownRole(),
  } = options;
  const logger = options.logger ?? createLogger();
  const failed = (datasetObjectId: string, error: unknown): unknown => {
    logger.error("A data object could not be consolidated.", { datasetObjectId, ...explain(error) });
    logger.debug("Why it could not be consolidated.", { datasetObjectId, error: String(error) });
    const reason = error instanceof Error ? error.message : String(error);
    return onFailure === "leave-out" ? undefined : ({ consolidationFailure: reason } satisfies FailedLabel);
  };

  return async function consolidationHandler(event) {
    const request = parseContract(consolidationRequest, event, {
      code: "consolidation-request",
      what: "the consolidation request",
      fix: "Invoke the function with an event { version, labelingJobArn, labelAttributeName, payload: { s3Uri } }.",
    });
    const reader = once(() => s3(accessRequest(request)));
    const received = readObjects(await readPayload(request, reader), logger);
    const objects = await Promise.all(
      [...received.values()]
        .flatMap((object) => (object instanceof ContractError ? [] : [object]))
        .map(
          async (object): Promise<ConsolidationObject<unknown>> => ({
            datasetObjectId: object.datasetObjectId,
            dataObject: object.dataObject,
            annotations: await readAnnotations(object, answer, reader, logger),
            labelCategories: request.labelCategories,
            event: request,
          }),
        ),
    );
    const labels = await consolidateObjects(objects, consolidate, consolidateBatch);
    const response = [...received].flatMap(([datasetObjectId, object]) => {
      const outcome = labels.get(datasetObjectId) ?? { ok: false, error: object };
      const label = outcome.ok ? outcome.label : toJson(failed(datasetObjectId, outcome.error));
      return label === undefined
        ? []
        : [consolidatedAnnotation(datasetObjectId, request.labelAttributeName, label)];
    });
    logger.info("Consolidated a batch.", {
      labelingJobArn: request.labelingJobArn,
      dataObjects: received.size,
      failed: [...received.keys()].filter((datasetObjectId) => !labels.get(datasetObjectId)?.ok).length,
    });
    return response;
  };
}

function accessRequest({ labelingJobArn, roleArn }: ConsolidationRequest): Parameters<S3Access>[0] {
  return { region: parseLabelingJobArn(labelingJobArn)?.region, roleArn: roleArn ?? undefined };
}

function once(open: () => Promise<S3Reader>): () => Promise<S3Reader> {
  let reader: Promise<S3Reader> | undefined;
  return () => (reader ??= open());
}

function checkOptions(options: ConsolidationOptions<StandardSchemaV1, unknown>): void {
  if (options.answer !== undefined) checkSchema(options.answer, "answer");
  for (const name of ["consolidate", "consolidateBatch", "s3"] as const) checkFunction(options[name], name);
  if (options.consolidate !== undefined && options.consolidateBatch !== undefined) {
    throw new OptionsError({
      code: "two-consolidations",
      summary: "Both consolidate and consolidateBatch are given.",
      expected: "one of them",
      found: "both",
      fix: "Keep consolidate for a label from one data object's answers, consolidateBatch to learn from all of them.",
    });
  }
  if (options.onFailure !== undefined && !["label", "leave-out"].includes(options.onFailure)) {
    throw new OptionsError({
      code: "on-failure",
      summary: "There is no such choice for onFailure.",
      expected: '"label" or "leave-out"',
      found: show(options.onFailure),
    });
  }
}
