import { describe, expect, test } from "vitest";
import { describeDeployment } from "../../deploy/deployment.ts";
import { destroyTask } from "../../deploy/destroy-task.ts";
import { TASK_TAG } from "../../deploy/infrastructure/tags.ts";
import { failuresOf } from "../../deploy/stack/stack-failures.ts";
import { stackCondition } from "../../deploy/stack/stack-status.ts";
import type { Task } from "../../task/task.ts";
import { deployableTask, SETTINGS } from "../support/aws/deployable-task.ts";
import { startFakeAws } from "../support/aws/fake-aws.ts";
import { deploy, runAll } from "../support/aws/run-deploy.ts";

const NAME = "labelsmith-birds";
const OURS = { [TASK_TAG]: "birds" };
const FAILURE = {
  id: "ExecutionRole",
  type: "AWS::IAM::Role",
  status: "CREATE_FAILED",
  reason: "It is too long.",
};
const START = { id: NAME, type: "AWS::CloudFormation::Stack", status: "CREATE_IN_PROGRESS" };
const OLDER = { ...FAILURE, reason: "That was last year." };

const destroy = (task: Task) =>
  runAll(destroyTask(describeDeployment(task, SETTINGS, []), { stopJobs: false, uploads: false }));

describe("a stack that cannot be used is explained with what failed, and nothing is changed", () => {
  test.each([
    ["ROLLBACK_COMPLETE", "labelsmith destroy"],
    ["ROLLBACK_FAILED", "labelsmith destroy"],
    ["CREATE_FAILED", "labelsmith destroy"],
    ["DELETE_FAILED", "labelsmith destroy"],
    ["REVIEW_IN_PROGRESS", "labelsmith destroy"],
    ["UPDATE_ROLLBACK_FAILED", "continue-update-rollback"],
    ["UPDATE_FAILED", "rollback-stack"],
  ])("%s", async (status, fix) => {
    const aws = await startFakeAws();
    aws.cloudFormation.put({ name: NAME, status, tags: OURS, events: [FAILURE, START, OLDER] });
    const failure = await deploy(await deployableTask()).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ problem: { code: "stack-failed", fix: expect.stringContaining(fix) } });
    expect(failure).toHaveProperty("message", expect.stringContaining(`${status}\n`));
    expect(failure).toHaveProperty(
      "message",
      expect.stringContaining("ExecutionRole (AWS::IAM::Role): It is too long."),
    );
    expect(String(failure)).not.toContain("last year");
    expect(aws.calls.filter(({ operation }) => /^(PUT|Create|Update|Delete)/.test(operation))).toEqual([]);
  });

  test.each(["ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "CREATE_FAILED", "DELETE_FAILED", "REVIEW_IN_PROGRESS"])(
    "%s is mended by destroying and deploying again, as it says",
    async (status) => {
      const aws = await startFakeAws();
      aws.cloudFormation.put({ name: NAME, status, tags: OURS });
      const task = await deployableTask();
      await destroy(task);
      expect(aws.cloudFormation.stacks.size).toBe(0);
      await deploy(task, { until: "stack" });
      expect(aws.cloudFormation.stacks.get(NAME)?.status).toBe("CREATE_COMPLETE");
    },
  );
});

describe("a stack that somebody is changing is waited for", () => {
  test.each([
    ["UPDATE_IN_PROGRESS", "UPDATE_COMPLETE", "UPDATE_COMPLETE"],
    ["UPDATE_ROLLBACK_IN_PROGRESS", "UPDATE_ROLLBACK_COMPLETE", "UPDATE_COMPLETE"],
    ["UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", "UPDATE_COMPLETE", "UPDATE_COMPLETE"],
    ["DELETE_IN_PROGRESS", undefined, "CREATE_COMPLETE"],
  ])("%s", async (status, then, last) => {
    const aws = await startFakeAws();
    const stack = aws.cloudFormation.put({ name: NAME, status, tags: OURS });
    const nothing = () => undefined;
    stack.work = [
      nothing,
      nothing,
      () => {
        if (then === undefined) aws.cloudFormation.stacks.delete(NAME);
        else stack.status = then;
      },
    ];
    await deploy(await deployableTask(), { until: "stack" });
    expect(aws.cloudFormation.stacks.get(NAME)?.status).toBe(last);
    expect(aws.state.functions.size).toBe(2);
  });
});

