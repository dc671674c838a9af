import { describe, expect, test } from "vitest";
import type { CreateLabelingJobRequest } from "../../../../lambdas/contract/create-labeling-job/request.ts";
import type { RequestContext } from "../../../../lambdas/contract/create-labeling-job/request-reader.ts";
import { validateLabelingJobRequest } from "../../../../lambdas/contract/create-labeling-job/validate-request.ts";
import { builtInRequest, keysOf, publicRequest, toyRequest, withValue } from "./toy-request.ts";

/** `severity rule path`, for each problem. */
function told(request: unknown, context?: RequestContext): readonly string[] {
  return validateLabelingJobRequest(request, context).map(
    ({ severity, rule, path }) => `${severity} ${rule} ${path}`,
  );
}

type Changes = Readonly<Record<string, unknown>>;
function changed(request: CreateLabelingJobRequest, changes: Changes): unknown {
  return Object.entries(changes).reduce<unknown>(
    (copy, [path, value]) => withValue(copy, keysOf(path), value),
    request,
  );
}

test("a request in which nothing is wrong has no problems", () => {
  expect(told(toyRequest())).toEqual([]);
  expect(told(publicRequest())).toEqual([]);
  expect(told(builtInRequest("BoundingBox"))).toEqual([]);
});

test.each<[unknown]>([[undefined], [null], ["{}"], [[]], [3]])("%j is no request", (request) => {
  expect(told(request)).toEqual(["error type "]);
});

const H = "HumanTaskConfig";
const ACS = `${H}.AnnotationConsolidationConfig.AnnotationConsolidationLambdaArn`;
const ALGORITHM = "LabelingJobAlgorithmsConfig.LabelingJobAlgorithmSpecificationArn";
const LAMBDA = "arn:aws:lambda:us-east-1:111122223333:function:";

