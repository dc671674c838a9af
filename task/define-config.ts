import { OptionsError } from "../lambdas/contract/errors.ts";
import { deploySettingsRule } from "./check-deploy-settings.ts";
import type { DeploySettings } from "./deploy-settings.ts";
import { checkFields, describeFieldProblems, integer, type RulesOf, rule } from "./field-rule.ts";

/** Settings of a project, in `labelsmith.config.ts`; flags of the command line win over them. */
export interface Config {
  /** The folder, relative to the configuration file, whose subfolders are tasks. Defaults to the folder of the file. */
  readonly tasks?: string;
  /** The port of `labelsmith dev`, 1 to 65535. Defaults to 5173, or the next free one. */
  readonly port?: number;
  /** Where `labelsmith run` and `labelsmith pack` write, relative to the file. Defaults to `.labelsmith` in the current folder. */
  readonly out?: string;
  /** Where and how tasks are deployed; a task's own settings win. */
  readonly deploy?: Partial<DeploySettings>;
}

const folder = rule("a folder", (value) => typeof value === "string" && value !== "");
const RULES: RulesOf<Config> = {
  tasks: folder,
  port: integer(1, 65_535),
  out: folder,
  deploy: deploySettingsRule,
};

/**
 * Defines the settings of a project; the default export of `labelsmith.config.ts`.
 *
 * @throws OptionsError for a setting that does not exist or is of the wrong kind.
 * @example
 * import { defineConfig } from "labelsmith";
 *
 * export default defineConfig({
 *   tasks: "labeling",
 *   port: 4000,
 *   deploy: {
 *     region: "us-east-1",
 *     account: "111122223333",
 *     s3InputPath: "s3://my-photos/labeling",
 *     s3OutputPath: "s3://my-photos/labels",
 *     workteamArn: "arn:aws:sagemaker:us-east-1:111122223333:workteam/private-crowd/birders",
 *   },
 * });
 */
export function defineConfig(config: Config): Config {
  const problems = checkFields(config, RULES);
  if (problems.length === 0) return config;
  throw new OptionsError({
    code: "config",
    summary: "There are settings in labelsmith.config.ts that cannot be used.",
    ...describeFieldProblems(problems, "Mend these settings."),
  });
}
