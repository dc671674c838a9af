import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import {
  buildStackTemplate,
  type StackCode,
} from "../../../../deploy/infrastructure/cloudformation/build-template.ts";
import { formatTemplate } from "../../../../deploy/infrastructure/cloudformation/format-template.ts";
import type { CloudFormationTemplate } from "../../../../deploy/infrastructure/cloudformation/template.ts";
import { templateProblems } from "../support/check-template.ts";
import { ACCOUNT, anyDeployment, deployment, KEY_ARN, REGION } from "../support/deployments.ts";
import { makeStack } from "../support/resolve-template.ts";

const PLACE = { partition: "aws", region: REGION };
const CODE: StackCode = {
  preAnnotation: { bucket: "birds-input", key: "tasks/birds/pre-annotation-0123456789ab.zip" },
  consolidation: { bucket: "birds-input", key: "tasks/birds/consolidation-0123456789ab.zip" },
};
/** The most that a body of a template may have; a longer one would have to be uploaded first. */
const MAX_TEMPLATE_BYTES = 51_200;

const propertiesOf = (template: CloudFormationTemplate, id: string) =>
  template.Resources[id]?.Properties ?? {};

describe("a task with both functions", () => {
  const template = buildStackTemplate(deployment(), CODE);

  test("gets functions, their log groups and roles, and an execution role", () => {
    expect(Object.entries(template.Resources).map(([id, { Type }]) => `${id} ${Type}`)).toEqual([
      "PreAnnotationFunction AWS::Lambda::Function",
      "PreAnnotationLogGroup AWS::Logs::LogGroup",
      "ConsolidationFunction AWS::Lambda::Function",
      "ConsolidationLogGroup AWS::Logs::LogGroup",
      "PreAnnotationRole AWS::IAM::Role",
      "ConsolidationRole AWS::IAM::Role",
      "ExecutionRole AWS::IAM::Role",
    ]);
    expect(templateProblems(template, PLACE)).toEqual([]);
  });

  test("runs the zip that is named, with the defaults", () => {
    expect(propertiesOf(template, "ConsolidationFunction")).toEqual({
      FunctionName: "birds-post-LabelingFunction",
      Description: "Makes labels of the workers' answers of birds",
      Runtime: "nodejs24.x",
      Architectures: ["x86_64"],
      Handler: "index.handler",
      Code: { S3Bucket: "birds-input", S3Key: "tasks/birds/consolidation-0123456789ab.zip" },
      Role: { "Fn::GetAtt": ["ConsolidationRole", "Arn"] },
      MemorySize: 1024,
      Timeout: 300,
      LoggingConfig: { LogGroup: { Ref: "ConsolidationLogGroup" } },
      Tags: [{ Key: "labelsmith:task", Value: "birds" }],
    });
  });

  test("says in its outputs what the request for a job needs", () => {
    expect(makeStack(template, PLACE).outputs).toEqual({
      PreAnnotationFunctionArn: `arn:aws:lambda:${REGION}:${ACCOUNT}:function:birds-pre-LabelingFunction`,
      ConsolidationFunctionArn: `arn:aws:lambda:${REGION}:${ACCOUNT}:function:birds-post-LabelingFunction`,
      ExecutionRoleArn: `arn:aws:iam::${ACCOUNT}:role/birds-job-us-east-1`,
    });
  });

  test("names the resources as the deployment does", () => {
    const described = deployment({ streaming: {} });
    const { outputs } = makeStack(buildStackTemplate(described, CODE), PLACE);
    expect(outputs).toEqual({
      PreAnnotationFunctionArn: described.preAnnotation?.arn,
      ConsolidationFunctionArn: described.consolidation?.arn,
      ExecutionRoleArn: described.executionRole.arn,
      InputTopicArn: described.topics?.input.arn,
      OutputTopicArn: described.topics?.output.arn,
    });
  });
});

test.each([
  [undefined, 3600],
  [60, 3600],
  [3601, 3601],
  [28_800, 28_800],
])(
  "where a worker has %s seconds for a task, the execution role can be assumed for %s",
  (taskTimeLimitInSeconds, seconds) => {
    const limits = taskTimeLimitInSeconds === undefined ? {} : { taskTimeLimitInSeconds };
    const template = buildStackTemplate(deployment({}, limits), CODE);
    expect(propertiesOf(template, "ExecutionRole")).toMatchObject({ MaxSessionDuration: seconds });
    expect(propertiesOf(template, "PreAnnotationRole")).not.toHaveProperty("MaxSessionDuration");
  },
);