describe("each field by itself", () => {
  test.each<[string, unknown, string]>([
    ["LabelingJobName", undefined, "required"],
    ["LabelingJobName", "", "length"],
    ["LabelingJobName", "a".repeat(64), "length"],
    ["LabelingJobName", "my_job", "pattern"],
    ["LabelingJobName", "job-", "pattern"],
    ["LabelingJobName", "job\n", "pattern"],
    ["LabelingJobName", null, "type"],
    ["LabelAttributeName", "a".repeat(128), "length"],
    ["LabelAttributeName", "my_label", "pattern"],
    ["InputConfig", undefined, "required"],
    ["InputConfig", "s3://photos/in", "type"],
    ["InputConfig.DataSource", undefined, "required"],
    ["InputConfig.DataSource.S3DataSource.ManifestS3Uri", undefined, "required"],
    ["InputConfig.DataSource.S3DataSource.ManifestS3Uri", "photos/in", "pattern"],
    ["InputConfig.DataSource.S3DataSource.ManifestS3Uri", `s3://photos/${"k".repeat(1013)}`, "length"],
    ["InputConfig.DataAttributes.ContentClassifiers.0", "FreeOfAdults", "enum"],
    ["OutputConfig.S3OutputPath", "photos/out", "pattern"],
    ["OutputConfig.KmsKeyId", "key with spaces", "pattern"],
    ["OutputConfig.SnsTopicArn", "arn:aws:sns:us-east-1:1:topic", "pattern"],
    ["RoleArn", "arn:aws:iam::*:role/*", "pattern"],
    ["RoleArn", "arn:aws:iam::1:r", "length"],
    ["LabelCategoryConfigS3Uri", "", "pattern"],
    ["StoppingConditions.MaxHumanLabeledObjectCount", 0, "range"],
    ["StoppingConditions.MaxPercentageOfInputDatasetLabeled", 101, "range"],
    [`${H}.WorkteamArn`, "arn:aws:sagemaker:region:*:workteam/private-crowd/x", "pattern"],
    [`${H}.WorkteamArn`, "a".repeat(257), "length"],
    [`${H}.UiConfig`, undefined, "required"],
    [`${H}.PreHumanTaskLambdaArn`, "birds-pre-LabelingFunction", "pattern"],
    [ACS, undefined, "required"],
    [`${H}.TaskKeywords`, [], "item-count"],
    [`${H}.TaskKeywords`, ["a", "b", "c", "d", "e", "f"], "item-count"],
    [`${H}.TaskKeywords`, "birds", "type"],
    [`${H}.TaskKeywords.0`, "multi-label", "pattern"],
    [`${H}.TaskKeywords.0`, "k".repeat(31), "length"],
    [`${H}.TaskTitle`, "🐦", "pattern"],
    [`${H}.TaskTitle`, "t".repeat(129), "length"],
    [`${H}.TaskDescription`, "two\nlines", "pattern"],
    [`${H}.TaskDescription`, "d".repeat(256), "length"],
    [`${H}.NumberOfHumanWorkersPerDataObject`, 0, "range"],
    [`${H}.NumberOfHumanWorkersPerDataObject`, 10, "range"],
    [`${H}.NumberOfHumanWorkersPerDataObject`, "3", "type"],
    [`${H}.NumberOfHumanWorkersPerDataObject`, 2.5, "type"],
    [`${H}.TaskTimeLimitInSeconds`, 29, "range"],
    [`${H}.TaskAvailabilityLifetimeInSeconds`, 59, "range"],
    [`${H}.MaxConcurrentTaskCount`, 5001, "range"],
    [`${H}.Tittle`, "x", "unknown-field"],
    ["Tags.Key", "x", "type"],
  ])("%s: %j breaks %s and nothing else", (path, value, rule) => {
    const keys = keysOf(path);
    const whole = value !== undefined && typeof keys.at(-1) === "number";
    const request = whole
      ? withValue(toyRequest(), keys.slice(0, -1), [value])
      : withValue(toyRequest(), path === "Tags.Key" ? ["Tags"] : keys, value);
    const where = path === "Tags.Key" ? "Tags" : path.replace(/\.(\d+)/g, "[$1]");
    expect(told(request)).toEqual([`error ${rule} ${where}`]);
  });

  test("an emoji counts as one character, and a description may have it", () => {
    expect(told(changed(toyRequest(), { [`${H}.TaskDescription`]: "🐦".repeat(255) }))).toEqual([]);
  });

  test.each([
    ["labelingjobname", "Did you mean LabelingJobName?"],
    ["LabelAtributeName", "Did you mean LabelAttributeName?"],
    ["x", "The fields are LabelingJobName,"],
  ])("an unknown field %s is told with the names that there are", (name, hint) => {
    const [problem] = validateLabelingJobRequest({ ...toyRequest(), [name]: 1 });
    expect(problem?.message).toContain(hint);
  });

  test("a number in quotes is told as such, with the page of its structure", () => {
    const path = `${H}.TaskTimeLimitInSeconds`;
    const [problem] = validateLabelingJobRequest(changed(toyRequest(), { [path]: "60" }));
    expect(problem).toMatchObject({
      path,
      keys: [H, "TaskTimeLimitInSeconds"],
      message: `${path} must be a whole number of at least 30; found "60". Write the number without quotes.`,
      source: "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_HumanTaskConfig.html",
    });
  });
});

