import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { describeDeployment } from "../../../deploy/deployment.ts";
import { makeTaskRequest } from "../../../deploy/request/task-request.ts";
import type { TaskDefinition } from "../../../task/task-definition.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { settings, task } from "../toy-deployment.ts";

function deploymentOf(manifest: string, given = settings(), definition: Partial<TaskDefinition> = {}) {
  const folder = temporaryFolder({ "t.html": "<crowd-form></crowd-form>", "m.jsonl": manifest });
  const files = { template: join(folder, "t.html"), manifest: join(folder, "m.jsonl") };
  return { folder, deployment: describeDeployment(task(definition, files), given, []) };
}

describe("makeTaskRequest", () => {
  test("names the files as they are uploaded", () => {
    const { request, uploads, problems } = makeTaskRequest(deploymentOf('{"source":"a"}\n').deployment);
    expect(uploads.map(({ kind }) => kind)).toEqual(["template", "manifest", "label-categories"]);
    expect([
      request.HumanTaskConfig.UiConfig.UiTemplateS3Uri,
      request.InputConfig.DataSource.S3DataSource?.ManifestS3Uri,
      request.LabelCategoryConfigS3Uri,
    ]).toEqual(uploads.map(({ s3Uri }) => s3Uri));
    expect(problems).toEqual([]);
  });

  test("another manifest, on this machine or in S3", () => {
    const { folder, deployment } = deploymentOf('{"source":"a"}\n');
    const own = makeTaskRequest(deployment);
    const same = makeTaskRequest(deployment, { manifest: join(folder, "m.jsonl") });
    expect(same.uploads).toEqual(own.uploads);
    const inS3 = makeTaskRequest(deployment, {
      manifest: "s3://photos/m.manifest",
      labelingJobName: "birds-2",
    });
    expect(inS3.uploads.map(({ kind }) => kind)).toEqual(["template", "label-categories"]);
    expect(inS3.request).toMatchObject({
      LabelingJobName: "birds-2",
      InputConfig: { DataSource: { S3DataSource: { ManifestS3Uri: "s3://photos/m.manifest" } } },
    });
  });

  test("a streaming job takes a manifest only if one is named", () => {
    const { folder, deployment } = deploymentOf('{"source":"a"}\n', settings({ streaming: {} }));
    expect(makeTaskRequest(deployment).uploads.map(({ kind }) => kind)).toEqual([
      "template",
      "label-categories",
    ]);
    const named = makeTaskRequest(deployment, { manifest: join(folder, "m.jsonl") });
    expect(Object.keys(named.request.InputConfig.DataSource)).toEqual(["S3DataSource", "SnsDataSource"]);
  });

  test("a worker may have as long as the service allows, with an execution role that is made for it", () => {
    const rules = (roleArn?: string) => {
      const given = settings(roleArn === undefined ? {} : { roleArn });
      const long = deploymentOf('{"source":"a"}\n', given, { taskTimeLimitInSeconds: 28_800 });
      return makeTaskRequest(long.deployment).problems.map(({ rule }) => rule);
    };
    expect(rules()).toEqual([]);
    expect(rules("arn:aws:iam::111122223333:role/Mine")).toEqual(["session-duration"]);
  });

  test("tells what would be passed on unlabeled, and what the service would refuse", () => {
    const elsewhere = settings({ region: "eu-west-1" });
    const { deployment } = deploymentOf('{"source":"a","boxes":{}}\n', elsewhere);
    expect(makeTaskRequest(deployment).problems.map(({ rule, path }) => [rule, path])).toEqual([
      ["region", "HumanTaskConfig.WorkteamArn"],
      ["manifest-labeled", "InputConfig.DataSource.S3DataSource.ManifestS3Uri"],
    ]);
  });
});
