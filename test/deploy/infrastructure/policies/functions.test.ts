import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ACCOUNT, deployment, KEY_ARN, REGION } from "../support/deployments.ts";
import { type Call, type SimulatedRole, simulateRoles } from "../support/simulate.ts";

const LOGS = `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:/aws/lambda`;
const stream = (name: string) => `${LOGS}/${name}:log-stream:2026/11/20/[$LATEST]0123456789abcdef`;
const PAYLOAD =
  "birds-2/annotations/consolidated-annotation/consolidation-request/iteration-1/2019-10-27_08:56:48.json";
const object = (key: string, bucket = "birds-output") => `arn:aws:s3:::${bucket}/${key}`;
const EXECUTION_ROLE = `arn:aws:iam::${ACCOUNT}:role/birds-job-us-east-1`;
const viaS3 = { "kms:ViaService": `s3.${REGION}.amazonaws.com` };

const call = (action: string, resource: string, context: Call["context"] = {}): Call => ({
  action,
  resource,
  context,
});

/** What none of a task's functions has to do with. */
const FOREIGN: readonly Call[] = [
  call("s3:PutObject", object(`labels/${PAYLOAD}`)),
  call("s3:DeleteObject", object(`labels/${PAYLOAD}`)),
  call("s3:ListBucket", "arn:aws:s3:::birds-output"),
  call("s3:GetObject", object("labels/birds-2/manifests/output/output.manifest")),
  call("s3:GetObject", object("labels-of-others/birds/annotations/a.json")),
  call("s3:GetObject", object("tasks/birds/manifest", "birds-input")),
  call("s3:GetObject", object(`labels/${PAYLOAD}`, "birds-output-2")),
  call("s3:GetObject", object("robin.jpg", "birds-pictures")),
  call("lambda:InvokeFunction", `arn:aws:lambda:${REGION}:${ACCOUNT}:function:birds-post-LabelingFunction`),
  call("iam:PassRole", EXECUTION_ROLE),
  call("sts:AssumeRole", `arn:aws:iam::${ACCOUNT}:role/Admin`),
  call("logs:CreateLogGroup", `${LOGS}/birds-post-LabelingFunction`),
  call("logs:PutLogEvents", stream("other-LabelingFunction")),
  call("logs:PutLogEvents", stream("birds-post-LabelingFunction-2")),
  call("logs:GetLogEvents", stream("birds-post-LabelingFunction")),
  call("logs:PutLogEvents", stream("birds-post-LabelingFunction").replace(REGION, "us-west-2")),
  call("logs:PutLogEvents", stream("birds-post-LabelingFunction").replace(ACCOUNT, "444455556666")),
  call("kms:Encrypt", KEY_ARN, viaS3),
  call("kms:Decrypt", KEY_ARN.replace("1234abcd", "abcd1234"), viaS3),
  call("sqs:ReceiveMessage", `arn:aws:sqs:${REGION}:${ACCOUNT}:GroundTruth-birds`),
];

async function outcome(role: SimulatedRole | undefined, calls: readonly Call[]) {
  const allowed = await Promise.all(calls.map((each) => role?.allows(each)));
  return calls
    .filter((_, index) => allowed[index] === true)
    .map(({ action, resource }) => `${action} ${resource}`);
}

/** A variable of IAM, as a key in S3. */
const VARIABLE = ["$", "{aws:username}"].join("");

const names = (calls: readonly Call[]) => calls.map(({ action, resource }) => `${action} ${resource}`);

describe("the pre-annotation function", () => {
  const role = simulateRoles(deployment({ kmsKeyId: KEY_ARN }))["PreAnnotationRole"];
  const needed = [
    call("logs:CreateLogStream", stream("birds-pre-LabelingFunction")),
    call("logs:PutLogEvents", stream("birds-pre-LabelingFunction")),
  ];

  test("may write its own log", async () => {
    expect(await outcome(role, needed)).toEqual(names(needed));
  });

  test("may do nothing else, not even read the output", async () => {
    const others = [
      ...FOREIGN,
      call("s3:GetObject", object(`labels/${PAYLOAD}`)),
      call("kms:Decrypt", KEY_ARN, viaS3),
      call("sts:AssumeRole", EXECUTION_ROLE),
      call("logs:PutLogEvents", stream("birds-post-LabelingFunction")),
    ];
    expect(await outcome(role, others)).toEqual([]);
  });
});

