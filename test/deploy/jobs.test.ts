import { describe, expect, test } from "vitest";
import { createAwsClients } from "../../deploy/aws/clients.ts";
import { describeDeployment } from "../../deploy/deployment.ts";
import { differingFields, nextJobName } from "../../deploy/labeling-job/compare-request.ts";
import { failedObjectsOf } from "../../deploy/labeling-job/failed-objects.ts";
import { readTaskStatus } from "../../deploy/task-status.ts";
import type { Task } from "../../task/task.ts";
import { deployableTask, SETTINGS } from "../support/aws/deployable-task.ts";
import { startFakeAws } from "../support/aws/fake-aws.ts";
import { deploy } from "../support/aws/run-deploy.ts";

const status = async (task: Task, settings = SETTINGS) =>
  readTaskStatus(
    await createAwsClients(SETTINGS.region),
    describeDeployment(task, settings, []),
    "birds",
    "tasks/birds",
  );

describe("a job that", () => {
  test("fails is told with its reason, and what there is is fetched", async () => {
    const aws = await startFakeAws();
    aws.sageMaker.course = { statuses: ["InProgress", "Failed"], failureReason: "ClientError: No CORS" };
    const task = await deployableTask();
    const { outcome } = await deploy(task);
    expect(outcome.job).toMatchObject({ LabelingJobStatus: "Failed", FailureReason: "ClientError: No CORS" });
    expect(outcome.output).toMatchObject({ fetched: 1 });
    expect(await status(task)).toMatchObject({
      stack: { status: "CREATE_COMPLETE", failures: [] },
      job: { status: "Failed", failureReason: "ClientError: No CORS", counters: { unlabeled: 3 } },
      next: expect.stringContaining("--name"),
    });
  });

  test("is stopped ends the following", async () => {
    const aws = await startFakeAws();
    aws.sageMaker.course = { statuses: ["InProgress", "Stopping", "Stopped"] };
    expect((await deploy(await deployableTask())).outcome.job?.LabelingJobStatus).toBe("Stopped");
  });

  test("is completed with errors shows which data objects failed", async () => {
    const aws = await startFakeAws();
    aws.sageMaker.course = { statuses: ["InProgress", "Completed"], failedObjects: [1] };
    const task = await deployableTask();
    await deploy(task);
    expect(await status(task)).toMatchObject({
      task: "birds",
      job: {
        status: "Completed",
        counters: { totalLabeled: 2, failedNonRetryableError: 1, unlabeled: 0 },
        failedObjects: [{ datasetObjectId: "1", reason: expect.stringContaining("tasks expired") }],
      },
      next: "Fetch the output: labelsmith fetch tasks/birds",
    });
  });

  test("is running shows what has failed so far", async () => {
    const aws = await startFakeAws();
    aws.sageMaker.course = { statuses: ["InProgress"], failedObjects: [2] };
    const task = await deployableTask();
    await deploy(task, { until: "start" });
    expect((await status(task)).job?.failedObjects).toEqual([]);
    const line = {
      "source-ref": "s3://photos/birds/3.jpg",
      "birds-metadata": { "failure-reason": "Too big." },
    };
    const manifest = `{"source-ref":"a"}\n{"source-ref":"b"}\n${JSON.stringify(line)}\n`;
    const key = "labels/birds/annotations/intermediate/1/annotations.manifest";
    aws.state.store.write({ bucket: "labeling-out", key }, Buffer.from(manifest));
    expect(await status(task)).toMatchObject({
      job: { status: "InProgress", failedObjects: [{ datasetObjectId: "2", reason: "Too big." }] },
      next: "Follow it: labelsmith status tasks/birds --watch",
    });
  });

  test("was never started is told, and how to start it", async () => {
    await startFakeAws();
    expect(await status(await deployableTask())).toEqual({
      task: "birds",
      stack: undefined,
      job: undefined,
      next: "Start a job: labelsmith deploy tasks/birds",
    });
  });

  test("is unknown under the name that the service says it in is no error", async () => {
    const aws = await startFakeAws();
    aws.fault = ({ operation }) =>
      operation === "DescribeLabelingJob"
        ? { code: "ValidationException", message: "Could not find labeling job birds" }
        : undefined;
    expect((await status(await deployableTask())).job).toBeUndefined();
  });
});

test("a streaming job is followed only until it takes data objects, and needs no manifest", async () => {
  const aws = await startFakeAws();
  aws.sageMaker.course = { statuses: ["Initializing", "Initializing", "InProgress", "InProgress"] };
  const task = await deployableTask();
  const { prepared, outcome, decisions } = await deploy(task, {}, { streaming: {} });
  expect(outcome.job?.LabelingJobStatus).toBe("InProgress");
  expect(outcome.output).toBeUndefined();
  expect(prepared.request.InputConfig.DataSource).toEqual({
    SnsDataSource: { SnsTopicArn: "arn:aws:sns:us-east-1:111122223333:birds-input-GroundTruth" },
  });
  expect(aws.keys("labeling-in").filter((key) => key.includes("manifest-"))).toEqual([]);
  expect(decisions.at(-1)).toEqual({ call: "SageMaker DescribeLabelingJob", decision: "read" });
  expect((await status(task, { ...SETTINGS, streaming: {} })).next).toContain("input topic");
});

