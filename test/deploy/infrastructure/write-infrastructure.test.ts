import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import {
  type InfrastructureFormat,
  writeInfrastructure,
} from "../../../deploy/infrastructure/write-infrastructure.ts";
import type { DeploySettings } from "../../../task/deploy-settings.ts";
import { loadTask } from "../../../task/load-task.ts";
import { loadModule } from "../../../task/module-loader.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { ACCOUNT, deployment, REGION } from "./support/deployments.ts";

const FILES = {
  "project/birds/task.ts": 'export default { taskTitle: "Birds", taskDescription: "Name the bird." };',
  "project/birds/template.liquid.html": "<crowd-form></crowd-form>",
  "project/birds/manifest.jsonl": '{"source-ref":"s3://birds-of-the-world/robin.jpg"}\n{"source":"a text"}\n',
};
const HANDLERS = {
  "project/birds/pre-annotation.ts":
    "export const handler = async (event: unknown): Promise<unknown> => event;",
  "project/birds/consolidation.ts": "export const handler = async (): Promise<unknown[]> => [];",
};
const { settings } = deployment();

async function write(
  format: InfrastructureFormat,
  given: Partial<DeploySettings> = {},
  files: Readonly<Record<string, string>> = { ...FILES, ...HANDLERS },
) {
  const project = join(temporaryFolder(files), "project");
  const task = await loadTask(join(project, "birds"), loadModule);
  const options = { format, zips: join(project, "zips"), folder: join(project, "infrastructure") };
  return { project, text: await writeInfrastructure(task, { ...settings, ...given }, options) };
}

test("the bucket that the manifest names may be read by the job", async () => {
  const { text } = await write("cloudformation");
  expect(text).toContain("arn:aws:s3:::birds-of-the-world/*");
});

test("a streaming job reads what the settings name: its data objects are in no manifest", async () => {
  const named = await write("cloudformation", { streaming: {}, dataBuckets: ["new-birds"] });
  expect(named.text).toContain("arn:aws:s3:::new-birds/*");
  const unnamed = await write("cloudformation", { streaming: {} });
  expect(unnamed.text).not.toContain("birds-of-the-world");
});

test("Terraform finds the zips that were made, and their hashes are right", async () => {
  const { project, text } = await write("terraform");
  const functions = [...text.matchAll(/filename\s+= "(?<file>.*)"\n\s+source_code_hash = "(?<hash>.*)"/g)];
  expect(functions.map(({ groups }) => groups?.["file"])).toEqual([
    "../zips/birds/pre-annotation.zip",
    "../zips/birds/consolidation.zip",
  ]);
  for (const { groups } of functions) {
    const zip = readFileSync(join(project, "infrastructure", groups?.["file"] ?? ""));
    expect(createHash("sha256").update(zip).digest("base64")).toBe(groups?.["hash"]);
  }
});

test("the CDK construct is called after the task", async () => {
  expect((await write("cdk")).text).toContain("export class BirdsLabeling extends Construct {");
});

describe("the policies", () => {
  const roles = z.record(
    z.string(),
    z.strictObject({ arn: z.string(), trust: z.unknown(), policies: z.record(z.string(), z.unknown()) }),
  );

  test("are those of all three parties", async () => {
    const found = roles.parse(JSON.parse((await write("policies")).text));
    expect(Object.entries(found).map(([id, { policies }]) => [id, Object.keys(policies)])).toEqual([
      ["PreAnnotationRole", ["function"]],
      ["ConsolidationRole", ["function"]],
      ["ExecutionRole", ["labeling-job"]],
    ]);
  });

  test("say what an execution role of the author's must allow, and whom it must trust", async () => {
    const roleArn = `arn:aws:iam::${ACCOUNT}:role/labeling/Mine`;
    const found = roles.parse(
      JSON.parse((await write("policies", { roleArn, consolidationRole: "job" })).text),
    );
    const execution = found["ExecutionRole"];
    expect(execution?.arn).toBe(roleArn);
    expect(JSON.stringify(execution?.trust)).toContain(`role/birds-post-${REGION}`);
    expect(JSON.stringify(found["ConsolidationRole"]?.policies)).toContain(roleArn);
  });
});

test("a task that needs nothing is told so", async () => {
  const given = { roleArn: `arn:aws:iam::${ACCOUNT}:role/Mine` };
  await expect(write("cloudformation", given, FILES)).rejects.toThrow(
    expect.objectContaining({ name: "OptionsError", code: "nothing-to-make" }),
  );
});
