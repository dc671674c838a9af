import { statSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { Command, Option } from "commander";
import { findTemplates, lintTemplateFile } from "../../doctor/lint-file.ts";
import { type LintedTask, lintTask } from "../../doctor/lint-task.ts";
import { mendFiles } from "../../doctor/mend-files.ts";
import { allRules } from "../../doctor/task-rules.ts";
import { OptionsError } from "../../lambdas/contract/errors.ts";
import { nearest } from "../../lambdas/contract/nearest.ts";
import packageJson from "../../package.json" with { type: "json" };
import { findTaskFolders, listTaskFolders } from "../../task/find-tasks.ts";
import { loadTask } from "../../task/load-task.ts";
import { loadModule } from "../../task/module-loader.ts";
import { type Finding, SEVERITIES, type Severity } from "../../templates/lint/index.ts";
import { EXIT, exitCodeOf } from "../exit-code.ts";
import { explainRule, listRules } from "../lint-formats/explain.ts";
import { formatGithub } from "../lint-formats/github.ts";
import { formatSarif } from "../lint-formats/sarif.ts";
import { formatText } from "../lint-formats/text.ts";
import { existingFile, loadConfig, readJsonObject } from "../load.ts";
import { divertHandlerOutput, formatError, printData, printJson, say } from "../output.ts";
import { reaches } from "../severity.ts";

const FORMATS = ["text", "json", "sarif", "github"] as const;

interface Flags {
  readonly format: (typeof FORMATS)[number];
  readonly json?: boolean;
  readonly failLevel: Severity;
  readonly hostile?: boolean;
  readonly input?: string;
  readonly fix?: boolean;
  readonly list?: boolean;
  readonly explain?: string;
}

export function lintCommand(): Command {
  return new Command("lint")
    .description("Find mistakes in templates and tasks before a job does.")
    .argument(
      "[paths...]",
      "task folders, template files, or folders of them (default: all below this folder)",
    )
    .addOption(new Option("--format <format>", "how to print the findings").choices(FORMATS).default("text"))
    .option("--json", "the same as --format json")
    .addOption(
      new Option("--fail-level <severity>", "exit with 1 for findings of this severity or worse")
        .choices(SEVERITIES)
        .default("error"),
    )
    .option("--hostile", "also try each template with data that careless ones break on")
    .option("--input <file>", "a JSON file with a task input, for bare template files")
    .option("--fix", "mend what can be mended safely")
    .option("--list", "list all rules")
    .option("--explain <code>", "tell more about a rule")
    .addHelpText(
      "after",
      `
Examples:
  labelsmith lint
  labelsmith lint tasks/birds --hostile
  labelsmith lint template.liquid.html --input input.json --fix
  labelsmith lint --format sarif > findings.sarif
  labelsmith lint --explain to-json-unescaped`,
    )
    .action(lint);
}

async function lint(paths: readonly string[], flags: Flags): Promise<void> {
  if (flags.list) return flags.json ? printJson({ rules: allRules }) : printData(listRules(allRules));
  if (flags.explain !== undefined) return printData(explain(flags.explain));
  divertHandlerOutput();
  const findings: Finding[] = [];
  const sources = new Map<string, string>();
  const targets = await targetsOf(paths);
  for (const target of targets) {
    try {
      const linted = await lintTarget(target, flags);
      findings.push(...linted.findings);
      for (const [file, source] of linted.sources) sources.set(file, source);
    } catch (error) {
      // One that cannot be loaded is not to keep the findings of the others back.
      if (targets.length === 1 || exitCodeOf(error) === EXIT.defect) throw error;
      say(formatError(error));
      process.exitCode ??= exitCodeOf(error);
    }
  }
  if (sources.size === 0) return;
  print(findings, sources, flags);
  if (reaches(flags.failLevel, findings)) process.exitCode ??= EXIT.findings;
}

async function targetsOf(paths: readonly string[]): Promise<readonly string[]> {
  if (paths.length === 0) {
    const { config, folder } = await loadConfig(".");
    return findTaskFolders(resolve(folder, config.tasks ?? "."));
  }
  return [...new Set(paths.flatMap((path) => expand(existingFile(path, "task or template"))))];
}

/** A folder stands for the tasks in it; one without tasks for the templates in it. */
function expand(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  const found = [listTaskFolders(path), findTemplates(path)].find(({ length }) => length > 0);
  return found ?? findTaskFolders(path);
}

async function lintTarget(target: string, flags: Flags): Promise<LintedTask> {
  const lintOnce = async () =>
    statSync(target).isDirectory()
      ? lintTask(await loadTask(target, loadModule), { hostile: flags.hostile ?? false })
      : lintTemplateFile(target, {
          hostile: flags.hostile ?? false,
          ...(flags.input === undefined ? {} : { taskInput: readJsonObject(flags.input, "task input") }),
        });
  let linted = await lintOnce();
  if (!flags.fix) return linted;
  // A fix may make room for another one; more turns than that would be a circle.
  for (let turn = 0; turn < 10 && fix(linted); turn++) linted = await lintOnce();
  return linted;
}

/** @returns whether something was changed */
function fix(linted: LintedTask): boolean {
  const mended = mendFiles(linted);
  for (const { file, text, fixes } of mended) {
    writeFileSync(file, text);
    say(`Mended ${relative(".", file)}: ${fixes.join(", ")}`);
  }
  return mended.length > 0;
}

function print(found: readonly Finding[], sources: ReadonlyMap<string, string>, flags: Flags): void {
  const shown = (file: string) => relative(".", file) || file;
  const findings = found.map((finding) =>
    finding.file === undefined ? finding : { ...finding, file: shown(finding.file) },
  );
  const format = flags.json ? "json" : flags.format;
  if (format === "json") return printJson({ findings });
  if (format === "sarif") return printData(formatSarif(findings, allRules, packageJson.version));
  if (format === "github") return findings.length === 0 ? undefined : printData(formatGithub(findings));
  printData(formatText(findings, new Map([...sources].map(([file, source]) => [shown(file), source]))));
}

function explain(code: string): string {
  const rule = allRules.find((meta) => meta.code === code);
  if (rule) return explainRule(rule);
  const codes = allRules.map((meta) => meta.code);
  const meant = nearest(code, codes);
  throw new OptionsError({
    code: "unknown-rule",
    summary: `There is no rule ${code}.`,
    fix: meant ? `Did you mean ${meant}?` : "`labelsmith lint --list` shows all rules.",
  });
}
