import {
  MAX_CONCURRENT_TASK_COUNT,
  MAX_LABEL_ATTRIBUTE_NAME_CHARACTERS,
  MAX_LABELING_JOB_NAME_CHARACTERS,
  MAX_TASK_DESCRIPTION_CHARACTERS,
  MAX_TASK_KEYWORD_CHARACTERS,
  MAX_TASK_KEYWORDS,
  MAX_TASK_TITLE_CHARACTERS,
  MAX_WORKERS_PER_DATA_OBJECT,
  MIN_TASK_AVAILABILITY_SECONDS,
  MIN_TASK_TIME_LIMIT_SECONDS,
} from "../limits.ts";
import { list, oneOf, structure, text, wholeNumber } from "./field.ts";
import type {
  AnnotationConsolidationConfig,
  CreateLabelingJobRequest,
  HumanTaskConfig,
  LabelingJobAlgorithmsConfig,
  LabelingJobDataAttributes,
  LabelingJobDataSource,
  LabelingJobInputConfig,
  LabelingJobOutputConfig,
  LabelingJobResourceConfig,
  LabelingJobS3DataSource,
  LabelingJobSnsDataSource,
  LabelingJobStoppingConditions,
  PublicWorkforceTaskPrice,
  Tag,
  UiConfig,
  UsdAmount,
  VpcConfig,
} from "./request.ts";

/*
 * Every constraint of the published service model (SageMaker 2017-07-24), field by field.
 *
 * The dot of the model's patterns, which the service reads as Java does, is no line break.
 */
const CHARACTER = "[^\\n\\r\\u0085\\u2028\\u2029]";
const NAME = "letters and digits, with hyphens only between them";

const labelingJobName = text(1, MAX_LABELING_JOB_NAME_CHARACTERS, "[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}", NAME);
const labelAttributeName = text(
  1,
  MAX_LABEL_ATTRIBUTE_NAME_CHARACTERS,
  "[a-zA-Z0-9](-*[a-zA-Z0-9]){0,126}",
  NAME,
);
const s3UriField = text(0, 1024, `(https|s3)://([^/]+)/?(${CHARACTER}*)`, "an S3 URI, s3://bucket/key");
export const snsTopicArnField = text(
  0,
  2048,
  "arn:aws[a-z\\-]*:sns:[a-z0-9\\-]*:[0-9]{12}:[a-zA-Z0-9_.\\-]+",
  "the ARN of an SNS topic, arn:aws:sns:<region>:<12 digits>:<name>",
);
const kmsKeyIdField = text(0, 2048, "[a-zA-Z0-9:/_\\-]*", "the id or the ARN of a KMS key");
export const roleArnField = text(
  20,
  2048,
  "arn:aws[a-z\\-]*:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+",
  "the ARN of an IAM role, arn:aws:iam::<12 digits>:role/<name>",
);
export const workteamArnField = text(
  0,
  256,
  `arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:workteam/${CHARACTER}*`,
  "the ARN of a work team, arn:aws:sagemaker:<region>:<12 digits>:workteam/<kind>/<name>",
);
const lambdaArn = text(
  0,
  2048,
  `arn:aws[a-z\\-]*:lambda:[a-z0-9\\-]*:[0-9]{12}:function:${CHARACTER}*`,
  "the ARN of a Lambda function, arn:aws:lambda:<region>:<12 digits>:function:<name>",
);
const humanTaskUiArn = text(
  0,
  1024,
  `arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]+:[0-9]{12}:human-task-ui/${CHARACTER}*`,
  "the ARN of a worker UI, arn:aws:sagemaker:<region>:<12 digits>:human-task-ui/<name>",
);
const modelArn = text(
  20,
  2048,
  `arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:model/${CHARACTER}*`,
  "the ARN of a model, arn:aws:sagemaker:<region>:<12 digits>:model/<name>",
);
const algorithmArn = text(0, 2048, `arn:${CHARACTER}*`, "the ARN of a labeling algorithm");
const vpcId = text(0, 32, "[\\-0-9a-zA-Z]+", "letters, digits and hyphens");
const tagText = (min: number, max: number) =>
  text(min, max, "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*", "letters, digits, spaces and _.:/=+-@");

export const contentClassifierField = oneOf("FreeOfPersonallyIdentifiableInformation", "FreeOfAdultContent");
export const tagKeyField = tagText(1, 128);
export const tagValueField = tagText(0, 256);
export const MAX_TAGS = 50;

const stoppingConditionsField = structure<LabelingJobStoppingConditions>(
  "LabelingJobStoppingConditions",
  {
    MaxHumanLabeledObjectCount: wholeNumber(1),
    MaxPercentageOfInputDatasetLabeled: wholeNumber(1, 100),
  },
  [],
);

const usdAmountField = structure<UsdAmount>(
  "USD",
  {
    Dollars: wholeNumber(0, 2),
    Cents: wholeNumber(0, 99),
    TenthFractionsOfACent: wholeNumber(0, 9),
  },
  [],
);

