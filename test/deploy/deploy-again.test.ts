import { describe, expect, test } from "vitest";
import { deployTask } from "../../deploy/deploy-task.ts";
import { planSteps } from "../../deploy/steps/step.ts";
import { deployableTask, SETTINGS } from "../support/aws/deployable-task.ts";
import { type Fault, startFakeAws } from "../support/aws/fake-aws.ts";
import { contextFor, defaults, deploy, deployPrepared } from "../support/aws/run-deploy.ts";

/** Calls that change something. */
const isWrite = ({ operation }: { readonly operation: string }): boolean =>
  /^(PUT|POST|DELETE) |^(Create|Update|Delete|Stop)/.test(operation);

test("a second run changes nothing, and fetches nothing that is here", async () => {
  const aws = await startFakeAws();
  const task = await deployableTask();
  const first = await deploy(task);
  const before = aws.calls.length;
  const folder = first.outcome.output?.folder ?? "";
  const { decisions, outcome } = await deploy(task, { out: () => folder });
  expect(aws.calls.slice(before).filter(isWrite)).toEqual([]);
  expect(decisions.map(({ decision }) => decision)).not.toContain("make");
  expect(outcome.output).toMatchObject({ fetched: 0, skipped: 4 });
});

/** What a run leaves in the account, wherever it was stopped on the way. */
async function finalState(aws: Awaited<ReturnType<typeof startFakeAws>>) {
  const { roles, functions, logGroups } = aws.state;
  const stack = aws.cloudFormation.stacks.get("labelsmith-birds");
  return {
    stack: stack?.status,
    resources: [...roles.keys(), ...functions.keys(), ...logGroups.keys()].sort(),
    code: [...functions.values()].map(({ codeSha256 }) => codeSha256),
    inputs: aws.keys("labeling-in"),
    jobs: [...aws.sageMaker.jobs.values()].map(({ request, status }) => [request, status]),
    output: aws.keys("labeling-out"),
  };
}

describe("a run that is killed", () => {
  const kills: readonly (readonly [string, Fault])[] = [
    ["before a call is read", "lost"],
    ["after a call was carried out, unheard", "unanswered"],
  ];
  test.each(kills)("%s, at any call, comes out right when it is run again", async (_, fault) => {
    const task = await deployableTask();
    const whole = await startFakeAws();
    const { prepared } = await deploy(task);
    const expected = await finalState(whole);
    const calls = whole.calls.length;
    expect(calls).toBeGreaterThan(30);
    for (let killedAt = 0; killedAt < calls; killedAt++) {
      const aws = await startFakeAws({ maxAttempts: 1 });
      aws.fault = (_call, index) => (index === killedAt ? fault : index > killedAt ? "lost" : undefined);
      await expect(deployPrepared(prepared), `killed at call ${killedAt}`).rejects.toMatchObject({
        problem: { code: "aws-unreachable", fix: expect.stringContaining("goes on where it stopped") },
      });
      aws.fault = () => undefined;
      const { outcome } = await deployPrepared(prepared);
      expect(outcome.job?.LabelingJobStatus).toBe("Completed");
      expect(await finalState(aws), `killed at call ${killedAt}`).toEqual({
        ...expected,
        stack: expect.stringMatching(/^(CREATE|UPDATE)_COMPLETE$/),
      });
      expect(aws.calls.filter(({ operation }) => operation === "CreateStack").length).toBeLessThan(3);
    }
  });

  test("again and again, at every second call, gets there", async () => {
    const task = await deployableTask();
    await startFakeAws();
    const { prepared } = await deploy(task);
    const aws = await startFakeAws({ maxAttempts: 1 });
    let left = 0;
    aws.fault = () => (left-- > 0 ? undefined : "unanswered");
    let runs = 0;
    for (let isDone = false; !isDone && runs < 60; runs++) {
      left = 5 + runs;
      isDone = await deployPrepared(prepared).then(
        () => true,
        () => false,
      );
    }
    expect(runs).toBeGreaterThan(2);
    expect(aws.sageMaker.jobs.size).toBe(1);
    expect(aws.calls.filter(({ operation }) => operation === "CreateStack")).toHaveLength(1);
  });
});

