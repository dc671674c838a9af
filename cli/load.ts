import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { InvalidArgumentError } from "commander";
import { ContractError, OptionsError, problemOf, show } from "../lambdas/contract/errors.ts";
import { isJsonObject, isObject, type JsonObject } from "../lambdas/contract/json.ts";
import { parseJson } from "../lambdas/contract/parse.ts";
import { type Config, defineConfig } from "../task/define-config.ts";
import { EnvironmentError, UserCodeError } from "../task/errors.ts";
import { loadModule } from "../task/module-loader.ts";

const CONFIG_FILE = "labelsmith.config.ts";

/** The project's settings: `labelsmith.config.ts` in the folder or the nearest one above, or nothing. */
export async function loadConfig(
  folder: string,
): Promise<{ readonly config: Config; readonly folder: string }> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const file = join(at, CONFIG_FILE);
    if (existsSync(file)) return { config: readConfig(await loadDefault(file), file), folder: at };
    if (dirname(at) === at) return { config: {}, folder: resolve(folder) };
  }
}

async function loadDefault(file: string): Promise<unknown> {
  try {
    return (await loadModule(file))["default"];
  } catch (error) {
    const problem = problemOf(error);
    if (problem !== undefined) throw new OptionsError({ ...problem, where: file }, { cause: error });
    const found = error instanceof Error ? error.message : show(error);
    const summary = `${CONFIG_FILE} could not be loaded.`;
    throw new UserCodeError({ code: "config-module", summary, found, where: file }, { cause: error });
  }
}

/** The folder that `run` and `pack` write to: below the configuration file if that names one, else below this folder. */
export function outputFolder(settings: { readonly config: Config; readonly folder: string }): string {
  return settings.config.out === undefined
    ? resolve(".labelsmith")
    : resolve(settings.folder, settings.config.out);
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

/** Reads the JSON object of a file that a flag names. */
export function readJsonObject(file: string, what: string): JsonObject {
  const path = existingFile(file, what);
  const value = parseJson(readFileSync(path, "utf8"), {
    code: "json-file",
    what: `the ${what}`,
    where: path,
  });
  if (isJsonObject(value)) return value;
  throw new ContractError({
    code: "json-file",
    summary: `The ${what} is not a JSON object.`,
    found: show(value),
    where: path,
  });
}

/** Reads a flag's whole number, for commander, which says whose it is. */
export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= min && value <= max) return value;
    const range = max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`;
    throw new InvalidArgumentError(`It takes a whole number ${range}.`);
  };
}
