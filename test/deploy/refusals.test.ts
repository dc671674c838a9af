import { describe, expect, test, vi } from "vitest";
import { createAwsClients, findCredentialProblem } from "../../deploy/aws/clients.ts";
import { TASK_TAG } from "../../deploy/infrastructure/tags.ts";
import { deployableTask } from "../support/aws/deployable-task.ts";
import { type Fault, startFakeAws } from "../support/aws/fake-aws.ts";
import { deploy } from "../support/aws/run-deploy.ts";

const isWrite = ({ operation }: { readonly operation: string }): boolean =>
  /^(PUT|POST|DELETE) |^(Create|Update|Delete|Stop)/.test(operation);

describe("before anything is written, deploy refuses", () => {
  test("credentials of another account", async () => {
    const aws = await startFakeAws();
    await expect(deploy(await deployableTask(), {}, { account: "999999999999" })).rejects.toMatchObject({
      problem: {
        code: "wrong-account",
        expected: "account 999999999999",
        found: expect.stringContaining("111122223333"),
      },
    });
    expect(aws.calls.filter(isWrite)).toEqual([]);
  });

  test("a request that SageMaker would refuse, without a single call", async () => {
    const aws = await startFakeAws();
    await expect(deploy(await deployableTask(), { labelingJobName: "no_underscores" })).rejects.toMatchObject(
      {
        problem: { code: "labeling-job-request", found: expect.stringContaining("LabelingJobName") },
      },
    );
    expect(aws.calls).toEqual([]);
  });

  test("a manifest that Ground Truth would refuse, without a single call", async () => {
    const aws = await startFakeAws();
    const task = await deployableTask({ "manifest.jsonl": '{"source":"one"}\n{"url":"two"}\n' });
    await expect(deploy(task)).rejects.toMatchObject({
      problem: { code: "manifest-line", where: "manifest.jsonl:2 (data object 1)" },
    });
    expect(aws.calls).toEqual([]);
  });

  test.each([
    ["no tag", {}, "no such tag"],
    ["another task's tag", { [TASK_TAG]: "cats" }, `${TASK_TAG} = cats`],
  ])("a stack of the name with %s", async (_, tags, found) => {
    const aws = await startFakeAws();
    aws.cloudFormation.put({ name: "labelsmith-birds", status: "CREATE_COMPLETE", tags });
    await expect(deploy(await deployableTask())).rejects.toMatchObject({
      problem: { code: "foreign-stack", found },
    });
    expect(aws.calls.filter(isWrite)).toEqual([]);
  });

  test("another object where a file is to go", async () => {
    const aws = await startFakeAws();
    const task = await deployableTask();
    const { prepared } = await deploy(task, { until: "stack" });
    const { bucket = "", key = "" } = prepared.uploads[0] ?? {};
    aws.state.store.write({ bucket, key }, Buffer.from("somebody else's"));
    const before = aws.calls.length;
    await expect(deploy(task, { until: "stack" })).rejects.toMatchObject({
      problem: {
        code: "foreign-object",
        where: `s3://${bucket}/${key}`,
        found: expect.stringContaining("15 bytes"),
      },
    });
    expect(aws.calls.slice(before).filter(isWrite)).toEqual([]);
    expect(aws.state.store.read({ bucket, key })?.toString()).toBe("somebody else's");
  });

  test("an output bucket that is not there", async () => {
    const aws = await startFakeAws();
    aws.fault = ({ operation }) =>
      operation.startsWith("HEAD /labeling-out") ? { code: "NotFound", status: 404 } : undefined;
    await expect(deploy(await deployableTask())).rejects.toMatchObject({
      problem: { code: "no-output-bucket" },
    });
    expect(aws.calls.filter(isWrite)).toEqual([]);
  });
});

describe("an object that appears between the look and the upload", () => {
  test.each([
    ["with the same content is taken", undefined],
    ["with other content is left alone", "foreign-object"],
  ])("%s", async (_, code) => {
    const aws = await startFakeAws();
    const task = await deployableTask();
    const { prepared } = await deploy(task, { until: "stack" });
    const { bucket = "", key = "", content = new Uint8Array() } = prepared.uploads[0] ?? {};
    aws.state.store.remove({ bucket, key });
    aws.fault = ({ operation }) => {
      if (!operation.startsWith("PUT ")) return undefined;
      aws.state.store.write({ bucket, key }, code === undefined ? content : Buffer.from("other"));
      return undefined;
    };
    const again = deploy(task, { until: "stack" });
    if (code === undefined) await again;
    else await expect(again).rejects.toMatchObject({ problem: { code } });
  });
});