describe("fields together, in a custom job", () => {
  const sns = "arn:aws:sns:us-east-1:111122223333:in";
  test.each<[string, Changes, readonly string[]]>([
    [
      "a reserved attribute",
      { LabelAttributeName: "source" },
      ["error label-attribute-reserved LabelAttributeName"],
    ],
    ["another", { LabelAttributeName: "source-ref" }, ["error label-attribute-reserved LabelAttributeName"]],
    [
      "-metadata",
      { LabelAttributeName: "a-metadata" },
      ["error label-attribute-metadata LabelAttributeName"],
    ],
    ["-ref", { LabelAttributeName: "a-ref" }, ["error label-attribute-ref-forbidden LabelAttributeName"]],
    ["no source", { "InputConfig.DataSource": {} }, ["error data-source-missing InputConfig.DataSource"]],
    [
      "a streaming job with a manifest",
      { "InputConfig.DataSource.SnsDataSource.SnsTopicArn": sns, "OutputConfig.SnsTopicArn": `${sns}-out` },
      [],
    ],
    [
      "a streaming job that stops",
      {
        "InputConfig.DataSource": { SnsDataSource: { SnsTopicArn: sns } },
        "StoppingConditions.MaxHumanLabeledObjectCount": 5,
      },
      ["warning streaming-stopping-conditions StoppingConditions"],
    ],
    [
      "a streaming job in a circle",
      { "InputConfig.DataSource": { SnsDataSource: { SnsTopicArn: sns } }, "OutputConfig.SnsTopicArn": sns },
      ["warning streaming-same-topic OutputConfig.SnsTopicArn"],
    ],
    [
      "a streaming job that writes where it reads",
      {
        "InputConfig.DataSource.SnsDataSource.SnsTopicArn": sns,
        "OutputConfig.S3OutputPath": "s3://photos/in/",
      },
      ["warning streaming-same-prefix OutputConfig.S3OutputPath"],
    ],
    [
      "an output topic alone",
      { "OutputConfig.SnsTopicArn": sns },
      ["warning output-topic-without-streaming OutputConfig.SnsTopicArn"],
    ],
    [
      "its own output",
      {
        "InputConfig.DataSource.S3DataSource.ManifestS3Uri":
          "s3://photos/out/Birds-1/manifests/output/output.manifest",
      },
      ["warning manifest-of-this-job InputConfig.DataSource.S3DataSource.ManifestS3Uri"],
    ],
    [
      "a folder for a manifest",
      { "InputConfig.DataSource.S3DataSource.ManifestS3Uri": "s3://photos/in/" },
      ["error object-key InputConfig.DataSource.S3DataSource.ManifestS3Uri"],
    ],
    [
      "a bucket that cannot be",
      { "OutputConfig.S3OutputPath": "s3://MY-BUCKET/out" },
      ["warning bucket-name OutputConfig.S3OutputPath"],
    ],
    [
      "a web address",
      { [`${H}.UiConfig.UiTemplateS3Uri`]: "https://example.com/template.html" },
      [`warning s3-address ${H}.UiConfig.UiTemplateS3Uri`],
    ],
    [
      "automated labeling",
      {
        "LabelingJobAlgorithmsConfig.LabelingJobAlgorithmSpecificationArn":
          "arn:aws:sagemaker:us-east-1:027400017018:labeling-job-algorithm-specification/image-classification",
      },
      ["error algorithms-task-type LabelingJobAlgorithmsConfig"],
    ],
    [
      "no functions",
      { [`${H}.PreHumanTaskLambdaArn`]: undefined, [`${H}.AnnotationConsolidationConfig`]: undefined },
      [],
    ],
    [
      "the one function",
      { [`${H}.AnnotationConsolidationConfig`]: undefined },
      [`warning one-function-only ${ACS}`],
    ],
    [
      "the other function",
      { [`${H}.PreHumanTaskLambdaArn`]: undefined },
      [`warning one-function-only ${H}.PreHumanTaskLambdaArn`],
    ],
    [
      "a function that the managed policy does not cover",
      { [`${H}.PreHumanTaskLambdaArn`]: `${LAMBDA}birds-labelingfunction` },
      [`warning function-name ${H}.PreHumanTaskLambdaArn`],
    ],
    ["a version of a function", { [`${H}.PreHumanTaskLambdaArn`]: `${LAMBDA}GtRecipe-pre:7` }, []],
    [
      "a function of one's own with a built-in name",
      { [ACS]: `${LAMBDA}ACS-BoundingBox` },
      [`warning function-name ${ACS}`],
    ],
    [
      "both UIs",
      { [`${H}.UiConfig.HumanTaskUiArn`]: ui("VideoObjectDetection") },
      [`error worker-ui-choice ${H}.UiConfig`],
    ],
    ["no UI", { [`${H}.UiConfig`]: {} }, [`error worker-ui-choice ${H}.UiConfig`]],
    [
      "a worker UI",
      { [`${H}.UiConfig`]: { HumanTaskUiArn: ui("NamedEntityRecognition") } },
      [`warning worker-ui-custom ${H}.UiConfig.HumanTaskUiArn`],
    ],
    [
      "a long task",
      { [`${H}.TaskTimeLimitInSeconds`]: 28_800 },
      [`warning session-duration ${H}.TaskTimeLimitInSeconds`],
    ],
    [
      "too long a task",
      { [`${H}.TaskTimeLimitInSeconds`]: 28_801 },
      [`error time-limit ${H}.TaskTimeLimitInSeconds`],
    ],
    [
      "30 days and a second",
      { [`${H}.TaskAvailabilityLifetimeInSeconds`]: 2_592_001 },
      [`error availability ${H}.TaskAvailabilityLifetimeInSeconds`],
    ],
    [
      "an object that expires first",
      { [`${H}.TaskAvailabilityLifetimeInSeconds`]: 3599 },
      [`warning time-limit-beyond-availability ${H}.TaskTimeLimitInSeconds`],
    ],
    [
      "many at once",
      { [`${H}.MaxConcurrentTaskCount`]: 1001 },
      [`warning concurrent-task-quota ${H}.MaxConcurrentTaskCount`],
    ],
    [
      "a price for a private team",
      { [`${H}.PublicWorkforceTaskPrice.AmountInUsd.Cents`]: 12 },
      [`warning price-without-public-team ${H}.PublicWorkforceTaskPrice`],
    ],
    [
      "a team of no known kind",
      { [`${H}.WorkteamArn`]: "arn:aws:sagemaker:us-east-1:111122223333:workteam/birders" },
      [`warning workteam-kind ${H}.WorkteamArn`],
    ],
    [
      "another account's team",
      { [`${H}.WorkteamArn`]: "arn:aws:sagemaker:us-east-1:444455556666:workteam/private-crowd/birders" },
      [`warning workteam-account ${H}.WorkteamArn`],
    ],
    [
      "a vendor's team",
      { [`${H}.WorkteamArn`]: "arn:aws:sagemaker:us-east-1:444455556666:workteam/vendor-crowd/birders" },
      [],
    ],
    [
      "a function elsewhere",
      { [ACS]: "arn:aws:lambda:eu-west-1:111122223333:function:SageMaker-post" },
      [`error region ${ACS}`],
    ],
    [
      "a bucket elsewhere",
      { LabelCategoryConfigS3Uri: "https://photos.s3.eu-west-1.amazonaws.com/c.json" },
      ["error region LabelCategoryConfigS3Uri"],
    ],
    [
      "a function nowhere",
      { [ACS]: "arn:aws:lambda::111122223333:function:SageMaker-post" },
      [`error region ${ACS}`],
    ],
    [
      "another partition",
      { RoleArn: "arn:aws-cn:iam::111122223333:role/birds-job" },
      ["error partition RoleArn"],
    ],
    ["a key that is none", { "OutputConfig.KmsKeyId": "string" }, ["warning kms-key OutputConfig.KmsKeyId"]],
    ["no key", { "OutputConfig.KmsKeyId": "" }, []],
    [
      "a key",
      {
        "OutputConfig.KmsKeyId":
          "arn:aws:kms:us-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab",
      },
      [],
    ],
    [
      "two tags of one key",
      {
        Tags: [
          { Key: "a", Value: "1" },
          { Key: "a", Value: "2" },
        ],
      },
      ["error tag-twice Tags[1].Key"],
    ],
    ["a tag of AWS", { Tags: [{ Key: "aws:team", Value: "" }] }, ["error tag-reserved Tags[0].Key"]],
  ])("%s", (_, changes, expected) => {
    expect(told(changed(toyRequest(), changes))).toEqual(expected);
  });

  test("what is known besides the request", () => {
    expect(told(toyRequest(), { auditedLabelAttributeName: "birds" })).toEqual([
      "error label-attribute-audited LabelAttributeName",
    ]);
    const long = changed(toyRequest(), { [`${H}.TaskTimeLimitInSeconds`]: 7200 });
    expect(told(long, { maxSessionDurationInSeconds: 7200 })).toEqual([]);
    expect(told(toyRequest(), { region: "eu-west-1" })).toEqual([
      `error region ${H}.WorkteamArn`,
      `error region ${H}.PreHumanTaskLambdaArn`,
      `error region ${ACS}`,
    ]);
  });
});

