import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { settings } from "../deploy/toy-deployment.ts";
import { toyRequest } from "../lambdas/contract/create-labeling-job/toy-request.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { labelsmith } from "./cli.ts";

const TASK = {
  taskTitle: "Draw boxes",
  taskDescription: "Draw a box around every bird.",
  labelCategories: ["Robin"],
};

function project(deploy: object = settings(), task: object = TASK): string {
  return temporaryFolder({
    "labelsmith.config.ts": `export default ${JSON.stringify({ deploy })};`,
    "birds/task.ts": `export default ${JSON.stringify(task)};`,
    "birds/template.liquid.html": "<crowd-form></crowd-form>",
    "birds/manifest.jsonl": '{"source":"a"}\n',
  });
}

describe("labelsmith job request", () => {
  test("prints a request that job validate accepts", () => {
    const folder = project();
    const made = labelsmith(
      ["job", "request", "birds", "--name", "birds-2", "--out", "request.json"],
      folder,
    );
    expect(made).toMatchObject({ code: 0, stdout: "" });
    const checked = labelsmith(["job", "validate", "request.json", "--json"], folder);
    expect(checked.code).toBe(0);
    expect(JSON.parse(checked.stdout)).toEqual({ version: 1, valid: true, problems: [], ignored: [] });
    expect(JSON.parse(readFileSync(join(folder, "request.json"), "utf8"))).toMatchObject({
      LabelingJobName: "birds-2",
      InputConfig: {
        // printf '{"source":"a"}\n' | sha256sum
        DataSource: {
          S3DataSource: { ManifestS3Uri: "s3://photos/in/birds/manifest-bf17dabba622.manifest" },
        },
      },
    });
  });

  test("takes a manifest that is in S3, and names the other files to upload", () => {
    const manifest = "s3://photos/out/birds/manifests/output/output.manifest";
    const made = labelsmith(["job", "request", "birds", "--manifest", manifest, "--json"], project());
    const { request, uploads, problems } = JSON.parse(made.stdout);
    expect(request.InputConfig.DataSource.S3DataSource.ManifestS3Uri).toBe(manifest);
    expect(uploads.map(({ kind }: { kind: string }) => kind)).toEqual(["template", "label-categories"]);
    expect(problems).toEqual([
      expect.objectContaining({ rule: "manifest-of-this-job", severity: "warning" }),
    ]);
    expect(made.stderr).toContain("manifest-of-this-job");
    expect(made.code).toBe(0);
  });

  test("fails where the service would: the public work team wants a price", () => {
    const team = "arn:aws:sagemaker:us-east-1:394669845002:workteam/public-crowd/default";
    const made = labelsmith(["job", "request", "birds"], project(settings({ workteamArn: team })));
    expect(made.code).toBe(1);
    expect(made.stderr).toContain("public-price-missing");
    expect(JSON.parse(made.stdout)).toMatchObject({ LabelingJobName: "birds" });
  });

  test("tells all settings that are missing", () => {
    const made = labelsmith(["job", "request", "birds"], project({ region: "us-east-1" }));
    expect(made).toMatchObject({ code: 2, stdout: "" });
    expect(made.stderr).toMatch(/account: nothing.*s3InputPath: nothing.*workteamArn: nothing/);
  });
});

describe("labelsmith job validate", () => {
  test("shows each problem where it stands, in the order of the file", () => {
    const request = {
      ...toyRequest(),
      OutputConfig: { S3OutputPath: "s3://photos/out", KmsKeyId: "string" },
      RoleArn: "me",
    };
    const folder = temporaryFolder({ "request.json": JSON.stringify(request, null, 2) });
    const { code, stdout } = labelsmith(["job", "validate", "request.json"], folder);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /request\.json:13:5\n.*\n.*\n> 13 \| {5}"KmsKeyId": "string"\n.*request\.json:15:3/s,
    );
    expect(stdout).toMatch(/not valid: 1 error, 1 warning\n$/);
  });

  test("a file that is no JSON is not valid either", () => {
    const folder = temporaryFolder({ "request.json": '{\n  "LabelingJobName": "birds",\n}' });
    const { code, stdout } = labelsmith(["job", "validate", "request.json", "--json"], folder);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      valid: false,
      problems: [{ path: "", rule: "json", line: 3, column: 1 }],
    });
  });

  test("takes what is known besides the request", () => {
    const folder = temporaryFolder({ "request.json": JSON.stringify(toyRequest()) });
    const rules = (...flags: string[]): string[] =>
      JSON.parse(
        labelsmith(["job", "validate", "request.json", "--json", ...flags], folder).stdout,
      ).problems.map(({ rule }: { rule: string }) => rule);
    expect(rules("--audits", "birds")).toEqual(["label-attribute-audited"]);
    expect(new Set(rules("--region", "eu-west-1"))).toEqual(new Set(["region"]));
  });

  test("a file that is not there is told as such", () => {
    expect(labelsmith(["job", "validate", "request.json"], temporaryFolder()).code).toBe(4);
  });
});
