import type { CreateLabelingJobRequest } from "../../../../lambdas/contract/create-labeling-job/request.ts";
import { withValue } from "./toy-request.ts";

/** A request that a page of the developer guide shows, reduced to what the page has that is its own. */
export interface GuideExample {
  /** https://docs.aws.amazon.com/sagemaker/latest/dg/<page>.html, as it was in June 2023. */
  readonly page: string;
  readonly request: unknown;
  /** Every finding, as `severity rule path`. */
  readonly findings: readonly string[];
}

const OUTPUT_KEY = "warning kms-key OutputConfig.KmsKeyId";
const ROLE = "error pattern RoleArn";
const TEAM = "error pattern HumanTaskConfig.WorkteamArn";
const PERCENTAGE = "error range StoppingConditions.MaxPercentageOfInputDatasetLabeled";
const WORKERS = "error range HumanTaskConfig.NumberOfHumanWorkersPerDataObject";
const KEYWORD = "error pattern HumanTaskConfig.TaskKeywords[2]";
const REF = "error label-attribute-ref-required LabelAttributeName";
const PRE = "HumanTaskConfig.PreHumanTaskLambdaArn";
const ACS = "HumanTaskConfig.AnnotationConsolidationConfig.AnnotationConsolidationLambdaArn";
const NO_SUCH_TASK = [`error built-in-function-task ${PRE}`, `error built-in-function-task ${ACS}`];
const BUCKETS = [
  "warning bucket-name InputConfig.DataSource.S3DataSource.ManifestS3Uri",
  "warning bucket-name OutputConfig.S3OutputPath",
];
/** What the pages have in common: values for the reader to replace, and numbers that are out of range. */
const COMMON = [OUTPUT_KEY, ROLE, TEAM, PERCENTAGE, WORKERS];

function shown(pre: string, acs: string): CreateLabelingJobRequest {
  return {
    LabelingJobName: "example-labeling-job",
    LabelAttributeName: "label",
    InputConfig: {
      DataSource: { S3DataSource: { ManifestS3Uri: "s3://bucket/path/manifest-with-input-data.json" } },
      DataAttributes: {
        ContentClassifiers: ["FreeOfPersonallyIdentifiableInformation", "FreeOfAdultContent"],
      },
    },
    OutputConfig: { S3OutputPath: "s3://bucket/path/file-to-store-output-data", KmsKeyId: "string" },
    RoleArn: "arn:aws:iam::*:role/*",
    LabelCategoryConfigS3Uri: "s3://bucket/path/label-categories.json",
    StoppingConditions: { MaxHumanLabeledObjectCount: 123, MaxPercentageOfInputDatasetLabeled: 123 },
    HumanTaskConfig: {
      WorkteamArn: "arn:aws:sagemaker:region:*:workteam/private-crowd/*",
      UiConfig: { UiTemplateS3Uri: "s3://bucket/path/worker-task-template.html" },
      PreHumanTaskLambdaArn: `arn:aws:lambda:us-east-1:432418664414:function:${pre}`,
      TaskKeywords: ["Example"],
      TaskTitle: "Example",
      TaskDescription: "Example",
      NumberOfHumanWorkersPerDataObject: 123,
      TaskTimeLimitInSeconds: 123,
      TaskAvailabilityLifetimeInSeconds: 123,
      MaxConcurrentTaskCount: 123,
      AnnotationConsolidationConfig: {
        AnnotationConsolidationLambdaArn: `arn:aws:lambda:us-east-1:432418664414:function:${acs}`,
      },
    },
    Tags: [{ Key: "string", Value: "string" }],
  };
}

function example(
  page: string,
  task: string,
  findings: readonly string[],
  changes: Readonly<Record<string, unknown>> = {},
  acs = `ACS-${task}`,
): GuideExample {
  const request = Object.entries(changes).reduce<unknown>(
    (copy, [path, value]) => withValue(copy, path.split("."), value),
    shown(`PRE-${task}`, acs),
  );
  return { page, request, findings };
}

const workerUi = (name: string) => ({
  "HumanTaskConfig.UiConfig": {
    HumanTaskUiArn: `arn:aws:sagemaker:us-east-1:394669845002:human-task-ui/${name}`,
  },
});
const frames = (name: string) => ({
  ...workerUi(name),
  "InputConfig.DataSource.S3DataSource.ManifestS3Uri": "s3://DOC-EXAMPLE-BUCKET/path/frames.json",
  "OutputConfig.S3OutputPath": "s3://DOC-EXAMPLE-BUCKET/prefix/output",
  "HumanTaskConfig.WorkteamArn": "arn:aws:sagemaker:us-east-1:*:workteam/private-crowd/*",
});
const REALISTIC = {
  "HumanTaskConfig.TaskKeywords": ["Images", "Classification", "Multi-label"],
  "HumanTaskConfig.NumberOfHumanWorkersPerDataObject": 1,
  "HumanTaskConfig.TaskTimeLimitInSeconds": 3600,
  "HumanTaskConfig.TaskAvailabilityLifetimeInSeconds": 21_600,
  "HumanTaskConfig.MaxConcurrentTaskCount": 1000,
};