test("two runs at the same time make one stack and one job", async () => {
  const aws = await startFakeAws();
  const { prepared } = await deploy(await deployableTask(), { until: "stack" });
  const fresh = await startFakeAws();
  expect(aws.cloudFormation.stacks.size).toBe(1);
  const runs = await Promise.all([deployPrepared(prepared), deployPrepared(prepared)]);
  expect(runs.map(({ outcome }) => outcome.job?.LabelingJobStatus)).toEqual(["Completed", "Completed"]);
  expect([...fresh.cloudFormation.stacks.values()].map(({ status }) => status)).toEqual(["CREATE_COMPLETE"]);
  expect(fresh.sageMaker.jobs.size).toBe(1);
});

describe("what has changed meanwhile", () => {
  test("a handler: its zip is uploaded beside the old one, and the stack updated", async () => {
    const aws = await startFakeAws();
    const task = await deployableTask();
    await deploy(task, { until: "stack" });
    const code = [...aws.state.functions.values()].map(({ codeSha256 }) => codeSha256);
    const changed = await deployableTask({ "consolidation.ts": "export const handler = async () => [1];" });
    const { decisions } = await deploy(changed, { until: "stack" });
    expect(decisions.filter(({ decision }) => decision === "make").map(({ call }) => call)).toEqual([
      "S3 PutObject",
      "CloudFormation UpdateStack",
    ]);
    const now = [...aws.state.functions.values()].map(({ codeSha256 }) => codeSha256);
    expect(now[0]).toBe(code[0]);
    expect(now[1]).not.toBe(code[1]);
    expect(aws.keys("labeling-in").filter((key) => key.includes("consolidation-"))).toHaveLength(2);
  });

  test("a handler, while a job runs with it: that is told before it is changed", async () => {
    const aws = await startFakeAws();
    await deploy(await deployableTask(), { until: "start" });
    const [job] = aws.sageMaker.jobs.values();
    if (job !== undefined) Object.assign(job, { status: "InProgress", statuses: [] });
    const changed = await deployableTask({ "consolidation.ts": "export const handler = async () => [3];" });
    const context = await contextFor();
    const { steps } = await deployTask(changed, SETTINGS, defaults(), context.aws);
    const update = async () =>
      (await planSteps(steps, context)).find(({ step }) => step.service === "CloudFormation");
    expect((await update())?.decision).toMatchObject({
      operation: "UpdateStack",
      warning: "changes what running jobs use: birds",
    });
    aws.fault = ({ operation }) =>
      operation === "ListLabelingJobs" ? { code: "AccessDeniedException" } : undefined;
    expect((await update())?.decision).not.toHaveProperty("warning");
  });

  test("the manifest: the job's name is in use by another job", async () => {
    const aws = await startFakeAws();
    await deploy(await deployableTask());
    const other = await deployableTask({ "manifest.jsonl": '{"source":"one"}\n' });
    await expect(deploy(other)).rejects.toMatchObject({
      problem: {
        code: "job-name-in-use",
        found: "differs in InputConfig.DataSource.S3DataSource.ManifestS3Uri (status Completed)",
        fix: "Choose another name: --name birds-2",
      },
    });
    expect((await deploy(other, { labelingJobName: "birds-2" })).outcome.job?.LabelingJobName).toBe(
      "birds-2",
    );
    expect([...aws.sageMaker.jobs.keys()]).toEqual(["birds", "birds-2"]);
  });

  test("nothing but the job: it was taken by someone between the look and the call", async () => {
    const aws = await startFakeAws();
    const task = await deployableTask();
    const { prepared } = await deploy(task, { until: "stack" });
    aws.fault = ({ operation }) => {
      if (operation !== "CreateLabelingJob") return undefined;
      const request = { ...prepared.request, LabelAttributeName: "other" };
      aws.sageMaker.jobs.set("birds", {
        request,
        status: "InProgress",
        statuses: [],
        course: { statuses: [] },
      });
      return undefined;
    };
    await expect(deploy(task)).rejects.toMatchObject({
      problem: { code: "job-name-in-use", found: expect.stringContaining("LabelAttributeName") },
    });
  });
});
