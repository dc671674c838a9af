import { OptionsError, show } from "../lambdas/contract/errors.ts";

/** Settings of a project, in `labelsmith.config.ts`; flags of the command line win over them. */
export interface Config {
  /** The folder, relative to the configuration file, whose subfolders are tasks. Defaults to the folder of the file. */
  readonly tasks?: string;
  /** The port of `labelsmith dev`, 1 to 65535. Defaults to 5173, or the next free one. */
  readonly port?: number;
  /** Where `labelsmith run` and `labelsmith pack` write, relative to the file. Defaults to `.labelsmith` in the current folder. */
  readonly out?: string;
}

/**
 * Defines the settings of a project; the default export of `labelsmith.config.ts`.
 *
 * @throws OptionsError for a setting that does not exist or is of the wrong kind.
 * @example
 * import { defineConfig } from "labelsmith";
 *
 * export default defineConfig({ tasks: "labeling", port: 4000 });
 */
export function defineConfig(config: Config): Config {
  const rules: Readonly<Record<string, (value: unknown) => boolean>> = {
    tasks: (value) => typeof value === "string",
    port: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 65_535,
    out: (value) => typeof value === "string",
  };
  const wrong = Object.entries(config).find(([key, value]) => value !== undefined && !rules[key]?.(value));
  if (wrong === undefined) return config;
  throw new OptionsError({
    code: "config",
    summary: `The setting ${show(wrong[0])} of labelsmith.config.ts is not one that can be used.`,
    expected: "tasks: a folder; port: a number from 1 to 65535; out: a folder",
    found: `${wrong[0]}: ${show(wrong[1])}`,
  });
}
