import { expect, test } from "vitest";
import { deployTask } from "../../deploy/deploy-task.ts";
import { planSteps } from "../../deploy/steps/step.ts";
import { deployableTask, SETTINGS } from "../support/aws/deployable-task.ts";
import { startFakeAws } from "../support/aws/fake-aws.ts";
import { contextFor, defaults, deploy } from "../support/aws/run-deploy.ts";

const READS = /^(GET|HEAD) |^(Get|Describe|List)/;

async function plan(fixCors: boolean) {
  const context = await contextFor();
  const { steps } = await deployTask(await deployableTask(), SETTINGS, defaults({ fixCors }), context.aws);
  const planned = await planSteps(steps, context);
  return planned.map(({ step, decision }) => {
    const { service, operation, target } = step;
    return [
      decision?.decision,
      `${service} ${decision?.operation ?? operation}`,
      target.replace(/[0-9a-f]{12}/, "#"),
    ];
  });
}

test("a plan shows every call with its target, and only reads", async () => {
  const aws = await startFakeAws();
  expect(await plan(true)).toEqual([
    ["read", "STS GetCallerIdentity", "account #"],
    ["read", "S3 HeadBucket", "s3://labeling-out"],
    ["make", "S3 PutBucketCors", "s3://labeling-in"],
    ["make", "S3 PutBucketCors", "s3://photos"],
    ["make", "S3 PutObject", "s3://labeling-in/tasks/birds/pre-annotation-#.zip"],
    ["make", "S3 PutObject", "s3://labeling-in/tasks/birds/consolidation-#.zip"],
    ["make", "S3 PutObject", "s3://labeling-in/tasks/birds/template-#.liquid.html"],
    ["make", "S3 PutObject", "s3://labeling-in/tasks/birds/manifest-#.manifest"],
    ["make", "S3 PutObject", "s3://labeling-in/tasks/birds/label-categories-#.json"],
    ["make", "CloudFormation CreateStack", "labelsmith-birds"],
    ["make", "SageMaker CreateLabelingJob", "birds"],
    ["read", "SageMaker DescribeLabelingJob", "birds"],
    ["read", "S3 ListObjectsV2 and GetObject", "s3://labeling-out/labels/birds/"],
  ]);
  expect(aws.calls.filter(({ operation }) => !READS.test(operation))).toEqual([]);
});

test("a bucket without the CORS rule is told, and left alone unless it may be changed", async () => {
  const aws = await startFakeAws();
  const cors = (lines: Awaited<ReturnType<typeof plan>>) =>
    lines.filter(([, call]) => call === "S3 PutBucketCors").map(([decision]) => decision);
  expect(cors(await plan(false))).toEqual(["leave", "leave"]);
  await deploy(await deployableTask(), { fixCors: false, until: "start" });
  expect(aws.calls.filter(({ operation }) => /^PUT .*cors/.test(operation))).toEqual([]);
  await deploy(await deployableTask(), { fixCors: true, until: "start" });
  expect(cors(await plan(false))).toEqual(["skip", "skip"]);
});

test("the rules that a bucket has are kept when one is added", async () => {
  await startFakeAws();
  const { aws } = await contextFor();
  const own = {
    AllowedMethods: ["PUT"],
    AllowedOrigins: ["https://example.com"],
    ID: "theirs",
    MaxAgeSeconds: 7,
  };
  await aws.s3.putBucketCors({ Bucket: "photos", CORSConfiguration: { CORSRules: [own] } });
  await deploy(await deployableTask(), { until: "stack" });
  const { CORSRules } = await aws.s3.getBucketCors({ Bucket: "photos" });
  expect(CORSRules).toEqual([
    own,
    { AllowedMethods: ["GET"], AllowedOrigins: ["*"], ExposeHeaders: ["Access-Control-Allow-Origin"] },
  ]);
});

test("without credentials, a plan shows the calls that it knows and makes none", async () => {
  const aws = await startFakeAws();
  const { steps } = await deployTask(await deployableTask(), SETTINGS, defaults(), undefined);
  const planned = await planSteps(steps, undefined);
  expect(planned.map(({ decision }) => decision)).toEqual(planned.map(() => undefined));
  expect(planned.map(({ step }) => step.operation)).toContain("CreateStack or UpdateStack");
  expect(planned.find(({ step }) => step.target.includes("template-"))?.step.bytes).toBeGreaterThan(50);
  expect(aws.calls).toEqual([]);
});