const inputConfig = structure<LabelingJobInputConfig>(
  "LabelingJobInputConfig",
  {
    DataSource: structure<LabelingJobDataSource>(
      "LabelingJobDataSource",
      {
        S3DataSource: structure<LabelingJobS3DataSource>(
          "LabelingJobS3DataSource",
          { ManifestS3Uri: s3UriField },
          ["ManifestS3Uri"],
        ),
        SnsDataSource: structure<LabelingJobSnsDataSource>(
          "LabelingJobSnsDataSource",
          { SnsTopicArn: snsTopicArnField },
          ["SnsTopicArn"],
        ),
      },
      [],
    ),
    DataAttributes: structure<LabelingJobDataAttributes>(
      "LabelingJobDataAttributes",
      { ContentClassifiers: list(0, 256, contentClassifierField) },
      [],
    ),
  },
  ["DataSource"],
);

const algorithmsConfig = structure<LabelingJobAlgorithmsConfig>(
  "LabelingJobAlgorithmsConfig",
  {
    LabelingJobAlgorithmSpecificationArn: algorithmArn,
    InitialActiveLearningModelArn: modelArn,
    LabelingJobResourceConfig: structure<LabelingJobResourceConfig>(
      "LabelingJobResourceConfig",
      {
        VolumeKmsKeyId: kmsKeyIdField,
        VpcConfig: structure<VpcConfig>(
          "VpcConfig",
          { SecurityGroupIds: list(1, 5, vpcId), Subnets: list(1, 16, vpcId) },
          ["SecurityGroupIds", "Subnets"],
        ),
      },
      [],
    ),
  },
  ["LabelingJobAlgorithmSpecificationArn"],
);

const humanTaskConfig = structure<HumanTaskConfig>(
  "HumanTaskConfig",
  {
    WorkteamArn: workteamArnField,
    UiConfig: structure<UiConfig>(
      "UiConfig",
      { UiTemplateS3Uri: s3UriField, HumanTaskUiArn: humanTaskUiArn },
      [],
    ),
    PreHumanTaskLambdaArn: lambdaArn,
    TaskKeywords: list(
      1,
      MAX_TASK_KEYWORDS,
      text(
        1,
        MAX_TASK_KEYWORD_CHARACTERS,
        "[A-Za-z0-9]+( [A-Za-z0-9]+)*",
        "letters and digits, with single spaces between words",
      ),
    ),
    TaskTitle: text(
      1,
      MAX_TASK_TITLE_CHARACTERS,
      "[\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD]*",
      "a text without control characters and emoji",
    ),
    TaskDescription: text(1, MAX_TASK_DESCRIPTION_CHARACTERS, `${CHARACTER}+`, "a text in one line"),
    NumberOfHumanWorkersPerDataObject: wholeNumber(1, MAX_WORKERS_PER_DATA_OBJECT),
    TaskTimeLimitInSeconds: wholeNumber(MIN_TASK_TIME_LIMIT_SECONDS),
    TaskAvailabilityLifetimeInSeconds: wholeNumber(MIN_TASK_AVAILABILITY_SECONDS),
    MaxConcurrentTaskCount: wholeNumber(1, MAX_CONCURRENT_TASK_COUNT),
    AnnotationConsolidationConfig: structure<AnnotationConsolidationConfig>(
      "AnnotationConsolidationConfig",
      { AnnotationConsolidationLambdaArn: lambdaArn },
      ["AnnotationConsolidationLambdaArn"],
    ),
    PublicWorkforceTaskPrice: structure<PublicWorkforceTaskPrice>(
      "PublicWorkforceTaskPrice",
      { AmountInUsd: usdAmountField },
      [],
    ),
  },
  [
    "WorkteamArn",
    "UiConfig",
    "TaskTitle",
    "TaskDescription",
    "NumberOfHumanWorkersPerDataObject",
    "TaskTimeLimitInSeconds",
  ],
);

export const createLabelingJobRequestField = structure<CreateLabelingJobRequest>(
  "CreateLabelingJob",
  {
    LabelingJobName: labelingJobName,
    LabelAttributeName: labelAttributeName,
    InputConfig: inputConfig,
    OutputConfig: structure<LabelingJobOutputConfig>(
      "LabelingJobOutputConfig",
      { S3OutputPath: s3UriField, KmsKeyId: kmsKeyIdField, SnsTopicArn: snsTopicArnField },
      ["S3OutputPath"],
    ),
    RoleArn: roleArnField,
    LabelCategoryConfigS3Uri: s3UriField,
    StoppingConditions: stoppingConditionsField,
    LabelingJobAlgorithmsConfig: algorithmsConfig,
    HumanTaskConfig: humanTaskConfig,
    Tags: list(
      0,
      MAX_TAGS,
      structure<Tag>("Tag", { Key: tagKeyField, Value: tagValueField }, ["Key", "Value"]),
    ),
  },
  ["LabelingJobName", "LabelAttributeName", "InputConfig", "OutputConfig", "RoleArn", "HumanTaskConfig"],
);
