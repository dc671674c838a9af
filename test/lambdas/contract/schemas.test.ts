import { describe, expect, test } from "vitest";
import {
  consolidationPayload,
  consolidationRequest,
} from "../../../lambdas/contract/consolidation-request.ts";
import { consolidationResponse } from "../../../lambdas/contract/consolidation-response.ts";
import { formatLabelCategoryFile, labelCategoryFile } from "../../../lambdas/contract/label-categories.ts";
import { formatLabelingJobArn, parseLabelingJobArn } from "../../../lambdas/contract/labeling-job-arn.ts";
import { workerResponseFile } from "../../../lambdas/contract/worker-response.ts";

const request = {
  version: "2018-10-06",
  labelingJobArn: "arn:aws:sagemaker:us-west-2:111122223333:labeling-job/birds",
  labelAttributeName: "birds",
  payload: { s3Uri: "s3://out/birds/1.json" },
};

describe("consolidationRequest", () => {
  test.each([
    ["absent", {}, []],
    ["null", { labelCategories: null }, []],
    ["given", { labelCategories: ["a", "b"] }, ["a", "b"]],
  ])("label categories %s", (_, categories, expected) => {
    expect(consolidationRequest.parse({ ...request, ...categories }).labelCategories).toEqual(expected);
  });

  test.each([[{ s3Uri: "s3://b/k" }], [{ content: "[]" }], [{ content: [] }], [[]]])(
    "payload %j",
    (payload) => {
      expect(consolidationRequest.safeParse({ ...request, payload }).success).toBe(true);
    },
  );

  test("keeps the keys that only real events have", () => {
    const event = { ...request, outputConfig: "s3://out/birds/annotations", kmsKeyId: "key", roleArn: "arn" };
    expect(consolidationRequest.parse(event)).toMatchObject(event);
  });

  test.each([
    [{ ...request, payload: undefined }],
    [{ ...request, labelAttributeName: "" }],
    [{ ...request, labelingJobArn: undefined }],
    [{ ...request, labelCategories: "a" }],
  ])("refuses %j", (event) => {
    expect(consolidationRequest.safeParse(event).success).toBe(false);
  });
});

describe("consolidationPayload", () => {
  const object = { datasetObjectId: "0", dataObject: { s3Uri: "s3://b/k" }, annotations: [] };
  test.each([
    [[object], true],
    [[{ ...object, dataObject: { content: "text" } }], true],
    [[{ ...object, annotations: [{ workerId: "w", annotationData: { content: "{}" } }] }], true],
    [[{ ...object, annotations: [{ workerId: "w", annotationData: { s3Uri: "s3://b/k" } }] }], true],
    [[{ ...object, annotations: [{ workerId: "w", annotationData: { s3uri: "s3://b/k" } }] }], true],
    [[{ ...object, annotations: [{ workerId: "w", annotationData: {} }] }], false],
    [[{ ...object, datasetObjectId: 0 }], false],
    [[{ ...object, dataObject: {} }], false],
    [{}, false],
  ])("%j: %s", (payload, accepted) => {
    expect(consolidationPayload.safeParse(payload).success).toBe(accepted);
  });
});

test.each([
  [[{ datasetObjectId: "0", consolidatedAnnotation: { content: { birds: { n: 1 } } } }], true],
  [[], true],
  [[{ datasetObjectId: "0", consolidatedAnnotation: { content: '{"birds":1}' } }], false],
  [{ "0": {} }, false],
])("consolidation response %j: %s", (response, accepted) => {
  expect(consolidationResponse.safeParse(response).success).toBe(accepted);
});

describe("label category file", () => {
  test("what is written is read", () => {
    expect(labelCategoryFile.parse(formatLabelCategoryFile(["a", "b"]))).toEqual({
      "document-version": "2018-11-28",
      labels: [{ label: "a" }, { label: "b" }],
    });
  });

  test.each([
    [{ "document-version": "2018-11-28", labels: [] }],
    [{ "document-version": "2018-11-28", labels: [{ label: "a" }, { label: "a" }] }],
    [{ "document-version": "2018-11-28", labels: [{ label: "x".repeat(257) }] }],
    [{ labels: [{ label: "a" }] }],
  ])("refuses %.80j", (file) => {
    expect(labelCategoryFile.safeParse(file).success).toBe(false);
  });
});

test.each([
  [{ answers: [{ workerId: "w", answerContent: { a: 1 } }] }, true],
  [
    {
      answers: [
        {
          acceptanceTime: "2021-03-12T10:11:27.475Z",
          answerContent: { "crowd-image-classifier": { label: "Musical Instrument" } },
          submissionTime: "2021-03-12T10:11:29.490Z",
          timeSpentInSeconds: 2.015,
          workerId: "private.eu-west-1.88f516d0d40e6db7",
          workerMetadata: {
            identityData: { identityProviderType: "Cognito", issuer: "https://x", sub: "1" },
          },
        },
      ],
    },
    true,
  ],
  [{ answers: [{ workerId: "w", answerContent: "{}" }] }, false],
  [{ answers: {} }, false],
])("worker-response file %.60j: %s", (file, accepted) => {
  expect(workerResponseFile.safeParse(file).success).toBe(accepted);
});

test("a job's ARN has its name in lower case", () => {
  const arn = formatLabelingJobArn({
    partition: "aws",
    region: "us-east-1",
    account: "081040173940",
    jobName: "Birds-1",
  });
  expect(arn).toBe("arn:aws:sagemaker:us-east-1:081040173940:labeling-job/birds-1");
  expect(parseLabelingJobArn(arn)).toEqual({
    partition: "aws",
    region: "us-east-1",
    account: "081040173940",
    jobName: "birds-1",
  });
  expect(parseLabelingJobArn("arn:aws:lambda:us-east-1:081040173940:function:f")).toBeUndefined();
});
