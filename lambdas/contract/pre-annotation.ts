import * as z from "zod/mini";
import { ContractError, show } from "./errors.ts";
import { isJsonObject, type Json, type JsonObject, jsonObject } from "./json.ts";

/**
 * What Ground Truth sends to a pre-annotation Lambda, once for each data object.
 *
 * `version` is seen as `2018-10-16` and `2018-10-06`: nothing may depend on it.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step3-lambda-requirements.html
 */
export const preAnnotationRequest = z.looseObject({
  version: z.optional(z.string()),
  labelingJobArn: z.string(),
  dataObject: jsonObject,
});
export type PreAnnotationRequest = z.infer<typeof preAnnotationRequest>;

/** What a pre-annotation Lambda answers, in the one form that Labelsmith writes. */
export interface PreAnnotationResponse {
  /** `task.input` of the worker template. */
  readonly taskInput: JsonObject;
  readonly isHumanAnnotationRequired: boolean;
}

/** A response as it was read, with what was odd about it. */
export interface ReadPreAnnotationResponse extends PreAnnotationResponse {
  readonly warnings: readonly string[];
}

/**
 * Reads the response of any pre-annotation Lambda: tolerant of the key `humanAnnotationRequired` and of `"true"` and
 * `"false"` as text, which published Lambdas write, and telling so in `warnings`.
 *
 * @throws ContractError if there is no `taskInput` object or the flag is neither true nor false.
 */
export function readPreAnnotationResponse(
  value: Json | undefined,
  where?: string,
): ReadPreAnnotationResponse {
  const at = where === undefined ? {} : { where };
  const taskInput = value !== undefined && isJsonObject(value) ? value["taskInput"] : undefined;
  if (value === undefined || !isJsonObject(value) || taskInput === undefined || !isJsonObject(taskInput)) {
    throw new ContractError({
      code: "pre-annotation-response",
      summary: "The pre-annotation Lambda gave no task input.",
      expected: "{ taskInput: { ... }, isHumanAnnotationRequired?: boolean }",
      found: show(value),
      ...at,
      fix: "Return an object whose taskInput is a JSON object with everything that the template reads.",
    });
  }
  const warnings: string[] = [];
  const documented = value["isHumanAnnotationRequired"];
  const legacy = value["humanAnnotationRequired"];
  if (legacy !== undefined) {
    warnings.push(
      documented === undefined
        ? 'The key is "isHumanAnnotationRequired": Ground Truth does not document "humanAnnotationRequired".'
        : 'Both "isHumanAnnotationRequired" and "humanAnnotationRequired" are there: the first one counts.',
    );
  }
  const flag = documented ?? legacy ?? true;
  if (typeof flag === "string")
    warnings.push(`isHumanAnnotationRequired is the text ${show(flag)}, not a boolean.`);
  const required = readBoolean(flag);
  if (required === undefined) {
    throw new ContractError({
      code: "pre-annotation-response",
      summary: "The pre-annotation Lambda does not say whether a human annotation is required.",
      expected: "isHumanAnnotationRequired: true or false",
      found: show(flag),
      ...at,
    });
  }
  return { taskInput, isHumanAnnotationRequired: required, warnings };
}

function readBoolean(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (typeof value !== "string") return undefined;
  const text = value.toLowerCase();
  return text === "true" ? true : text === "false" ? false : undefined;
}
