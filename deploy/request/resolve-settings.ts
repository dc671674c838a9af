import { OptionsError } from "../../lambdas/contract/errors.ts";
import { checkDeploySettings, expectedSetting } from "../../task/check-deploy-settings.ts";
import type { Config } from "../../task/define-config.ts";
import type { DeploySettings } from "../../task/deploy-settings.ts";
import { describeFieldProblems, type FieldProblem } from "../../task/field-rule.ts";
import type { Task } from "../../task/task.ts";

const REQUIRED = ["region", "account", "s3InputPath", "s3OutputPath", "workteamArn"] as const;

/**
 * The settings that a task is deployed with: those of the project, and over them the task's own. A setting is taken as a whole;
 * tags, too, are not mixed.
 *
 * @throws OptionsError with everything that is missing or wrong at once.
 */
export function resolveDeploySettings(config: Config, task: Task): DeploySettings {
  const merged = { ...config.deploy, ...given(task.definition.deploy) };
  const { region, account, s3InputPath, s3OutputPath, workteamArn } = merged;
  const missing = REQUIRED.filter((name) => merged[name] === undefined);
  const problems: readonly FieldProblem[] = [
    ...checkDeploySettings(merged),
    ...missing.map((name) => ({ field: name, expected: expectedSetting(name), found: undefined })),
  ];
  const isComplete =
    region !== undefined &&
    account !== undefined &&
    s3InputPath !== undefined &&
    s3OutputPath !== undefined &&
    workteamArn !== undefined;
  if (isComplete && problems.length === 0)
    return { ...merged, region, account, s3InputPath, s3OutputPath, workteamArn };
  throw new OptionsError({
    code: "deploy-settings",
    summary: `The task ${task.name} cannot be deployed with these settings.`,
    ...describeFieldProblems(
      problems,
      "Give them in labelsmith.config.ts, defineConfig({ deploy: { ... } }), for all tasks, or as deploy in task.ts.",
    ),
  });
}

/** A setting that is there but undefined overrides nothing. */
function given(settings: Partial<DeploySettings> | undefined): Partial<DeploySettings> {
  return Object.fromEntries(Object.entries(settings ?? {}).filter(([, value]) => value !== undefined));
}
