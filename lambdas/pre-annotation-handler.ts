import type { StandardSchemaV1 } from "@standard-schema/spec";
import { ContractError, show } from "./contract/errors.ts";
import { isJsonObject, type Json, type JsonObject, toJson } from "./contract/json.ts";
import { MAX_TASK_INPUT_CHARACTERS } from "./contract/limits.ts";
import type { DataObject } from "./contract/manifest-line.ts";
import { parseContract } from "./contract/parse.ts";
import {
  type PreAnnotationRequest,
  type PreAnnotationResponse,
  preAnnotationRequest,
} from "./contract/pre-annotation.ts";
import { checkFunction, checkSchema, validate } from "./validate.ts";

/** What the functions of a pre-annotation handler are given. */
export interface PreAnnotationContext<Data> {
  /** The manifest line, as the schema gave it back. */
  readonly dataObject: Data;
  /** The whole request, as Ground Truth sent it. */
  readonly event: PreAnnotationRequest;
}

export interface PreAnnotationOptions<Schema extends StandardSchemaV1, TaskInput extends object> {
  /** What a manifest line must be: any Standard Schema. Defaults to any JSON object. */
  readonly dataObject?: Schema;
  /** What the template reads as `task.input`. Defaults to the manifest line itself. */
  readonly taskInput?: (
    context: PreAnnotationContext<StandardSchemaV1.InferOutput<NoInfer<Schema>>>,
  ) => TaskInput | Promise<TaskInput>;
  /** Whether workers should see this data object. Defaults to `true`. */
  readonly isHumanAnnotationRequired?: (
    context: PreAnnotationContext<StandardSchemaV1.InferOutput<NoInfer<Schema>>>,
  ) => boolean | Promise<boolean>;
}

/** A pre-annotation Lambda handler. Its type remembers the task input. */
export type PreAnnotationHandler<TaskInput extends object = JsonObject> = (
  event: unknown,
) => Promise<PreAnnotationResponse & { readonly taskInput: TaskInput }>;

/**
 * Makes the handler of a pre-annotation Lambda, which turns a manifest line into the task input of the worker template.
 *
 * Without options it is the documented pass-through: the manifest line is the task input.
 *
 * @throws OptionsError at once, if an option is of the wrong kind. The handler itself rejects with a `ContractError` if the
 * request or the data object is not as it should be, or if the task input is not a JSON object of at most 128,000 characters.
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step3-lambda-requirements.html
 * @example
 * import { createPreAnnotationHandler, s3Uri } from "labelsmith/lambdas";
 * import { z } from "zod";
 *
 * export const handler = createPreAnnotationHandler({
 *   dataObject: z.object({ "source-ref": s3Uri, animal: z.string() }),
 *   taskInput: ({ dataObject }) => ({ image: dataObject["source-ref"], labels: [dataObject.animal] }),
 *   isHumanAnnotationRequired: ({ dataObject }) => dataObject.animal !== "none",
 * });
 */
export function createPreAnnotationHandler<
  Schema extends StandardSchemaV1 = StandardSchemaV1<DataObject>,
  TaskInput extends object = JsonObject,
>(options?: PreAnnotationOptions<Schema, TaskInput>): PreAnnotationHandler<TaskInput>;
export function createPreAnnotationHandler(
  options: PreAnnotationOptions<StandardSchemaV1, object> = {},
): (event: unknown) => Promise<PreAnnotationResponse> {
  const { dataObject: schema, taskInput, isHumanAnnotationRequired } = options;
  if (schema !== undefined) checkSchema(schema, "dataObject");
  checkFunction(taskInput, "taskInput");
  checkFunction(isHumanAnnotationRequired, "isHumanAnnotationRequired");

  return async function preAnnotationHandler(event) {
    const request = parseContract(preAnnotationRequest, event, {
      code: "pre-annotation-request",
      what: "the pre-annotation request",
      fix: "Invoke the function with an event { version, labelingJobArn, dataObject }.",
    });
    const dataObject =
      schema === undefined
        ? request.dataObject
        : await validate(schema, request.dataObject, {
            code: "data-object",
            summary: "The data object is not what the handler's schema says.",
            where: describeDataObject(request.dataObject),
            fix: "Mend the manifest line, or the schema given as dataObject.",
          });
    const context = { dataObject, event: request };
    const input = taskInput === undefined ? request.dataObject : await taskInput(context);
    const required =
      isHumanAnnotationRequired === undefined ? true : await isHumanAnnotationRequired(context);
    return {
      taskInput: checkTaskInput(input, request.dataObject),
      isHumanAnnotationRequired: checkFlag(required, request.dataObject),
    };
  };
}

function checkTaskInput(input: unknown, dataObject: JsonObject): JsonObject {
  const where = describeDataObject(dataObject);
  const sent = serialise(input, where);
  if (sent === undefined || !isJsonObject(sent)) {
    throw new ContractError({
      code: "task-input-not-an-object",
      summary: "The task input is not a JSON object.",
      expected: "a JSON object, whose keys the template reads as task.input.<key>",
      found: show(input),
      where,
      fix: "Return an object from taskInput.",
    });
  }
  const length = JSON.stringify(sent).length;
  if (length > MAX_TASK_INPUT_CHARACTERS) {
    throw new ContractError({
      code: "task-input-too-long",
      summary: "The task input is too long.",
      expected: `at most ${MAX_TASK_INPUT_CHARACTERS} characters of JSON`,
      found: `${length} characters`,
      where,
      fix: "Put large values into S3 and give the template their URI.",
    });
  }
  return sent;
}

function serialise(input: unknown, where: string): Json | undefined {
  try {
    return toJson(input);
  } catch (error) {
    throw new ContractError(
      {
        code: "task-input-not-json",
        summary: "The task input cannot be written as JSON.",
        expected: "values that JSON has: text, numbers, booleans, null, arrays, objects",
        found: error instanceof Error ? error.message : show(error),
        where,
      },
      { cause: error },
    );
  }
}

function checkFlag(required: unknown, dataObject: JsonObject): boolean {
  if (typeof required === "boolean") return required;
  throw new ContractError({
    code: "is-human-annotation-required",
    summary: "isHumanAnnotationRequired did not give a boolean.",
    expected: "true or false",
    found: show(required),
    where: describeDataObject(dataObject),
  });
}

/** Names a data object in a message by what it points to; inline text is not repeated. */
function describeDataObject(dataObject: JsonObject): string {
  const reference = dataObject["source-ref"];
  return typeof reference === "string" ? `data object ${reference}` : "data object given as source";
}