test("settings of the functions are theirs", () => {
  const template = buildStackTemplate(
    deployment({
      runtime: "nodejs22.x",
      architecture: "arm64",
      logRetentionInDays: 7,
      preAnnotationFunction: {
        memorySize: 512,
        timeout: 60,
        environment: { LOG_LEVEL: "debug", BIRDS: "on" },
      },
    }),
    CODE,
  );
  expect(propertiesOf(template, "PreAnnotationFunction")).toMatchObject({
    Runtime: "nodejs22.x",
    Architectures: ["arm64"],
    MemorySize: 512,
    Timeout: 60,
    Environment: { Variables: { BIRDS: "on", LOG_LEVEL: "debug" } },
  });
  expect(propertiesOf(template, "ConsolidationFunction")).toMatchObject({ MemorySize: 1024, Timeout: 300 });
  expect(propertiesOf(template, "ConsolidationLogGroup")).toMatchObject({ RetentionInDays: 7 });
});

test("everything is tagged, in the order of the names", () => {
  const template = buildStackTemplate(
    deployment({ streaming: {}, tags: { team: "birders", cost: "12" } }),
    CODE,
  );
  const tags = Object.keys(template.Resources).map((id) => propertiesOf(template, id)["Tags"]);
  expect(tags).toHaveLength(9);
  for (const each of tags) {
    expect(each).toEqual([
      { Key: "cost", Value: "12" },
      { Key: "labelsmith:task", Value: "birds" },
      { Key: "team", Value: "birders" },
    ]);
  }
});

test("settings written in another order give the same text", () => {
  const text = (tags: Record<string, string>, environment: Record<string, string>) =>
    formatTemplate(buildStackTemplate(deployment({ tags, consolidationFunction: { environment } }), CODE));
  expect(text({ a: "1", b: "2" }, { C: "3", D: "4" })).toBe(text({ b: "2", a: "1" }, { D: "4", C: "3" }));
});

test("code without a place is asked for by parameters", () => {
  const { consolidation } = CODE;
  const template = buildStackTemplate(deployment(), consolidation === undefined ? {} : { consolidation });
  expect(Object.keys(template.Parameters ?? {})).toEqual(["CodeBucket", "PreAnnotationCodeKey"]);
  expect(templateProblems(template, PLACE)).toEqual([]);
  const { resources } = makeStack(template, PLACE, { PreAnnotationCodeKey: "pre.zip" });
  expect(resources.get("PreAnnotationFunction")?.properties["Code"]).toEqual({
    S3Bucket: "birds-input",
    S3Key: "pre.zip",
  });
});

describe("a streaming job", () => {
  test("gets its topics, encrypted with the job's key", () => {
    const template = buildStackTemplate(deployment({ streaming: {}, kmsKeyId: KEY_ARN }), CODE);
    expect(propertiesOf(template, "InputTopic")).toMatchObject({
      TopicName: "birds-input-GroundTruth",
      KmsMasterKeyId: KEY_ARN,
    });
    expect(propertiesOf(template, "OutputTopic")).toMatchObject({ TopicName: "birds-output-GroundTruth" });
  });

  test("with topics of the author's gets none", () => {
    const topic = (name: string) => `arn:aws:sns:${REGION}:${ACCOUNT}:${name}`;
    const streaming = { inputTopicArn: topic("in"), outputTopicArn: topic("out") };
    const template = buildStackTemplate(deployment({ streaming }), CODE);
    expect(Object.keys(template.Resources).filter((id) => id.endsWith("Topic"))).toEqual([]);
  });
});

test("the execution role waits for the role that its trust policy names: IAM refuses one that is not there", () => {
  const { order } = makeStack(buildStackTemplate(deployment({ consolidationRole: "job" }), CODE), PLACE);
  expect(order.indexOf("ConsolidationRole")).toBeLessThan(order.indexOf("ExecutionRole"));
});