test("a resource that cannot be made is told, and after it is mended the deployment goes on", async () => {
  const aws = await startFakeAws();
  const task = await deployableTask();
  const taken = "arn:aws:iam::111122223333:role/birds-job-us-east-1";
  aws.state.roles.set(taken, {});
  await expect(deploy(task)).rejects.toMatchObject({
    problem: {
      code: "stack-failed",
      found: expect.stringContaining(`ExecutionRole (AWS::IAM::Role): ${taken} already exists`),
    },
  });
  expect(aws.sageMaker.jobs.size).toBe(0);
  aws.state.roles.delete(taken);
  await destroy(task);
  expect((await deploy(task)).outcome.job?.LabelingJobStatus).toBe("Completed");
});

test("an update that is taken back leaves what was there, and says so", async () => {
  const aws = await startFakeAws();
  await deploy(await deployableTask(), { until: "stack" });
  const before = [...aws.state.functions.values()].map(({ codeSha256 }) => codeSha256);
  const changed = await deployableTask({ "consolidation.ts": "export const handler = async () => [2];" });
  aws.fault = ({ operation }) => {
    // Somebody removes the zip as soon as it is there.
    if (operation !== "UpdateStack") return undefined;
    for (const key of aws.keys("labeling-in")) aws.state.store.remove({ bucket: "labeling-in", key });
    return undefined;
  };
  await expect(deploy(changed, { until: "stack" })).rejects.toMatchObject({
    problem: {
      code: "stack-failed",
      summary: expect.stringContaining("put everything back"),
      found: expect.stringContaining("NoSuchKey"),
    },
  });
  expect([...aws.state.functions.values()].map(({ codeSha256 }) => codeSha256)).toEqual(before);
});

test("every status of CloudFormation has its meaning", () => {
  const statuses = {
    ready: [
      "CREATE_COMPLETE",
      "UPDATE_COMPLETE",
      "UPDATE_ROLLBACK_COMPLETE",
      "IMPORT_COMPLETE",
      "IMPORT_ROLLBACK_COMPLETE",
    ],
    busy: [
      "CREATE_IN_PROGRESS",
      "ROLLBACK_IN_PROGRESS",
      "DELETE_IN_PROGRESS",
      "UPDATE_IN_PROGRESS",
      "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
      "UPDATE_ROLLBACK_IN_PROGRESS",
      "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS",
      "IMPORT_IN_PROGRESS",
      "IMPORT_ROLLBACK_IN_PROGRESS",
    ],
    stuck: [
      "REVIEW_IN_PROGRESS",
      "CREATE_FAILED",
      "ROLLBACK_FAILED",
      "ROLLBACK_COMPLETE",
      "DELETE_FAILED",
      "UPDATE_FAILED",
      "UPDATE_ROLLBACK_FAILED",
      "IMPORT_ROLLBACK_FAILED",
    ],
  };
  for (const [condition, names] of Object.entries(statuses)) {
    expect(names.map(stackCondition)).toEqual(names.map(() => condition));
  }
});

test("the cause of a failure is told, not what was stopped because of it", () => {
  const event = (LogicalResourceId: string, ResourceStatusReason: string) => ({
    LogicalResourceId,
    ResourceStatusReason,
    ResourceStatus: "CREATE_FAILED" as const,
    ResourceType: "AWS::IAM::Role",
    StackId: undefined,
    EventId: undefined,
    StackName: undefined,
    Timestamp: undefined,
  });
  const events = [
    event("Second", "Resource creation cancelled"),
    event("First", "No."),
    event("Earlier", "No, too."),
  ];
  expect(failuresOf(events).map(({ resource }) => resource)).toEqual(["Earlier", "First"]);
});