describe("built-in task types", () => {
  test.each<[string, string, Changes, readonly string[]]>([
    [
      "labels in files",
      "SemanticSegmentation",
      {},
      ["error label-attribute-ref-required LabelAttributeName"],
    ],
    ["labels in files, named so", "AdjustmentSemanticSegmentation", { LabelAttributeName: "a-ref" }, []],
    [
      "verification",
      "VerificationSemanticSegmentation",
      { LabelAttributeName: "a-ref" },
      ["error label-attribute-ref-forbidden LabelAttributeName"],
    ],
    [
      "a template instead of the worker UI",
      "NamedEntityRecognition",
      {},
      [`error worker-ui-needed ${H}.UiConfig.UiTemplateS3Uri`],
    ],
    [
      "the wrong worker UI",
      "VideoObjectTracking",
      {
        LabelAttributeName: "a-ref",
        [`${H}.UiConfig`]: { HumanTaskUiArn: ui("VideoObjectDetection") },
        [`${H}.NumberOfHumanWorkersPerDataObject`]: 1,
      },
      [`error worker-ui-of-task ${H}.UiConfig.HumanTaskUiArn`],
    ],
    [
      "a worker UI instead of a template",
      "BoundingBox",
      { [`${H}.UiConfig`]: { HumanTaskUiArn: ui("BoundingBox") } },
      [`error worker-template-needed ${H}.UiConfig.HumanTaskUiArn`],
    ],
    [
      "days for a point cloud, and several workers",
      "3DPointCloudObjectDetection",
      {
        [`${H}.UiConfig`]: { HumanTaskUiArn: ui("PointCloudObjectDetection") },
        [`${H}.TaskTimeLimitInSeconds`]: 604_800,
      },
      [
        `warning session-duration ${H}.TaskTimeLimitInSeconds`,
        `warning workers-without-consolidation ${H}.NumberOfHumanWorkersPerDataObject`,
      ],
    ],
    [
      "no label categories",
      "ImageMultiClass",
      { LabelCategoryConfigS3Uri: undefined },
      ["error label-categories-missing LabelCategoryConfigS3Uri"],
    ],
    ["no label categories for any task", "PassThrough", { LabelCategoryConfigS3Uri: undefined }, []],
    [
      "one function",
      "TextMultiClass",
      { [`${H}.AnnotationConsolidationConfig`]: undefined },
      [`error built-in-function-missing ${ACS}`],
    ],
    [
      "the function of another place",
      "BoundingBox",
      { [ACS]: "arn:aws:lambda:us-east-1:432418664414:function:PRE-BoundingBox" },
      [`error built-in-function-place ${ACS}`],
    ],
    [
      "another region's account",
      "BoundingBox",
      { [ACS]: "arn:aws:lambda:us-east-1:266458841044:function:ACS-BoundingBox" },
      [`error built-in-function-account ${ACS}`],
    ],
    [
      "a stranger's account",
      "BoundingBox",
      { [ACS]: "arn:aws:lambda:us-east-1:444455556666:function:ACS-BoundingBox" },
      [`error built-in-function-account ${ACS}`],
    ],
    [
      "different task types",
      "BoundingBox",
      { [ACS]: "arn:aws:lambda:us-east-1:432418664414:function:ACS-ImageMultiClass" },
      [`error built-in-functions-differ ${ACS}`],
    ],
    ["one's own consolidation", "BoundingBox", { [ACS]: `${LAMBDA}SageMaker-boxes` }, []],
    [
      "too long a task",
      "BoundingBox",
      { [`${H}.TaskTimeLimitInSeconds`]: 28_801 },
      [`error time-limit ${H}.TaskTimeLimitInSeconds`],
    ],
    [
      "more than 30 days",
      "VideoMultiClass",
      { [`${H}.TaskTimeLimitInSeconds`]: 2_592_001 },
      [`error time-limit ${H}.TaskTimeLimitInSeconds`],
    ],
    [
      "the algorithm of the task",
      "TextMultiClass",
      {
        [ALGORITHM]:
          "arn:aws:sagemaker:us-east-1:027400017018:labeling-job-algorithm-specification/text-classification",
      },
      [],
    ],
    [
      "the algorithm of another account",
      "TextMultiClass",
      {
        [ALGORITHM]:
          "arn:aws:sagemaker:us-east-1:111122223333:labeling-job-algorithm-specification/text-classification",
      },
      [`error algorithm-of-task ${ALGORITHM}`],
    ],
    [
      "a task type without an algorithm",
      "TextMultiClassMultiLabel",
      {
        [ALGORITHM]:
          "arn:aws:sagemaker:us-east-1:027400017018:labeling-job-algorithm-specification/text-classification",
      },
      ["error algorithms-task-type LabelingJobAlgorithmsConfig"],
    ],
    [
      "the algorithm of another task",
      "BoundingBox",
      {
        "LabelingJobAlgorithmsConfig.LabelingJobAlgorithmSpecificationArn":
          "arn:aws:sagemaker:us-east-1:027400017018:labeling-job-algorithm-specification/image-classification",
      },
      ["error algorithm-of-task LabelingJobAlgorithmsConfig.LabelingJobAlgorithmSpecificationArn"],
    ],
    [
      "the algorithm in a streaming job",
      "BoundingBox",
      {
        "InputConfig.DataSource": { SnsDataSource: { SnsTopicArn: "arn:aws:sns:us-east-1:111122223333:in" } },
        "LabelingJobAlgorithmsConfig.LabelingJobAlgorithmSpecificationArn":
          "arn:aws:sagemaker:us-east-1:027400017018:labeling-job-algorithm-specification/object-detection",
      },
      ["error streaming-algorithms LabelingJobAlgorithmsConfig"],
    ],
  ])("%s: %s", (_, task, changes, expected) => {
    expect(told(changed(builtInRequest(task), changes))).toEqual(expected);
  });

  test("a region without functions of built-in tasks", () => {
    const request = JSON.parse(
      JSON.stringify(builtInRequest("BoundingBox")).replaceAll("us-east-1", "sa-east-1"),
    );
    expect(told(request)).toEqual([
      `error built-in-function-region ${H}.PreHumanTaskLambdaArn`,
      `error built-in-function-region ${ACS}`,
    ]);
  });

  test.each([
    ["VideoClassification", "Did you mean PRE-VideoMultiClass?"],
    ["BoundingBoxes", "Did you mean PRE-BoundingBox?"],
    ["tasktype", "They are BoundingBox,"],
  ])("the type %s does not exist", (task, hint) => {
    const [problem] = validateLabelingJobRequest(builtInRequest(task));
    expect(problem).toMatchObject({ rule: "built-in-function-task", message: expect.stringContaining(hint) });
  });
});

