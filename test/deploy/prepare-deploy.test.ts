import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packTask } from "../../deploy/pack/pack-task.ts";
import { prepareDeploy } from "../../deploy/prepare-deploy.ts";
import type { DeploySettings } from "../../task/deploy-settings.ts";
import { loadTask } from "../../task/load-task.ts";
import { loadModule } from "../../task/module-loader.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { settings } from "./toy-deployment.ts";

const FOLDER = {
  "birds/task.ts": 'export default { taskTitle: "T", taskDescription: "D", taskTimeLimitInSeconds: 7200 };',
  "birds/template.liquid.html": "<crowd-form></crowd-form>",
  "birds/manifest.jsonl": '{"source":"x"}\n',
  // Node 24 knows "using"; for Node 22 it is written in other words.
  "birds/consolidation.ts": `export const handler = async () => {
  using held = { [Symbol.dispose]() {} };
  return [held];
};`,
};
const load = () => loadTask(join(temporaryFolder(FOLDER), "birds"), loadModule);
const prepare = async (given: Partial<DeploySettings>) =>
  prepareDeploy(await load(), settings(given), { zips: temporaryFolder() });

test("the zips are made for the runtime of the settings", async () => {
  const [zip] = await packTask(await load(), temporaryFolder(), { runtime: "nodejs22.x" });
  const { uploads } = await prepare({ runtime: "nodejs22.x" });
  expect(uploads[0]?.content).toEqual(readFileSync(zip?.path ?? ""));
  expect((await prepare({})).uploads[0]?.sha256).not.toBe(uploads[0]?.sha256);
});

test("the job carries the settings' tags and the task's, each once", async () => {
  expect((await prepare({ tags: { team: "birders" } })).request.Tags).toEqual([
    { Key: "labelsmith:task", Value: "birds" },
    { Key: "team", Value: "birders" },
  ]);
});

test("a job with a role that is made warns of nothing that the role is made for", async () => {
  const rules = async (given: Partial<DeploySettings>) =>
    (await prepare(given)).warnings.filter((warning) => warning.includes("MaxSessionDuration")).length;
  expect(await rules({})).toBe(0);
  expect(await rules({ roleArn: "arn:aws:iam::111122223333:role/Mine" })).toBe(1);
});

test("a manifest in S3 may be named by a web address, too", async () => {
  const manifest = "https://photos.s3.us-east-1.amazonaws.com/more.manifest";
  const { request, deployment, uploads } = await prepareDeploy(await load(), settings(), {
    zips: temporaryFolder(),
    manifest,
    readText: async ({ bucket, key }) => `{"source-ref":"s3://pictures/1.jpg","from":"${bucket}/${key}"}\n`,
  });
  expect(request.InputConfig.DataSource).toEqual({ S3DataSource: { ManifestS3Uri: manifest } });
  expect(deployment.dataBuckets).toEqual(["photos", "pictures"]);
  expect(uploads.map(({ kind }) => kind)).toEqual(["consolidation", "template"]);
});
