import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ACCOUNT, deployment, KEY_ARN, REGION } from "../support/deployments.ts";
import { type Call, type SimulatedRole, simulateRoles } from "../support/simulate.ts";

const call = (action: string, resource: string, context: Call["context"] = {}): Call => ({
  action,
  resource,
  context,
});
const object = (bucket: string, key: string) => `arn:aws:s3:::${bucket}/${key}`;
const lambda = (name: string) => `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}`;
const JOB_LOG = `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:/aws/sagemaker/LabelingJobs`;
const OUTPUT = "labels/birds-2";

/** What a labeling job calls, as the developer guide and the output it leaves behind show it. */
const NEEDED: readonly Call[] = [
  call("s3:GetBucketLocation", "arn:aws:s3:::birds-input"),
  call("s3:GetBucketLocation", "arn:aws:s3:::birds-output"),
  call("s3:ListBucket", "arn:aws:s3:::birds-pictures"),
  call("s3:GetObject", object("birds-input", "tasks/birds/manifest-0123456789ab.manifest")),
  call("s3:GetObject", object("birds-input", "tasks/birds/template-0123456789ab.liquid.html")),
  call("s3:GetObject", object("birds-pictures", "2026/robin.jpg")),
  call("s3:PutObject", object("birds-output", `${OUTPUT}/manifests/output/output.manifest`)),
  call("s3:GetObject", object("birds-output", `${OUTPUT}/annotations/intermediate/1/annotations.manifest`)),
  call("s3:AbortMultipartUpload", object("birds-output", `${OUTPUT}/manifests/output/output.manifest`)),
  call("lambda:InvokeFunction", lambda("birds-pre-LabelingFunction")),
  call("lambda:InvokeFunction", lambda("birds-post-LabelingFunction")),
  call("logs:CreateLogGroup", JOB_LOG),
  call("logs:CreateLogStream", `${JOB_LOG}:log-stream:birds-2`),
  call("logs:PutLogEvents", `${JOB_LOG}:log-stream:birds-2`),
  call("logs:DescribeLogStreams", JOB_LOG),
  call("cloudwatch:PutMetricData", "*", { "cloudwatch:namespace": "AWS/SageMaker/GroundTruth" }),
];

const QUEUE = `arn:aws:sqs:${REGION}:${ACCOUNT}:GroundTruth-birds-2`;
const INPUT_TOPIC = `arn:aws:sns:${REGION}:${ACCOUNT}:birds-input-GroundTruth`;
const OUTPUT_TOPIC = `arn:aws:sns:${REGION}:${ACCOUNT}:birds-output-GroundTruth`;
const toQueue = { "sns:Protocol": "sqs", "sns:Endpoint": QUEUE };

const STREAMING: readonly Call[] = [
  ...[
    "CreateQueue",
    "DeleteMessage",
    "GetQueueAttributes",
    "GetQueueUrl",
    "ReceiveMessage",
    "SendMessage",
  ].map((action) => call(`sqs:${action}`, QUEUE)),
  call("sqs:SetQueueAttributes", QUEUE),
  call("sns:Subscribe", INPUT_TOPIC, toQueue),
  call("sns:Unsubscribe", INPUT_TOPIC),
  call("sns:Publish", OUTPUT_TOPIC),
];

const KEY: readonly Call[] = [
  "Decrypt",
  "DescribeKey",
  "Encrypt",
  "GenerateDataKey",
  "GenerateDataKeyWithoutPlaintext",
  "ReEncryptFrom",
  "ReEncryptTo",
].map((action) => call(`kms:${action}`, KEY_ARN));