describe("the public work team", () => {
  const amount = `${H}.PublicWorkforceTaskPrice.AmountInUsd`;
  test.each<[string, Changes, readonly string[]]>([
    [
      "no price",
      { [`${H}.PublicWorkforceTaskPrice`]: undefined },
      [`error public-price-missing ${H}.PublicWorkforceTaskPrice`],
    ],
    ["no amount", { [`${H}.PublicWorkforceTaskPrice`]: {} }, [`error public-price-missing ${amount}`]],
    ["a price between", { [amount]: { Cents: 2 } }, [`error public-price ${amount}`]],
    ["nothing", { [amount]: {} }, [`error public-price ${amount}`]],
    ["the lowest price", { [amount]: { Dollars: 0, Cents: 1, TenthFractionsOfACent: 2 } }, []],
    ["the highest price", { [amount]: { Dollars: 1, Cents: 20 } }, []],
    ["a price out of range is told once", { [amount]: { Dollars: 3 } }, [`error range ${amount}.Dollars`]],
    [
      "no promise",
      { "InputConfig.DataAttributes": undefined },
      ["error public-content-classifier InputConfig.DataAttributes.ContentClassifiers"],
    ],
    [
      "the other promise",
      { "InputConfig.DataAttributes.ContentClassifiers": ["FreeOfAdultContent"] },
      ["error public-content-classifier InputConfig.DataAttributes.ContentClassifiers"],
    ],
    [
      "a day",
      { [`${H}.TaskAvailabilityLifetimeInSeconds`]: 86_400 },
      [`error availability ${H}.TaskAvailabilityLifetimeInSeconds`],
    ],
    ["no keywords", { [`${H}.TaskKeywords`]: undefined }, [`warning public-keywords ${H}.TaskKeywords`]],
    [
      "another account",
      { [`${H}.WorkteamArn`]: "arn:aws:sagemaker:us-east-1:111122223333:workteam/public-crowd/default" },
      [`error public-workteam ${H}.WorkteamArn`],
    ],
  ])("%s", (_, changes, expected) => {
    expect(told(changed(publicRequest(), changes))).toEqual(expected);
  });

  test.each<[string, object, boolean]>([
    ["BoundingBox", { Cents: 2, TenthFractionsOfACent: 4 }, false],
    ["BoundingBox", { Cents: 3, TenthFractionsOfACent: 6 }, true],
    ["SemanticSegmentation", { Cents: 72 }, false],
    ["SemanticSegmentation", { Cents: 84 }, true],
    ["ImageMultiClass", { Cents: 1, TenthFractionsOfACent: 2 }, true],
  ])("the prices of %s: %j", (task, price, isAllowed) => {
    const rules = validateLabelingJobRequest(changed(publicRequest(task), { [amount]: price })).map(
      ({ rule }) => rule,
    );
    expect(rules.includes("public-price")).toBe(!isAllowed);
  });

  test("takes no video frames and no point clouds", () => {
    expect(told(publicRequest("VideoObjectDetection"))).toContain(`error public-task-type ${H}.WorkteamArn`);
    expect(told(publicRequest("VideoMultiClass"))).not.toContain(`error public-task-type ${H}.WorkteamArn`);
  });
});

function ui(name: string): string {
  return `arn:aws:sagemaker:us-east-1:394669845002:human-task-ui/${name}`;
}
