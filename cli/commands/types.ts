import { resolve } from "node:path";
import { Command } from "commander";
import pc from "picocolors";
import { answerTypes } from "../../doctor/answer-types.ts";
import { type GeneratedFile, writeGeneratedFile } from "../../doctor/generated-file.ts";
import { taskInputTypes } from "../../doctor/task-input-types.ts";
import { OptionsError } from "../../lambdas/contract/errors.ts";
import { findTaskFolders } from "../../task/find-tasks.ts";
import { loadTask } from "../../task/load-task.ts";
import { loadModule } from "../../task/module-loader.ts";
import { EXIT } from "../exit-code.ts";
import { loadConfig } from "../load.ts";
import { printData, printJson } from "../output.ts";

interface Flags {
  readonly check?: boolean;
  readonly out?: string;
  readonly json?: boolean;
}

export function typesCommand(): Command {
  return new Command("types")
    .description(
      "Write the types of what a task's template can submit, and of what it reads, for the handlers to compile with.",
    )
    .argument("[tasks...]", "task folders (default: all below this folder)")
    .option("--check", "write nothing, and tell which files are not as their templates are")
    .option(
      "--out <file>",
      "the file for the answers, and no other, for one task (default: answer.ts and task-input.ts in its folder)",
    )
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      `
Examples:
  labelsmith types tasks/birds
  labelsmith types --check

Exit code 1 if --check finds a file that is missing or not up to date.`,
    )
    .action(types);
}

async function types(named: readonly string[], { check = false, out, json }: Flags): Promise<void> {
  const settings = await loadConfig(".");
  const places = named.length > 0 ? named : [resolve(settings.folder, settings.config.tasks ?? ".")];
  const folders = [...new Set(places.flatMap(findTaskFolders))];
  if (out !== undefined && folders.length > 1) {
    throw new OptionsError({
      code: "one-task",
      summary: "--out names one file, and there are several tasks.",
      found: folders.join(", "),
      fix: "Name one task.",
    });
  }
  const files: GeneratedFile[] = [];
  for (const folder of folders) {
    const task = await loadTask(folder, loadModule);
    files.push(answerTypes(task, out === undefined ? undefined : resolve(out)));
    if (out === undefined && task.files.preAnnotation !== undefined) files.push(taskInputTypes(task));
  }
  if (!check) for (const file of files) writeGeneratedFile(file);
  else if (files.some(({ state }) => state !== "current")) process.exitCode = EXIT.findings;
  if (json) return printJson({ files: files.map(({ file, state }) => ({ path: file, state })) });
  printData(files.map((file) => describe(file, check)).join("\n"));
}

const STATES = {
  current: "up to date",
  stale: "not as the template is",
  missing: "missing",
  foreign: "not written by labelsmith types",
} as const;

function describe({ file, state }: GeneratedFile, check: boolean): string {
  if (!check) return `${state === "current" ? "Kept" : "Wrote"} ${file}`;
  return `${state === "current" ? pc.green(STATES[state]) : pc.red(STATES[state])}  ${file}`;
}
