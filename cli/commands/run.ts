import { resolve } from "node:path";
import { Command } from "commander";
import pc from "picocolors";
import { runTask } from "../../job/run-task.ts";
import { MAX_WORKERS_PER_DATA_OBJECT } from "../../lambdas/contract/limits.ts";
import { UserCodeError } from "../../task/errors.ts";
import { loadTask } from "../../task/load-task.ts";
import { loadModule } from "../../task/module-loader.ts";
import { TemplateError } from "../../templates/liquid/index.ts";
import { EXIT } from "../exit-code.ts";
import { existingFile, loadConfig, outputFolder, wholeNumber } from "../load.ts";
import { divertHandlerOutput, printData, printJson, say } from "../output.ts";
import { createProgressBar } from "../progress.ts";

interface Flags {
  readonly manifest?: string;
  readonly answers?: string;
  readonly simulate?: boolean;
  readonly workers?: number;
  readonly seed: string;
  readonly out?: string;
  readonly json?: boolean;
}

export function runCommand(): Command {
  return new Command("run")
    .description("Run the whole labeling job of a task on this machine.")
    .argument("<task>", "the task's folder")
    .option("--manifest <file>", "another input manifest than the task's")
    .option("--answers <file>", "other recorded answers than the task's")
    .option("--simulate", "let simulated workers answer, not the recorded ones")
    .option("--workers <n>", "workers per data object, 1 to 9", wholeNumber(1, MAX_WORKERS_PER_DATA_OBJECT))
    .option("--seed <text>", "seed of the simulated workers", "1")
    .option("--out <dir>", "where the job's output folder goes (default: .labelsmith/jobs)")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      `
Examples:
  labelsmith run tasks/birds
  labelsmith run tasks/birds --simulate --workers 5 --seed 7
  labelsmith run tasks/birds --json | jq .counters`,
    )
    .action(run);
}

async function run(folder: string, flags: Flags): Promise<void> {
  divertHandlerOutput();
  const task = await loadTask(folder, loadModule);
  const settings = await loadConfig(task.folder);
  const bar = createProgressBar();
  const result = await runTask(task, {
    out: flags.out === undefined ? resolve(outputFolder(settings), "jobs") : resolve(flags.out),
    manifest: flags.manifest === undefined ? task.files.manifest : existingFile(flags.manifest, "manifest"),
    answers:
      flags.answers === undefined ? task.files.answers : existingFile(flags.answers, "recorded answers"),
    simulate: flags.simulate ? { seed: flags.seed } : undefined,
    numberOfHumanWorkersPerDataObject: flags.workers,
    onProgress: ({ stage, done, total }) => bar.update(stage, done, total),
  });
  bar.finish();
  const { outputManifest, counters, score, failures, warnings } = result;
  for (const warning of warnings) say(`${pc.yellow("warning")} ${warning}`);
  for (const { datasetObjectId, where, reason } of failures) {
    say(
      `${pc.red("failed")} data object ${datasetObjectId} (${where})\n  ${reason.replaceAll("\n", "\n  ")}`,
    );
  }
  if (flags.json) {
    const reported = failures.map(({ datasetObjectId, where, reason }) => ({
      datasetObjectId,
      where,
      reason,
    }));
    printJson({
      outputManifest,
      counters,
      ...(score === undefined ? {} : { score }),
      failures: reported,
      warnings,
    });
  } else {
    printData(summary(task.labelingJobName, result));
  }
  const userCode = failures.some(
    ({ error }) => error instanceof UserCodeError || error instanceof TemplateError,
  );
  if (userCode) process.exitCode = EXIT.userCode;
}

function summary(
  name: string,
  { counters, score, outputManifest }: Awaited<ReturnType<typeof runTask>>,
): string {
  const rows: [string, string][] = [
    ["labeled", String(counters.totalLabeled)],
    ["failed", String(counters.failedNonRetryableError)],
    ["skipped", String(counters.skipped)],
    ...(score === undefined
      ? []
      : ([["score", `${score.toFixed(3)} against the known truth`]] satisfies [string, string][])),
    ["manifest", outputManifest],
  ];
  return [pc.bold(`Labeling job ${name}`), ...rows.map(([key, value]) => `  ${key.padEnd(9)} ${value}`)].join(
    "\n",
  );
}
