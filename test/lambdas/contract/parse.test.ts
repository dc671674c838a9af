import { expect, test } from "vitest";
import {
  consolidationPayload,
  consolidationRequest,
} from "../../../lambdas/contract/consolidation-request.ts";
import { parseContract } from "../../../lambdas/contract/parse.ts";
import { preAnnotationRequest } from "../../../lambdas/contract/pre-annotation.ts";

const object = { datasetObjectId: "0", dataObject: { content: "text" } };

test.each([
  [preAnnotationRequest, {}, "labelingJobArn: Invalid input: expected string, received undefined"],
  [preAnnotationRequest, null, "expected object, received null"],
  [
    consolidationRequest,
    { labelingJobArn: "arn", labelAttributeName: "birds" },
    "payload: expected { s3Uri }, { content } or a list",
  ],
  [
    consolidationPayload,
    [{ ...object, annotations: [{ workerId: "w", annotationData: {} }] }],
    "[0].annotations[0].annotationData: expected { content: JSON text } or { s3Uri }",
  ],
])("says in words what the contract expects, whatever else uses zod (%#)", (schema, value, expected) => {
  expect(() => parseContract<unknown>(schema, value, { code: "request", what: "the request" })).toThrow(
    expected,
  );
});
