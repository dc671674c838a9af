import { describe, expect, test } from "vitest";
import { describeDeployment } from "../../deploy/deployment.ts";
import { type DestroyOptions, destroyTask } from "../../deploy/destroy-task.ts";
import { planSteps } from "../../deploy/steps/step.ts";
import type { Task } from "../../task/task.ts";
import { deployableTask, SETTINGS } from "../support/aws/deployable-task.ts";
import { startFakeAws } from "../support/aws/fake-aws.ts";
import { contextFor, deploy, deployPrepared, runAll } from "../support/aws/run-deploy.ts";

const isWrite = ({ operation }: { readonly operation: string }): boolean =>
  /^(PUT|POST|DELETE) |^(Create|Update|Delete|Stop)/.test(operation);

const stepsFor = (task: Task, options: Partial<DestroyOptions> = {}) =>
  destroyTask(describeDeployment(task, SETTINGS, []), { stopJobs: false, uploads: false, ...options });
const destroy = (task: Task, options: Partial<DestroyOptions> = {}) => runAll(stepsFor(task, options));

async function deployed() {
  const aws = await startFakeAws();
  const task = await deployableTask();
  await deploy(task);
  return { aws, task };
}

describe("destroying a task", () => {
  test("removes the stack with everything in it, and leaves uploads and output", async () => {
    const { aws, task } = await deployed();
    const before = [aws.keys("labeling-in"), aws.keys("labeling-out")];
    await destroy(task);
    const { roles, functions, logGroups } = aws.state;
    expect([aws.cloudFormation.stacks.size, roles.size, functions.size, logGroups.size]).toEqual([
      0, 0, 0, 0,
    ]);
    expect([aws.keys("labeling-in"), aws.keys("labeling-out")]).toEqual(before);
  });

  test("removes uploads when that is asked for, and only those", async () => {
    const { aws, task } = await deployed();
    const others = [
      "tasks/birds/notes.txt",
      "tasks/birds/template-0123456789ab.liquid.html",
      "tasks/birds/deeper/manifest.json",
      "tasks/birds-2/template.html",
    ];
    for (const key of others) aws.state.store.write({ bucket: "labeling-in", key }, Buffer.from(key));
    const output = aws.keys("labeling-out");
    await destroy(task, { uploads: true });
    expect(aws.keys("labeling-in")).toEqual(others.toSorted());
    expect(aws.keys("labeling-out")).toEqual(output);
  });

  test("knows its uploads where a store keeps no checksums, too", async () => {
    const { aws, task } = await deployed();
    aws.state.store.write(
      { bucket: "labeling-in", key: "tasks/birds/template-0123456789ab.liquid.html" },
      Buffer.from("x"),
    );
    aws.keepsChecksums = false;
    await destroy(task, { uploads: true });
    expect(aws.keys("labeling-in")).toEqual(["tasks/birds/template-0123456789ab.liquid.html"]);
  });

  test("a second time does nothing", async () => {
    const { aws, task } = await deployed();
    await destroy(task, { uploads: true });
    const before = aws.calls.length;
    expect((await destroy(task, { uploads: true })).map(({ decision }) => decision)).toEqual([
      "read",
      "skip",
      "skip",
      "skip",
    ]);
    expect(aws.calls.slice(before).filter(isWrite)).toEqual([]);
  });

  test("looking changes nothing", async () => {
    const { aws, task } = await deployed();
    const before = aws.calls.length;
    const planned = await planSteps(stepsFor(task, { uploads: true }), await contextFor());
    expect(planned.map(({ decision }) => decision?.decision)).toEqual(["read", "skip", "make", "make"]);
    expect(aws.calls.slice(before).filter(isWrite)).toEqual([]);
  });

  test.each([
    ["of the task's name", {}],
    ["of another name", { labelingJobName: "birds-7" }],
  ])("leaves everything while a job %s is running, unless it may be stopped", async (_, options) => {
    const aws = await startFakeAws();
    aws.sageMaker.course = { statuses: ["Initializing", "InProgress"] };
    const task = await deployableTask();
    await deploy(task, { ...options, until: "start" });
    const [job] = aws.sageMaker.jobs.values();
    if (job !== undefined) Object.assign(job, { status: "InProgress", statuses: [] });
    await expect(destroy(task)).rejects.toMatchObject({
      problem: { code: "job-running", fix: expect.stringContaining("--stop-job") },
    });
    expect(aws.cloudFormation.stacks.size).toBe(1);
    await destroy(task, { stopJobs: true });
    expect(job?.status).toBe("Stopped");
    expect(aws.cloudFormation.stacks.size).toBe(0);
  });

  test("leaves other people's jobs and stacks alone", async () => {
    const { aws, task } = await deployed();
    const [job] = aws.sageMaker.jobs.values();
    if (job === undefined) throw new Error("a job was deployed");
    const HumanTaskConfig = { ...job.request.HumanTaskConfig, PreHumanTaskLambdaArn: "x" };
    delete HumanTaskConfig.AnnotationConsolidationConfig;
    const request = { ...job.request, LabelingJobName: "other", RoleArn: "their-role", HumanTaskConfig };
    aws.sageMaker.jobs.set("other", { ...job, request, status: "InProgress", statuses: [] });
    aws.cloudFormation.put({ name: "labelsmith-cats", status: "CREATE_COMPLETE" });
    await destroy(task, { stopJobs: true });
    expect(aws.sageMaker.jobs.get("other")?.status).toBe("InProgress");
    expect([...aws.cloudFormation.stacks.keys()]).toEqual(["labelsmith-cats"]);
  });

  test("refuses a stack that is not the task's, and another account", async () => {
    const aws = await startFakeAws();
    const task = await deployableTask();
    aws.cloudFormation.put({ name: "labelsmith-birds", status: "CREATE_COMPLETE" });
    await expect(destroy(task)).rejects.toMatchObject({ problem: { code: "foreign-stack" } });
    const elsewhere = describeDeployment(task, { ...SETTINGS, account: "999999999999" }, []);
    await expect(runAll(destroyTask(elsewhere, { stopJobs: true, uploads: true }))).rejects.toMatchObject({
      problem: { code: "wrong-account" },
    });
    expect(aws.calls.filter(isWrite)).toEqual([]);
  });

  test("killed at any call, it is finished by running it again", async () => {
    const whole = await startFakeAws();
    const task = await deployableTask();
    const { prepared } = await deploy(task);
    const before = whole.calls.length;
    await destroy(task, { uploads: true });
    const calls = whole.calls.length - before;
    expect(calls).toBeGreaterThan(10);
    for (let killedAt = 0; killedAt < calls; killedAt++) {
      const aws = await startFakeAws({ maxAttempts: 1 });
      await deployPrepared(prepared, { until: "stack" });
      const start = aws.calls.length;
      aws.fault = (_call, index) => (index < start + killedAt ? undefined : "unanswered");
      await destroy(task, { uploads: true }).catch(() => undefined);
      aws.fault = () => undefined;
      await destroy(task, { uploads: true });
      expect([aws.cloudFormation.stacks.size, aws.keys("labeling-in")], `killed at ${killedAt}`).toEqual([
        0,
        [],
      ]);
    }
  });
});
