import { Command, Option } from "commander";
import pc from "picocolors";
import type { CheckResult, Diagnosis } from "../../doctor/check.ts";
import { localChecks } from "../../doctor/checks/index.ts";
import { diagnose } from "../../doctor/diagnose.ts";
import { loadTask } from "../../task/load-task.ts";
import { loadModule } from "../../task/module-loader.ts";
import { SEVERITIES, type Severity } from "../../templates/lint/index.ts";
import { EXIT } from "../exit-code.ts";
import { loadConfig } from "../load.ts";
import { divertHandlerOutput, printData, printJson } from "../output.ts";
import { createProgressBar } from "../progress.ts";

interface Flags {
  readonly failLevel: Severity;
  readonly json?: boolean;
}

export function doctorCommand(): Command {
  return new Command("doctor")
    .description("Tell what would go wrong with a task, before it does, and how to mend it.")
    .argument("[task]", "the task's folder", ".")
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
  labelsmith doctor tasks/birds --fail-level warning --json`,
    )
    .action(doctor);
}

async function doctor(folder: string, flags: Flags): Promise<void> {
  divertHandlerOutput();
  const task = await loadTask(folder, loadModule);
  const { config } = await loadConfig(task.folder);
  const bar = createProgressBar();
  let done = 0;
  const checks = await diagnose({ task, config }, localChecks, ({ name }) =>
    bar.update(name, done++, localChecks.length),
  );
  bar.finish();
  const worst = SEVERITIES.indexOf(flags.failLevel);
  const fails = checks.some(({ findings }) =>
    findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= worst),
  );
  if (fails) process.exitCode = EXIT.findings;
  if (flags.json) return printJson({ checks });
  printData(checks.map(describe).join("\n"));
}

const MARKS = { ok: pc.green("ok"), findings: pc.red("found"), skipped: pc.dim("skipped") };

function describe({ title, status, findings, reason }: CheckResult): string {
  const head = `${MARKS[status]}  ${title}${reason === undefined ? "" : pc.dim(`: ${reason}`)}`;
  return [head, ...findings.map(describeFinding)].join("\n");
}

const PAINT: Readonly<Record<Severity, (text: string) => string>> = {
  error: pc.red,
  warning: pc.yellow,
  info: pc.blue,
};

function describeFinding({ severity, message, code, where, fix }: Diagnosis): string {
  return [
    `      ${PAINT[severity](severity)}  ${message}  ${pc.dim(code)}`,
    ...(where ? [`        at:  ${where}`] : []),
    ...(fix ? [`        fix: ${fix}`] : []),
  ].join("\n");
}