/** What lies beside a labeling job: neighbours, other buckets, functions, roles, regions and accounts, and other verbs. */
const FOREIGN: readonly Call[] = [
  call("s3:PutObject", object("birds-input", "tasks/birds/manifest-0123456789ab.manifest")),
  call("s3:PutObject", object("birds-pictures", "2026/robin.jpg")),
  call("s3:GetObject", object("birds-input", "tasks-of-others/manifest")),
  call("s3:GetObject", object("birds-input", "secret.txt")),
  call("s3:GetObject", object("birds-output", "labels-of-others/output.manifest")),
  call("s3:PutObject", object("birds-output", "other/output.manifest")),
  call("s3:GetObject", object("birds-input-2", "tasks/birds/manifest")),
  call("s3:GetObject", object("other", "tasks/birds/manifest")),
  call("s3:ListBucket", "arn:aws:s3:::other"),
  call("s3:DeleteObject", object("birds-output", `${OUTPUT}/manifests/output/output.manifest`)),
  call("s3:DeleteBucket", "arn:aws:s3:::birds-output"),
  call("s3:PutBucketCORS", "arn:aws:s3:::birds-input"),
  call("lambda:InvokeFunction", lambda("other-LabelingFunction")),
  call("lambda:InvokeFunction", lambda("birds-pre-LabelingFunction-2")),
  call("lambda:InvokeFunction", lambda("birds-pre-LabelingFunction").replace(REGION, "us-west-2")),
  call("lambda:InvokeFunction", lambda("birds-pre-LabelingFunction").replace(ACCOUNT, "444455556666")),
  call("lambda:UpdateFunctionCode", lambda("birds-pre-LabelingFunction")),
  call("lambda:DeleteFunction", lambda("birds-pre-LabelingFunction")),
  call("iam:PassRole", `arn:aws:iam::${ACCOUNT}:role/birds-job-us-east-1`),
  call("sts:AssumeRole", `arn:aws:iam::${ACCOUNT}:role/Admin`),
  call("logs:PutLogEvents", `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:/aws/lambda/other:log-stream:x`),
  call("logs:GetLogEvents", `${JOB_LOG}:log-stream:birds-2`),
  call("logs:DeleteLogGroup", JOB_LOG),
  call("cloudwatch:PutMetricData", "*", { "cloudwatch:namespace": "Billing" }),
  call("kms:CreateGrant", KEY_ARN),
  call("kms:ScheduleKeyDeletion", KEY_ARN),
  call("kms:Decrypt", KEY_ARN.replace("1234abcd", "abcd1234")),
  call("sqs:ReceiveMessage", `arn:aws:sqs:${REGION}:${ACCOUNT}:orders`),
  call("sqs:ReceiveMessage", QUEUE.replace(ACCOUNT, "444455556666")),
  call("sqs:DeleteQueue", QUEUE),
  call("sns:Subscribe", INPUT_TOPIC, { "sns:Protocol": "https", "sns:Endpoint": "https://example.com" }),
  call("sns:Subscribe", INPUT_TOPIC, { ...toQueue, "sns:Endpoint": QUEUE.replace(ACCOUNT, "444455556666") }),
  call("sns:Subscribe", OUTPUT_TOPIC, toQueue),
  call("sns:Publish", INPUT_TOPIC),
  call("sns:Publish", `arn:aws:sns:${REGION}:${ACCOUNT}:alarms`),
  call("sns:DeleteTopic", INPUT_TOPIC),
];

async function outcome(role: SimulatedRole | undefined, calls: readonly Call[]): Promise<readonly string[]> {
  const allowed = await Promise.all(calls.map((each) => role?.allows(each)));
  return names(calls.filter((_, index) => allowed[index] === true));
}

const names = (calls: readonly Call[]) => calls.map(({ action, resource }) => `${action} ${resource}`);
const executionRole = (...given: Parameters<typeof deployment>) =>
  simulateRoles(deployment(...given))["ExecutionRole"];

describe("a job that is neither encrypted nor streaming", () => {
  const role = executionRole();

  test("may do what a job does", async () => {
    expect(await outcome(role, NEEDED)).toEqual(names(NEEDED));
  });

  test("may do nothing else", async () => {
    expect(await outcome(role, [...FOREIGN, ...STREAMING, ...KEY])).toEqual([]);
  });
});

describe("a job that streams and encrypts", () => {
  const role = executionRole({ streaming: {}, kmsKeyId: KEY_ARN });
  const needed = [...NEEDED, ...STREAMING, ...KEY];

  test("may do that too", async () => {
    expect(await outcome(role, needed)).toEqual(names(needed));
  });

  test("may still do nothing else", async () => {
    expect(await outcome(role, FOREIGN)).toEqual([]);
  });
});

test("topics of the author's are used in the place of ours", async () => {
  const inputTopicArn = `arn:aws:sns:${REGION}:${ACCOUNT}:mine`;
  const role = executionRole({ streaming: { inputTopicArn } });
  const calls = [call("sns:Subscribe", inputTopicArn, toQueue), call("sns:Subscribe", INPUT_TOPIC, toQueue)];
  expect(await outcome(role, calls)).toEqual(names(calls.slice(0, 1)));
});

test("a job without functions invokes none", async () => {
  const role = executionRole({}, { handlers: { preAnnotation: false, consolidation: false } });
  const calls = ["birds-pre-LabelingFunction", "birds-post-LabelingFunction"].map((name) =>
    call("lambda:InvokeFunction", lambda(name)),
  );
  expect(await outcome(role, calls)).toEqual([]);
});

test("data objects in the buckets of input and output make these readable as a whole, and no further writable", async () => {
  const role = executionRole({}, { dataBuckets: ["birds-input", "birds-output"] });
  const calls = [
    call("s3:GetObject", object("birds-input", "pictures/robin.jpg")),
    call("s3:GetObject", object("birds-output", "pictures/robin.jpg")),
    call("s3:PutObject", object("birds-output", "pictures/robin.jpg")),
  ];
  expect(await outcome(role, calls)).toEqual(names(calls.slice(0, 2)));
});

test("a key may be read below the input and the output, and written below the output, whatever it is", async () => {
  const role = executionRole();
  const part = fc.constantFrom("tasks", "labels", "tasks2", "label", "x", "..", "birds");
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("birds-input", "birds-output", "birds"),
      fc.array(part, { minLength: 2, maxLength: 4 }),
      async (bucket, parts) => {
        const key = object(bucket, parts.join("/"));
        const isInput = bucket === "birds-input" && parts[0] === "tasks";
        const isOutput = bucket === "birds-output" && parts[0] === "labels";
        expect(await role?.allows(call("s3:GetObject", key))).toBe(isInput || isOutput);
        expect(await role?.allows(call("s3:PutObject", key))).toBe(isOutput);
      },
    ),
    { numRuns: 60 },
  );
});