describe("the consolidation function with a role of its own", () => {
  const role = simulateRoles(deployment({ kmsKeyId: KEY_ARN }))["ConsolidationRole"];
  const needed = [
    call("logs:CreateLogStream", stream("birds-post-LabelingFunction")),
    call("logs:PutLogEvents", stream("birds-post-LabelingFunction")),
    call("s3:GetObject", object(`labels/${PAYLOAD}`)),
    call(
      "s3:GetObject",
      object("labels/birds/annotations/worker-response/iteration-1/0/2021-03-08_23:06:49.json"),
    ),
    call("kms:Decrypt", KEY_ARN, viaS3),
  ];

  test("may read the answers and write its own log", async () => {
    expect(await outcome(role, needed)).toEqual(names(needed));
  });

  test("may do nothing else", async () => {
    const others = [
      ...FOREIGN,
      call("sts:AssumeRole", EXECUTION_ROLE),
      call("kms:Decrypt", KEY_ARN),
      call("kms:Decrypt", KEY_ARN, { "kms:ViaService": `s3.us-west-2.amazonaws.com` }),
      call("logs:PutLogEvents", stream("birds-pre-LabelingFunction")),
    ];
    expect(await outcome(role, others)).toEqual([]);
  });

  test("decrypts only where the job encrypts", async () => {
    const plain = simulateRoles(deployment())["ConsolidationRole"];
    expect(await outcome(plain, [call("kms:Decrypt", KEY_ARN, viaS3)])).toEqual([]);
  });

  test("reads a key just if it lies in the annotations of a job below the output prefix", async () => {
    const part = fc.constantFrom("labels", "labels2", "birds", "annotations", "manifests", "x");
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 5 }), async (parts) => {
        const isAnswer = parts[0] === "labels" && parts.slice(2, -1).includes("annotations");
        expect(await role?.allows(call("s3:GetObject", object(parts.join("/"))))).toBe(isAnswer);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the consolidation function with the job's role", () => {
  const role = simulateRoles(deployment({ kmsKeyId: KEY_ARN, consolidationRole: "job" }))[
    "ConsolidationRole"
  ];

  test("may assume exactly that role", async () => {
    const needed = [call("sts:AssumeRole", EXECUTION_ROLE)];
    expect(await outcome(role, needed)).toEqual(names(needed));
  });

  test("may do nothing else but write its own log", async () => {
    const others = [
      ...FOREIGN,
      call("s3:GetObject", object(`labels/${PAYLOAD}`)),
      call("kms:Decrypt", KEY_ARN, viaS3),
      call("sts:AssumeRole", `${EXECUTION_ROLE}-2`),
      call("sts:AssumeRole", EXECUTION_ROLE.replace(ACCOUNT, "444455556666")),
    ];
    expect(await outcome(role, others)).toEqual([]);
  });
});

describe("statements of the settings", () => {
  const counts = object("counts/birds.json", "birds-state");
  const roles = simulateRoles(
    deployment({
      consolidationFunction: {
        policyStatements: [
          { Sid: "WriteLog", Effect: "Allow", Action: ["s3:GetObject", "s3:PutObject"], Resource: counts },
        ],
      },
    }),
  );

  test("are added to the function's own, even under the same statement id", async () => {
    const role = roles["ConsolidationRole"];
    const calls = [
      call("s3:PutObject", counts),
      call("s3:GetObject", object(`labels/${PAYLOAD}`)),
      call("logs:PutLogEvents", stream("birds-post-LabelingFunction")),
    ];
    expect(await outcome(role, calls)).toEqual(names(calls));
  });

  test("are not given to other roles", async () => {
    const calls = [call("s3:PutObject", counts)];
    expect(await outcome(roles["PreAnnotationRole"], calls)).toEqual([]);
    expect(await outcome(roles["ExecutionRole"], calls)).toEqual([]);
  });
});

test("what IAM would read as a wildcard or a variable in a prefix is meant as it is written", async () => {
  const reads = async (prefix: string, folder: string): Promise<boolean | undefined> => {
    const roles = simulateRoles(deployment({ s3OutputPath: `s3://birds-output/${prefix}` }));
    const context = { "aws:username": "somebody" };
    return roles["ConsolidationRole"]?.allows(
      call("s3:GetObject", object(`${folder}/birds/annotations/a.json`), context),
    );
  };
  expect(await reads("l*", "labels")).toBe(false);
  expect(await reads("label?", "labels")).toBe(false);
  expect(await reads(VARIABLE, "somebody")).toBe(false);
  expect(await reads(VARIABLE, VARIABLE)).toBe(true);
});