test("a manifest in S3 is read for its buckets, which the job's role then may read", async () => {
  const aws = await startFakeAws();
  const line = '{"source-ref":"s3://elsewhere/1.jpg"}\n';
  aws.state.store.write({ bucket: "manifests", key: "more.manifest" }, Buffer.from(line));
  const { prepared } = await deploy(await deployableTask(), { manifest: "s3://manifests/more.manifest" });
  expect(prepared.deployment.dataBuckets).toEqual(["elsewhere", "manifests"]);
  const role = JSON.stringify(aws.state.roles.get("arn:aws:iam::111122223333:role/birds-job-us-east-1"));
  expect(role).toContain("arn:aws:s3:::elsewhere/*");
  expect(role).toContain("arn:aws:s3:::manifests/*");
});

test("a task without handlers, with a role of the author's, needs no stack", async () => {
  const aws = await startFakeAws();
  const roleArn = "arn:aws:iam::111122223333:role/GroundTruthExecution";
  aws.state.roles.set(roleArn, {});
  const task = await deployableTask({ "pre-annotation.ts": undefined, "consolidation.ts": undefined });
  const { outcome } = await deploy(task, {}, { roleArn });
  expect(outcome.job?.LabelingJobStatus).toBe("Completed");
  expect(aws.cloudFormation.stacks.size).toBe(0);
});

test("everything that is made carries the task's tag", async () => {
  const aws = await startFakeAws();
  await deploy(await deployableTask());
  const { roles, functions, logGroups } = aws.state;
  const made = [
    ...roles.values(),
    ...logGroups.values(),
    ...[...functions.values()].map(({ properties }) => properties),
  ];
  const [job] = aws.sageMaker.jobs.values();
  const tagged = { Key: "labelsmith:task", Value: "birds" };
  expect(made).toHaveLength(7);
  for (const { Tags } of made) expect(Tags).toContainEqual(tagged);
  expect(job?.request.Tags).toContainEqual(tagged);
  const puts = aws.calls.filter(({ operation }) => /^PUT .*\/birds\//.test(operation));
  expect(puts.map(({ headers }) => headers["x-amz-tagging"])).toEqual(
    puts.map(() => "labelsmith%3Atask=birds"),
  );
});

describe("a job is the same", () => {
  const request = {
    LabelAttributeName: "a",
    HumanTaskConfig: { TaskKeywords: ["x", "y"], TaskTitle: "T" },
    Tags: [],
  };
  test.each<[string, object, string[]]>([
    ["if it is", request, []],
    [
      "whatever the service filled in",
      { ...request, HumanTaskConfig: { ...request.HumanTaskConfig, MaxConcurrentTaskCount: 1000 } },
      [],
    ],
    ["whatever its tags", { ...request, Tags: [{ Key: "k", Value: "v" }] }, []],
    ["with empty conditions", { ...request, StoppingConditions: {} }, []],
    [
      "but not with another title",
      { ...request, HumanTaskConfig: { ...request.HumanTaskConfig, TaskTitle: "U" } },
      ["HumanTaskConfig.TaskTitle"],
    ],
    [
      "but not with fewer keywords",
      { ...request, HumanTaskConfig: { TaskKeywords: ["x"], TaskTitle: "T" } },
      ["HumanTaskConfig.TaskKeywords"],
    ],
    [
      "but not with conditions",
      { ...request, StoppingConditions: { MaxHumanLabeledObjectCount: 1 } },
      ["StoppingConditions"],
    ],
    [
      "but not with categories",
      { ...request, LabelCategoryConfigS3Uri: "s3://a/b" },
      ["LabelCategoryConfigS3Uri"],
    ],
  ])("%s", (_, job, fields) => {
    expect(differingFields(request, job)).toEqual(fields);
  });
});

test.each([
  ["birds", 63, "birds-2"],
  ["birds-2", 63, "birds-3"],
  ["birds-9", 63, "birds-10"],
  ["a".repeat(63), 63, `${"a".repeat(61)}-2`],
])("after %s comes another name of at most %d characters", (name, max, next) => {
  expect(nextJobName(name, max)).toBe(next);
});

test("failed data objects are read from any manifest, whatever else is in it", () => {
  const lines = ["not JSON", '{"source":"a"}', '{"source":"b","x-metadata":{"failure-reason":"No."}}', "[]"];
  expect(failedObjectsOf(lines.join("\n"), "x")).toEqual([{ datasetObjectId: "2", reason: "No." }]);
});
