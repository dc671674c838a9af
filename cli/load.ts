import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { OptionsError, show } from "../lambdas/contract/errors.ts";
import { isObject } from "../lambdas/contract/json.ts";
import { type Config, defineConfig } from "../task/define-config.ts";
import { EnvironmentError } from "../task/errors.ts";
import { loadModule } from "../task/module-loader.ts";

const CONFIG_FILE = "labelsmith.config.ts";

/** The project's settings: `labelsmith.config.ts` in the folder or the nearest one above, or nothing. */
export async function loadConfig(
  folder: string,
): Promise<{ readonly config: Config; readonly folder: string }> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const file = join(at, CONFIG_FILE);
    if (existsSync(file))
      return { config: readConfig((await loadModule(file))["default"], file), folder: at };
    if (dirname(at) === at) return { config: {}, folder: resolve(folder) };
  }
}

function readConfig(exported: unknown, file: string): Config {
  if (isObject(exported)) return defineConfig(exported);
  throw new OptionsError({
    code: "config-export",
    summary: "The configuration file does not export settings.",
    expected: "export default defineConfig({ ... })",
    found: show(exported),
    where: file,
  });
}

/** @throws EnvironmentError if the file that a flag names is not there. */
export function existingFile(file: string, what: string): string {
  if (existsSync(file)) return resolve(file);
  throw new EnvironmentError({ code: "file-missing", summary: `There is no ${what}.`, where: resolve(file) });
}

/** Reads a flag's whole number, for commander. */
export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= min && value <= max) return value;
    throw new OptionsError({
      code: "flag",
      summary: "A flag takes a whole number.",
      expected: `${min} to ${max}`,
      found: show(text),
    });
  };
}
