import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "../lambdas/contract/json.ts";
import { createHostileRows, type LintRow, lintTemplate, sampleTaskInput } from "../templates/lint/index.ts";
import { analyzeVariables, TemplateError } from "../templates/liquid/index.ts";
import type { LintedTask } from "./lint-task.ts";

const TEMPLATE = /\.(?:liquid|html?)$/iu;
const DEPTH = 6;

/** The template files at or below a folder, sorted by path. */
export function findTemplates(folder: string, depth = DEPTH): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isFile()) return TEMPLATE.test(entry.name) ? [path] : [];
    const isSearched = entry.isDirectory() && depth > 0 && !/^(?:\.|node_modules$)/u.test(entry.name);
    return isSearched ? findTemplates(path, depth - 1) : [];
  });
}

/**
 * Lints a template file that no task is around. Hostile rows are made from the task input that is given, or from one made
 * up of all that the template reads.
 */
export function lintTemplateFile(
  file: string,
  { taskInput, hostile }: { readonly taskInput?: JsonObject; readonly hostile: boolean },
): LintedTask {
  const source = readFileSync(file, "utf8");
  const template = { source, file };
  const given: LintRow[] = taskInput ? [{ datasetObjectId: "input", taskInput }] : [];
  const sample = hostile ? (taskInput ?? madeUp(source)) : undefined;
  const rows = sample
    ? createHostileRows(sample).map(({ name, data }) => ({
        datasetObjectId: `hostile:${name}`,
        taskInput: data,
        isHostile: true,
      }))
    : [];
  return {
    findings: lintTemplate(template, { rows: [...given, ...rows] }),
    sources: new Map([[file, source]]),
  };
}

/** Nothing for a template that cannot be read, which is a finding of its own. */
function madeUp(source: string): JsonObject | undefined {
  try {
    return sampleTaskInput(analyzeVariables({ source }), { source });
  } catch (error) {
    if (error instanceof TemplateError) return undefined;
    throw error;
  }
}