test("a function may be named in its own role's statements, as one that calls itself", () => {
  const Resource = `arn:aws:lambda:${REGION}:${ACCOUNT}:function:birds-post-LabelingFunction`;
  const policyStatements = [{ Effect: "Allow" as const, Action: "lambda:InvokeFunction", Resource }];
  const template = buildStackTemplate(deployment({ consolidationFunction: { policyStatements } }), CODE);
  expect(templateProblems(template, PLACE)).toEqual([]);
});

test("a task that needs nothing has no resources", () => {
  const roleArn = `arn:aws:iam::${ACCOUNT}:role/Mine`;
  const none = { preAnnotation: false, consolidation: false };
  expect(buildStackTemplate(deployment({ roleArn }, { handlers: none })).Resources).toEqual({});
});

test.each([
  ["aws-cn", "cn-north-1", "s3.cn-north-1.amazonaws.com.cn"],
  ["aws-us-gov", "us-gov-west-1", "s3.us-gov-west-1.amazonaws.com"],
])("in the partition %s every ARN begins with it", (partition, region, s3) => {
  const template = buildStackTemplate(
    deployment({
      region,
      streaming: {},
      kmsKeyId: `arn:${partition}:kms:${region}:${ACCOUNT}:key/${KEY_ARN.slice(-36)}`,
    }),
    CODE,
  );
  const { resources } = makeStack(template, { partition, region });
  const text = JSON.stringify([...resources]);
  expect(text.match(/arn:aws[a-z-]*/g)?.filter((start) => start !== `arn:${partition}`)).toEqual([]);
  expect(text).toContain(`"kms:ViaService":"${s3}"`);
  expect(text).toContain('{"Service":"lambda.amazonaws.com"}');
  expect(text).toContain('{"Service":"sagemaker.amazonaws.com"}');
});

describe("of any deployment", () => {
  const code = fc.constantFrom<StackCode>(CODE, {});

  test("the template is one that CloudFormation takes, and every reference in it leads somewhere", () => {
    fc.assert(
      fc.property(anyDeployment, code, (described, given) => {
        const template = buildStackTemplate(described, given);
        const { partition, settings } = described;
        expect(templateProblems(template, { partition, region: settings.region })).toEqual([]);
      }),
    );
  });

  test("the text is the template, the same each time, and short enough to be sent", () => {
    fc.assert(
      fc.property(anyDeployment, code, (described, given) => {
        const template = buildStackTemplate(described, given);
        const text = formatTemplate(template);
        expect(parse(text)).toEqual(template);
        // CloudFormation's parser is of this older version, in which more words are not texts.
        expect(parse(text, { version: "1.1" })).toEqual(template);
        expect(formatTemplate(buildStackTemplate(described, given))).toBe(text);
        expect(Buffer.byteLength(text)).toBeLessThan(MAX_TEMPLATE_BYTES);
      }),
      { numRuns: 30 },
    );
  });
});

describe("the check of templates finds", () => {
  const template = buildStackTemplate(deployment(), CODE);
  const withFunction = (changed: object): CloudFormationTemplate => ({
    ...template,
    Resources: {
      ...template.Resources,
      PreAnnotationFunction: {
        Type: "AWS::Lambda::Function",
        Properties: { ...propertiesOf(template, "PreAnnotationFunction"), ...changed },
      },
    },
  });

  test.each([
    ["a property that does not exist", withFunction({ Memory: 1 }), /additional properties/],
    ["an old runtime", withFunction({ Runtime: "nodejs20.x" }), /allowed values/],
    ["a reference to nothing", withFunction({ Role: { "Fn::GetAtt": ["Role", "Arn"] } }), /there is no Role/],
    ["a circle", withFunction({ Role: { "Fn::GetAtt": ["PreAnnotationFunction", "Arn"] } }), /needs itself/],
    [
      "a parameter that is not used",
      { ...template, Parameters: { Unused: { Type: "String", Description: "?", MinLength: 1 } } },
      /not used/,
    ],
  ] satisfies [string, CloudFormationTemplate, RegExp][])("%s", (_, wrong, message) => {
    expect(templateProblems(wrong, PLACE).join("\n")).toMatch(message);
  });
});
