import { spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { EXIT } from "../../cli/exit-code.ts";
import { SETTINGS } from "../support/aws/deployable-task.ts";
import { type FakeAws, SECRET, SESSION_TOKEN, startFakeAws } from "../support/aws/fake-aws.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { root } from "./cli.ts";

/** A project as `init` makes one: a task and where it is deployed. */
function project(): string {
  return temporaryFolder({
    "labelsmith.config.ts": `export default { tasks: "tasks", deploy: ${JSON.stringify(SETTINGS)} };`,
    "tasks/birds/task.ts": `export default { taskTitle: "Name the bird", taskDescription: "Say which bird it is." };`,
    "tasks/birds/template.liquid.html": '<crowd-form><crowd-input name="bird"></crowd-input></crowd-form>',
    "tasks/birds/manifest.jsonl": '{"source-ref":"s3://photos/1.jpg"}\n{"source-ref":"s3://photos/2.jpg"}\n',
    "tasks/birds/consolidation.ts": "export const handler = async () => [];",
  });
}

/** The command line as it was built, beside the account that this process serves. */
async function labelsmith(cwd: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, [join(root, "dist", "cli", "main.js"), ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 120_000,
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  for (const secret of [SECRET, SESSION_TOKEN]) expect(stdout + stderr).not.toContain(secret);
  return { code, stdout, stderr };
}

const writes = ({ calls }: FakeAws): readonly string[] =>
  calls
    .map(({ operation }) => operation)
    .filter((name) => /^(PUT|DELETE) |^(Create|Update|Delete|Stop)/.test(name));

/** An account in which nothing takes time. */
async function quickAws(): Promise<FakeAws> {
  const aws = await startFakeAws();
  aws.cloudFormation.pace = 100;
  aws.sageMaker.course = { statuses: ["Completed"], failedObjects: [1] };
  return aws;
}

describe("a task on the command line", () => {
  let aws: FakeAws;
  let folder: string;
  beforeEach(async () => {
    aws = await quickAws();
    folder = project();
  });

  test("is looked at, deployed, looked at again, fetched and destroyed", async () => {
    const dry = await labelsmith(folder, "deploy", "tasks/birds", "--dry-run", "--json");
    expect([dry.code, dry.stderr]).toEqual([EXIT.done, expect.stringContaining("--fix-cors")]);
    const { calls } = JSON.parse(dry.stdout);
    expect(calls).toContainEqual({
      service: "CloudFormation",
      operation: "CreateStack",
      target: "labelsmith-birds",
      bytes: expect.any(Number),
      decision: "make",
      note: "4 resources",
    });
    expect(writes(aws)).toEqual([]);

    const deployed = await labelsmith(folder, "deploy", "tasks/birds", "--fix-cors");
    expect([deployed.code, deployed.stderr]).toEqual([
      EXIT.done,
      expect.stringContaining("CreateLabelingJob birds"),
    ]);
    expect(deployed.stdout).toMatch(
      /Labeling job birds\n {2}stack +labelsmith-birds\n {2}status +Completed\n/,
    );
    expect(deployed.stdout).toContain("labelsmith report ");
    const manifest = join(folder, ".labelsmith/fetched/birds/manifests/output/output.manifest");
    expect(existsSync(manifest)).toBe(true);

    const status = await labelsmith(folder, "status");
    expect(status.stdout).toMatch(/stack +labelsmith-birds CREATE_COMPLETE\n {2}job +birds Completed\n/);
    expect(status.stdout).toMatch(
      /objects +1 labeled, 1 failed, 0 to do\n {2}failed +data object 1: ClientError/,
    );

    const again = await labelsmith(folder, "deploy", "tasks/birds", "--json");
    expect(JSON.parse(again.stdout)).toMatchObject({
      version: 1,
      labelingJobName: "birds",
      status: "Completed",
      counters: { totalLabeled: 1, failedNonRetryableError: 1, unlabeled: 0 },
      output: { fetched: 0, skipped: 2, refused: [] },
    });

    const fetched = await labelsmith(folder, "fetch", "tasks/birds", "--out", "elsewhere", "--json");
    expect(JSON.parse(fetched.stdout).output).toMatchObject({
      folder: join(folder, "elsewhere/birds"),
      fetched: 2,
    });

    const unasked = await labelsmith(folder, "destroy", "tasks/birds");
    expect([unasked.code, unasked.stderr]).toEqual([EXIT.usage, expect.stringContaining("--yes")]);
    expect(aws.cloudFormation.stacks.size).toBe(1);
    const destroyed = await labelsmith(folder, "destroy", "tasks/birds", "--uploads", "--yes");
    expect([destroyed.code, aws.cloudFormation.stacks.size, aws.keys("labeling-in")]).toEqual([
      EXIT.done,
      0,
      [],
    ]);
  });

  test("is started without waiting, and followed by its status", async () => {
    const stack = await labelsmith(folder, "deploy", "tasks/birds", "--no-job");
    expect([stack.code, aws.sageMaker.jobs.size]).toEqual([EXIT.done, 0]);
    const started = await labelsmith(folder, "deploy", "tasks/birds", "--no-wait", "--name", "birds-2");
    expect(started.stdout).toMatch(/Labeling job birds-2\n.*\n {2}next +labelsmith status /);
    const watched = await labelsmith(
      folder,
      "status",
      "tasks/birds",
      "--name",
      "birds-2",
      "--watch",
      "--json",
    );
    expect(JSON.parse(watched.stdout).tasks).toMatchObject([{ task: "birds", job: { status: "Completed" } }]);
    expect((await labelsmith(folder, "status", "--watch")).code).toBe(EXIT.usage);
  });

  test("that streams says where data objects are published", async () => {
    aws.sageMaker.course = { statuses: ["InProgress"] };
    const settings = JSON.stringify({ ...SETTINGS, streaming: {} });
    writeFileSync(join(folder, "labelsmith.config.ts"), `export default { deploy: ${settings} };`);
    const { code, stdout } = await labelsmith(folder, "deploy", "tasks/birds");
    expect([code, stdout]).toEqual([
      EXIT.done,
      expect.stringContaining("data objects to arn:aws:sns:us-east-1:111122223333:birds-input-GroundTruth"),
    ]);
  });

  test("whose job fails ends with the exit code of the surroundings", async () => {
    aws.sageMaker.course = { statuses: ["Failed"], failureReason: "ClientError: No CORS" };
    const { code, stdout } = await labelsmith(folder, "deploy", "tasks/birds");
    expect([code, stdout]).toEqual([EXIT.environment, expect.stringContaining("ClientError: No CORS")]);
  });

  test("in another account ends before anything is written", async () => {
    const config = { ...SETTINGS, account: "999999999999", workteamArn: SETTINGS.workteamArn };
    const other = temporaryFolder({
      "labelsmith.config.ts": `export default { deploy: ${JSON.stringify(config)} };`,
      "birds/task.ts": `export default { taskTitle: "Name the bird", taskDescription: "Say which." };`,
      "birds/template.liquid.html": "<crowd-form></crowd-form>",
      "birds/manifest.jsonl": '{"source":"a"}\n',
    });
    const { code, stderr } = await labelsmith(other, "deploy", "birds");
    expect([code, stderr]).toEqual([EXIT.environment, expect.stringContaining("account 111122223333")]);
    expect(writes(aws)).toEqual([]);
  });

  test("without credentials can be planned and nothing else", async () => {
    for (const name of ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"])
      vi.stubEnv(name, undefined);
    vi.stubEnv("HOME", folder);
    const plan = await labelsmith(folder, "deploy", "tasks/birds", "--dry-run");
    expect([plan.code, plan.stdout]).toEqual([
      EXIT.done,
      expect.stringContaining("CreateStack or UpdateStack"),
    ]);
    expect(plan.stderr).toContain("unknown what the account has already");
    for (const command of ["deploy", "status", "fetch", "destroy"]) {
      const { code, stderr } = await labelsmith(folder, command, "tasks/birds");
      expect([code, stderr]).toEqual([
        EXIT.environment,
        expect.stringContaining("There are no AWS credentials."),
      ]);
    }
    expect(aws.calls).toEqual([]);
  });
});
