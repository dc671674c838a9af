import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { labelsmith } from "./cli.ts";

const deploy = {
  region: "us-east-1",
  account: "111122223333",
  s3InputPath: "s3://birds-input/tasks",
  s3OutputPath: "s3://birds-output/labels",
  workteamArn: "arn:aws:sagemaker:us-east-1:111122223333:workteam/private-crowd/birders",
};
const project = (): string =>
  temporaryFolder({
    "labelsmith.config.ts": `export default { deploy: ${JSON.stringify(deploy)} };`,
    "birds/task.ts": 'export default { taskTitle: "Birds", taskDescription: "Name the bird." };',
    "birds/template.liquid.html": "<crowd-form></crowd-form>",
    "birds/manifest.jsonl": '{"source":"a text"}\n',
    "birds/consolidation.ts": "export const handler = async (): Promise<unknown[]> => [];",
  });

test("labelsmith stack prints a CloudFormation template", () => {
  const { code, stdout, stderr } = labelsmith(["stack", "birds"], project());
  expect([code, stderr]).toEqual([0, ""]);
  expect(Object.keys(parse(stdout).Resources)).toEqual([
    "ConsolidationFunction",
    "ConsolidationLogGroup",
    "ConsolidationRole",
    "ExecutionRole",
  ]);
});

test("labelsmith stack writes Terraform that names the zips from where it lies", () => {
  const folder = project();
  const { code } = labelsmith(["stack", "birds", "--format", "terraform", "--out", "main.tf"], folder);
  expect(code).toBe(0);
  const text = readFileSync(join(folder, "main.tf"), "utf8");
  expect(text).toContain('filename         = ".labelsmith/lambdas/birds/consolidation.zip"');
});

test("labelsmith stack --json holds the text", () => {
  const { stdout } = labelsmith(["stack", "birds", "--format", "policies", "--json"], project());
  const { version, format, content } = JSON.parse(stdout);
  expect([version, format]).toEqual([1, "policies"]);
  expect(Object.keys(JSON.parse(content))).toEqual(["ConsolidationRole", "ExecutionRole"]);
});

test("labelsmith stack refuses a format that it does not know", () => {
  const { code, stderr } = labelsmith(["stack", "birds", "--format", "pulumi"], project());
  expect(code).toBe(2);
  expect(stderr).toContain("Allowed choices are cloudformation, terraform, cdk, policies");
});
