import { describe, expect, test } from "vitest";
import { resolveDeploySettings } from "../../../deploy/request/resolve-settings.ts";
import { settings, task } from "../toy-deployment.ts";

describe("resolveDeploySettings", () => {
  test("the task wins over the project", () => {
    const config = { deploy: settings({ tags: { team: "a", of: "project" }, architecture: "arm64" }) };
    const birds = task({ deploy: { tags: { team: "b" }, s3InputPath: "s3://birds/in" } });
    expect(resolveDeploySettings(config, birds)).toEqual({
      ...settings(),
      architecture: "arm64",
      tags: { team: "b" },
      s3InputPath: "s3://birds/in",
    });
  });

  test("what is undefined overrides nothing", () => {
    const birds = task({ deploy: Object.fromEntries([["region", undefined]]) });
    expect(resolveDeploySettings({ deploy: settings() }, birds).region).toBe("us-east-1");
  });

  test("everything that is missing or wrong is told at once, and where to give it", () => {
    const birds = task({ deploy: { region: "Bavaria" } });
    const resolve = () => resolveDeploySettings({ deploy: { account: "1" } }, birds);
    expect(resolve).toThrow(
      /account: the 12 digits.*region: a region.*s3InputPath: s3:.*s3OutputPath: s3:.*workteamArn: arn:aws/s,
    );
    expect(resolve).toThrow(expect.objectContaining({ name: "OptionsError", code: "deploy-settings" }));
    expect(resolve).toThrow("labelsmith.config.ts");
    expect(resolve).toThrow('found:    account: "1"; region: "Bavaria"; s3InputPath: nothing;');
  });
});