export const GUIDE_EXAMPLES: readonly GuideExample[] = [
  example("sms-bounding-box", "BoundingBox", COMMON),
  example("sms-image-classification", "ImageMultiClass", COMMON),
  example("sms-image-classification-multilabel", "ImageMultiClassMultiLabel", COMMON),
  example("sms-text-classification", "TextMultiClass", COMMON),
  example(
    "sms-text-classification-multilabel",
    "TextMultiClassMultiLabel",
    [...COMMON, `error pattern ${PRE}`],
    { [PRE]: "arn:aws:lambda::function:PRE-TextMultiClassMultiLabel" },
  ),
  example("sms-semantic-segmentation", "SemanticSegmentation", [...COMMON, REF]),
  example("sms-video-classification", "VideoClassification", [...COMMON, ...NO_SUCH_TASK]),
  example(
    "sms-video-object-detection",
    "VideoObjectDetection",
    [...COMMON, REF, ...BUCKETS],
    frames("VideoObjectDetection"),
  ),
  example(
    "sms-video-object-tracking",
    "VideoObjectTracking",
    [...COMMON, REF, ...BUCKETS],
    frames("VideoObjectTracking"),
  ),
  example(
    "sms-named-entity-recg",
    "NamedEntityRecognition",
    [OUTPUT_KEY, ROLE, TEAM, PERCENTAGE, "warning session-duration HumanTaskConfig.TaskTimeLimitInSeconds"],
    {
      ...workerUi("NamedEntityRecognition"),
      "HumanTaskConfig.NumberOfHumanWorkersPerDataObject": 1,
      "HumanTaskConfig.TaskTimeLimitInSeconds": 28_800,
      "HumanTaskConfig.TaskAvailabilityLifetimeInSeconds": 864_000,
      "HumanTaskConfig.MaxConcurrentTaskCount": 1000,
    },
  ),
  example(
    "sms-create-labeling-job-api",
    "tasktype",
    [OUTPUT_KEY, ROLE, TEAM, PERCENTAGE, KEYWORD, ...NO_SUCH_TASK],
    REALISTIC,
    "ACS-",
  ),
  example(
    "sms-create-labeling-job-api (command line)",
    "tasktype",
    [ROLE, KEYWORD, ...NO_SUCH_TASK],
    {
      ...REALISTIC,
      RoleArn: "arn:aws:iam::account-id:role/role-name",
      "OutputConfig.KmsKeyId": "",
      LabelCategoryConfigS3Uri: undefined,
      StoppingConditions: undefined,
      Tags: undefined,
      "HumanTaskConfig.WorkteamArn": "arn:aws:sagemaker:us-east-1:394669845002:workteam/public-crowd/default",
      "HumanTaskConfig.PublicWorkforceTaskPrice": {
        AmountInUsd: { Dollars: 0, TenthFractionsOfACent: 6, Cents: 3 },
      },
    },
    "ACS-",
  ),
  example(
    "sms-streaming-create-labeling-job-api",
    "tasktype",
    [OUTPUT_KEY, ROLE, TEAM, WORKERS, ...NO_SUCH_TASK],
    {
      StoppingConditions: undefined,
      "InputConfig.DataSource.SnsDataSource.SnsTopicArn":
        "arn:aws:sns:us-east-1:123456789012:your-sns-input-topic",
      "OutputConfig.SnsTopicArn": "arn:aws:sns:us-east-1:123456789012:your-sns-output-topic",
      "HumanTaskConfig.WorkteamArn": "arn:aws:sagemaker:us-east-1:*:workteam/private-crowd/*",
    },
  ),
  example(
    "samurai-vpc-labeling-job",
    "tasktype",
    [OUTPUT_KEY, ROLE, TEAM, PERCENTAGE, KEYWORD, ...NO_SUCH_TASK],
    {
      ...REALISTIC,
      "InputConfig.DataAttributes": undefined,
      LabelingJobAlgorithmsConfig: {
        LabelingJobAlgorithmSpecificationArn:
          "arn:aws:sagemaker:us-east-1:027400017018:labeling-job-algorithm-specification/tasktype",
        LabelingJobResourceConfig: {
          VpcConfig: {
            SecurityGroupIds: ["sg-01233456789", "sg-987654321"],
            Subnets: ["subnet-e0123456", "subnet-e7891011"],
          },
        },
      },
    },
  ),
];