describe("what AWS refuses is explained", () => {
  const denied =
    "User: arn:aws:iam::111122223333:user/local is not authorized to perform: iam:PassRole on resource: x";
  test.each<[string, string, Fault, string, string]>([
    [
      "GetCallerIdentity",
      "an expired token",
      { code: "ExpiredToken", status: 403 },
      "aws-credentials-expired",
      "run the same command",
    ],
    [
      "GetCallerIdentity",
      "an unknown key",
      { code: "InvalidClientTokenId", status: 403 },
      "aws-credentials-unknown",
      "AWS_PROFILE",
    ],
    [
      "GetCallerIdentity",
      "a bad signature",
      { code: "SignatureDoesNotMatch", status: 403 },
      "aws-credentials-unknown",
      "secret",
    ],
    [
      "DescribeStacks",
      "a missing permission",
      { code: "AccessDenied", status: 403 },
      "aws-access-denied",
      "cloudformation:DescribeStacks",
    ],
    [
      "CreateLabelingJob",
      "a permission that IAM names",
      { code: "AccessDeniedException", message: denied },
      "aws-access-denied",
      "iam:PassRole",
    ],
    ["CreateLabelingJob", "a full account", { code: "ResourceLimitExceeded" }, "aws-refused", ""],
    [
      "PUT /labeling-in/?cors",
      "a bucket's owner",
      { code: "AccessDenied", status: 403 },
      "aws-access-denied",
      "s3:PutBucketCORS",
    ],
    [
      "HEAD /labeling-in/",
      "an object that may not be seen",
      { code: "AccessDenied", status: 403 },
      "aws-access-denied",
      "s3:ListBucket",
    ],
    [
      "GET /photos/?cors",
      "a bucket that is not there",
      { code: "NoSuchBucket", status: 404 },
      "aws-no-bucket",
      "manifest",
    ],
    [
      "GET /photos/?cors",
      "a bucket elsewhere",
      { code: "PermanentRedirect", status: 301 },
      "aws-other-region",
      "region",
    ],
    ["GetCallerIdentity", "the clock", { code: "RequestTimeTooSkewed", status: 403 }, "aws-clock", "clock"],
    ["CreateLabelingJob", "a proxy", { html: "<!doctype html>" }, "aws-unreadable", "AWS_ENDPOINT_URL"],
    ["DescribeStacks", "a proxy", { html: "<!doctype html>" }, "aws-", "CloudFormation"],
    [
      "CreateStack",
      "a template",
      { code: "ValidationError", message: "Template format error" },
      "aws-refused",
      "",
    ],
  ])("%s: %s", async (operation, _, fault, code, fix) => {
    const aws = await startFakeAws({ maxAttempts: 1 });
    aws.fault = (call) => (call.operation.startsWith(operation) ? fault : undefined);
    const failure = await deploy(await deployableTask()).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({
      name: "EnvironmentError",
      problem: { code: expect.stringContaining(code) },
    });
    expect(failure).toHaveProperty("message", expect.stringContaining(fix));
    expect(String(failure)).not.toContain("nobody-may-see");
  });

  test("no credentials are told without a call", async () => {
    const aws = await startFakeAws();
    for (const name of ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"])
      vi.stubEnv(name, undefined);
    vi.stubEnv("AWS_SHARED_CREDENTIALS_FILE", "/nowhere");
    vi.stubEnv("AWS_CONFIG_FILE", "/nowhere");
    const problem = await findCredentialProblem(await createAwsClients("us-east-1"));
    expect(problem).toMatchObject({ problem: { code: "aws-no-credentials" } });
    expect(aws.calls).toEqual([]);
  });

  test("an address at which nobody listens", async () => {
    await startFakeAws({ maxAttempts: 1 });
    vi.stubEnv("AWS_ENDPOINT_URL", "http://127.0.0.1:9");
    await expect(deploy(await deployableTask())).rejects.toMatchObject({
      problem: { code: "aws-unreachable", summary: "STS cannot be reached." },
    });
  });
});

describe("calls that are throttled or lost for a while are made again", () => {
  test.each<[string, Fault]>([
    ["GetCallerIdentity", { code: "Throttling", status: 400 }],
    ["PUT /labeling-in/tasks/birds/template", { code: "SlowDown", status: 503 }],
    ["GET /labeling-out", { code: "SlowDown", status: 503 }],
    ["DescribeStacks", { code: "Throttling", status: 400 }],
    ["CreateStack", { code: "Throttling", status: 400 }],
    ["CreateStack", "unanswered"],
    ["CreateLabelingJob", { code: "ThrottlingException", status: 400 }],
    ["CreateLabelingJob", "unanswered"],
    ["DescribeLabelingJob", "lost"],
    ["DescribeLabelingJob", { code: "InternalFailure", status: 500 }],
  ])("%s: %o", async (operation, fault) => {
    const aws = await startFakeAws();
    let times = 2;
    aws.fault = (call) => (call.operation.startsWith(operation) && times-- > 0 ? fault : undefined);
    const { outcome } = await deploy(await deployableTask());
    expect(times).toBeLessThan(0);
    expect(outcome.job?.LabelingJobStatus).toBe("Completed");
    expect(aws.sageMaker.jobs.size).toBe(1);
  });

  test("a role that IAM does not know everywhere yet is waited for", async () => {
    const aws = await startFakeAws();
    let times = 3;
    const message = "Could not assume role arn:aws:iam::111122223333:role/birds-job-us-east-1.";
    aws.fault = ({ operation }) =>
      operation === "CreateLabelingJob" && times-- > 0 ? { code: "ValidationException", message } : undefined;
    expect((await deploy(await deployableTask())).outcome.job?.LabelingJobStatus).toBe("Completed");
    expect(aws.calls.filter(({ operation }) => operation === "CreateLabelingJob")).toHaveLength(4);
  });
});
