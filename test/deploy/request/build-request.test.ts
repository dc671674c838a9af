import { describe, expect, test } from "vitest";
import { describeDeployment } from "../../../deploy/deployment.ts";
import { buildLabelingJobRequest } from "../../../deploy/request/build-request.ts";
import { validateLabelingJobRequest } from "../../../lambdas/contract/create-labeling-job/validate-request.ts";
import type { DeploySettings } from "../../../task/deploy-settings.ts";
import type { TaskDefinition } from "../../../task/task-definition.ts";
import { settings, task } from "../toy-deployment.ts";

const FILES = {
  manifestUri: "s3://photos/in/birds/m.manifest",
  templateUri: "s3://photos/in/birds/t.liquid.html",
  labelCategoriesUri: "s3://photos/in/birds/c.json",
};
function requestOf(
  given: Partial<DeploySettings> = {},
  definition: Partial<TaskDefinition> = {},
  files: Partial<Parameters<typeof buildLabelingJobRequest>[1]> = {},
) {
  const deployment = describeDeployment(task(definition), settings(given), []);
  return buildLabelingJobRequest(deployment, { ...FILES, ...files });
}
const problemsOf = (request: unknown) =>
  validateLabelingJobRequest(request, { region: "us-east-1" }).map(({ rule }) => rule);

describe("buildLabelingJobRequest", () => {
  test("for a private work team: nothing that was not asked for", () => {
    const request = requestOf();
    expect(request).toEqual({
      LabelingJobName: "birds",
      LabelAttributeName: "boxes",
      InputConfig: { DataSource: { S3DataSource: { ManifestS3Uri: FILES.manifestUri } } },
      OutputConfig: { S3OutputPath: "s3://photos/out" },
      RoleArn: "arn:aws:iam::111122223333:role/birds-job-us-east-1",
      LabelCategoryConfigS3Uri: FILES.labelCategoriesUri,
      HumanTaskConfig: {
        WorkteamArn: "arn:aws:sagemaker:us-east-1:111122223333:workteam/private-crowd/birders",
        UiConfig: { UiTemplateS3Uri: FILES.templateUri },
        PreHumanTaskLambdaArn: "arn:aws:lambda:us-east-1:111122223333:function:birds-pre-LabelingFunction",
        TaskTitle: "Draw boxes",
        TaskDescription: "Draw a box around every bird.",
        NumberOfHumanWorkersPerDataObject: 3,
        TaskTimeLimitInSeconds: 3600,
        AnnotationConsolidationConfig: {
          AnnotationConsolidationLambdaArn:
            "arn:aws:lambda:us-east-1:111122223333:function:birds-post-LabelingFunction",
        },
      },
      Tags: [{ Key: "labelsmith:task", Value: "birds" }],
    });
    expect(problemsOf(request)).toEqual([]);
  });

  test("for the public work team: price and promises", () => {
    const request = requestOf(
      {
        workteamArn: "arn:aws:sagemaker:us-east-1:394669845002:workteam/public-crowd/default",
        publicWorkforceTaskPrice: { amountInUsd: { cents: 3, tenthFractionsOfACent: 6 } },
        contentClassifiers: ["FreeOfPersonallyIdentifiableInformation", "FreeOfAdultContent"],
      },
      { taskKeywords: ["birds"], taskAvailabilityLifetimeInSeconds: 43_200, maxConcurrentTaskCount: 1000 },
    );
    expect(request.HumanTaskConfig.PublicWorkforceTaskPrice).toEqual({
      AmountInUsd: { Dollars: 0, Cents: 3, TenthFractionsOfACent: 6 },
    });
    expect(request.InputConfig.DataAttributes).toEqual({
      ContentClassifiers: ["FreeOfPersonallyIdentifiableInformation", "FreeOfAdultContent"],
    });
    expect(request.HumanTaskConfig).toMatchObject({
      TaskKeywords: ["birds"],
      TaskAvailabilityLifetimeInSeconds: 43_200,
      MaxConcurrentTaskCount: 1000,
    });
    expect(problemsOf(request)).toEqual([]);
  });

  test("for a vendor's work team, with a key, tags in order and an end", () => {
    const kmsKeyId = "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    const request = requestOf({
      workteamArn: "arn:aws:sagemaker:us-east-1:444455556666:workteam/vendor-crowd/acme",
      kmsKeyId,
      tags: { b: "2", a: "1" },
      stoppingConditions: { maxHumanLabeledObjectCount: 100 },
      s3OutputPath: "s3://labels/",
      roleArn: "arn:aws:iam::111122223333:role/own",
    });
    expect(request).toMatchObject({
      OutputConfig: { S3OutputPath: "s3://labels", KmsKeyId: kmsKeyId },
      Tags: [
        { Key: "a", Value: "1" },
        { Key: "b", Value: "2" },
        { Key: "labelsmith:task", Value: "birds" },
      ],
      StoppingConditions: { MaxHumanLabeledObjectCount: 100 },
      RoleArn: "arn:aws:iam::111122223333:role/own",
    });
    expect(problemsOf(request)).toEqual([]);
  });

  test("for a streaming job: both topics, with or without a manifest", () => {
    const streaming = { outputTopicArn: "arn:aws:sns:us-east-1:111122223333:labels" };
    const request = requestOf({ streaming });
    expect(request.InputConfig.DataSource).toEqual({
      S3DataSource: { ManifestS3Uri: FILES.manifestUri },
      SnsDataSource: { SnsTopicArn: "arn:aws:sns:us-east-1:111122223333:birds-input-GroundTruth" },
    });
    expect(request.OutputConfig.SnsTopicArn).toBe(streaming.outputTopicArn);
    expect(problemsOf(request)).toEqual([]);
    const { manifestUri, ...others } = FILES;
    expect(manifestUri).toBe(request.InputConfig.DataSource.S3DataSource?.ManifestS3Uri);
    const withoutManifest = buildLabelingJobRequest(
      describeDeployment(task(), settings({ streaming }), []),
      others,
    );
    expect(Object.keys(withoutManifest.InputConfig.DataSource)).toEqual(["SnsDataSource"]);
    expect(problemsOf(withoutManifest)).toEqual([]);
  });

  test("chained to a job before: the same attribute, another name", () => {
    const manifestUri = "s3://photos/out/birds/manifests/output/output.manifest";
    expect(problemsOf(requestOf({}, {}, { manifestUri }))).toEqual(["manifest-of-this-job"]);
    const chained = requestOf({}, {}, { manifestUri, labelingJobName: "birds-2" });
    expect(chained).toMatchObject({ LabelingJobName: "birds-2", LabelAttributeName: "boxes" });
    expect(problemsOf(chained)).toEqual([]);
  });

  test("an adjustment has an attribute of its own", () => {
    const adjusts = (labelAttributeName: string) =>
      validateLabelingJobRequest(requestOf({}, { labelAttributeName }), {
        auditedLabelAttributeName: "boxes",
      }).map(({ rule }) => rule);
    expect(adjusts("boxes")).toEqual(["label-attribute-audited"]);
    expect(adjusts("adjusted-boxes")).toEqual([]);
  });

  test("without handlers there are no functions", () => {
    const files = { preAnnotation: undefined, consolidation: undefined };
    const request = buildLabelingJobRequest(describeDeployment(task({}, files), settings(), []), FILES);
    expect(request.HumanTaskConfig).not.toHaveProperty("PreHumanTaskLambdaArn");
    expect(request.HumanTaskConfig).not.toHaveProperty("AnnotationConsolidationConfig");
    expect(problemsOf(request)).toEqual([]);
  });
});
