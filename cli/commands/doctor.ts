import { sep } from "node:path";
import { Command, Option } from "commander";
import pc from "picocolors";
import type { CheckContext, CheckResult, Diagnosis, Mending } from "../../doctor/check.ts";
import { accountChecks } from "../../doctor/checks/account/index.ts";
import { localChecks } from "../../doctor/checks/index.ts";
import { diagnose } from "../../doctor/diagnose.ts";
import { mend } from "../../doctor/mend.ts";
import { openAccount } from "../../doctor/open-account.ts";
import { loadTask } from "../../task/load-task.ts";
import { loadModule } from "../../task/module-loader.ts";
import { SEVERITIES, type Severity } from "../../templates/lint/index.ts";
import { confirm, isTerminal } from "../deployment.ts";
import { EXIT } from "../exit-code.ts";
import { loadConfig } from "../load.ts";
import { muteHandlerOutput, printData, printJson, say } from "../output.ts";
import { createProgressBar } from "../progress.ts";
import { paintSeverity, reaches } from "../severity.ts";

interface Flags {
  readonly aws?: boolean;
  readonly fix?: boolean;
  readonly yes?: boolean;
  readonly failLevel: Severity;
  readonly json?: boolean;
}

export function doctorCommand(): Command {
  return new Command("doctor")
    .description("Tell what would go wrong with a task, before it does, and how to mend it.")
    .argument("[task]", "the task's folder", ".")
    .option("--aws", "also look at the account that the task is deployed to, changing nothing")
    .option("--fix", "mend what can be mended safely")
    .option("--yes", "with --fix, do not ask before something in the account is changed")
    .addOption(
      new Option("--fail-level <severity>", "exit with 1 for findings of this severity or worse")
        .choices(SEVERITIES)
        .default("error"),
    )
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      `
Examples:
  labelsmith doctor tasks/birds
  labelsmith doctor tasks/birds --aws
  labelsmith doctor tasks/birds --aws --fix --yes
  labelsmith doctor tasks/birds --fail-level warning --json`,
    )
    .action(doctor);
}

async function doctor(folder: string, flags: Flags): Promise<void> {
  muteHandlerOutput();
  const task = await loadTask(folder, loadModule);
  const { config } = await loadConfig(task.folder);
  const checks = flags.aws ? [...localChecks, ...accountChecks] : localChecks;
  const context: CheckContext = {
    task,
    config,
    ...(flags.aws ? { account: await openAccount(task, config) } : {}),
  };
  const bar = createProgressBar();
  let done = 0;
  const found = await diagnose(context, checks, ({ name }) => bar.update(name, done++, checks.length));
  bar.finish();
  const results = flags.fix ? await mend(context, checks, found, (mending) => ask(mending, flags)) : found;
  if (results.some(({ findings }) => reaches(flags.failLevel, findings))) process.exitCode = EXIT.findings;
  if (flags.json) return printJson({ checks: results.map(report) });
  printData([...results.map(describe), summarize(results)].join("\n"));
}

/** Files of the task are the author's own, who asked for it; of the account, its owner is asked. */
async function ask({ what, isInAccount }: Mending, { yes = false }: Flags): Promise<boolean> {
  const isWanted = !isInAccount || yes || (isTerminal() && (await confirm(`${what}?`)));
  say(isWanted ? `${what}.` : `Not done: ${what}.${isTerminal() ? "" : " Add --yes for that."}`);
  return isWanted;
}

function report({ findings, ...result }: CheckResult): object {
  return {
    ...result,
    findings: findings.map(({ mending, where, ...finding }) => ({
      ...finding,
      ...(where === undefined ? {} : { where: fromHere(where) }),
      isMendable: mending !== undefined,
    })),
  };
}

function markOf({ status, findings }: CheckResult): string {
  if (status === "skipped") return pc.dim("-");
  if (findings.some(({ severity }) => severity === "error")) return pc.red("✗");
  return findings.length > 0 ? pc.yellow("!") : pc.green("✓");
}

function describe(result: CheckResult): string {
  const { title, findings, reason } = result;
  const head = `${markOf(result)} ${title}${reason === undefined ? "" : pc.dim(` (skipped: ${reason})`)}`;
  return [head, ...findings.map(describeFinding)].join("\n");
}

function describeFinding({ severity, message, code, where, fix }: Diagnosis): string {
  return [
    `    ${paintSeverity(severity)}  ${message}  ${pc.dim(code)}`,
    ...(where ? [`      at:  ${fromHere(where)}`] : []),
    ...(fix ? [`      fix: ${fix}`] : []),
  ].join("\n");
}

/** Paths as one would write them here. */
function fromHere(where: string): string {
  return where.replaceAll(`${process.cwd()}${sep}`, "");
}

function summarize(results: readonly CheckResult[]): string {
  const findings = results.flatMap((result) => result.findings);
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 || severity === "info" ? "" : "s"}`];
  });
  const skipped = results.filter(({ status }) => status === "skipped").length;
  const made = `${results.length - skipped} checks made, ${skipped} skipped`;
  const mendable = findings.filter(({ mending }) => mending).length;
  return `${pc.bold(counts.join(", ") || "Nothing found")}; ${made}${mendable > 0 ? `; --fix mends ${mendable}` : ""}.`;
}
