import { relative, resolve } from "node:path";
import { Command } from "commander";
import pc from "picocolors";
import { checkCaller } from "../../deploy/aws/caller.ts";
import { describeDeployment } from "../../deploy/deployment.ts";
import { followLabelingJob } from "../../deploy/labeling-job/follow-job.ts";
import { readTaskStatus, type TaskStatus } from "../../deploy/task-status.ts";
import { sleep } from "../../deploy/waiting.ts";
import { OptionsError } from "../../lambdas/contract/errors.ts";
import { findTaskFolders } from "../../task/find-tasks.ts";
import { connect, followProgress, loadDeployableTask } from "../deployment.ts";
import { formatSummary, type Row } from "../job-summary.ts";
import { loadConfig } from "../load.ts";
import { printData, printJson } from "../output.ts";
import { shellWord } from "../shell-word.ts";

interface Flags {
  readonly name?: string;
  readonly watch?: boolean;
  readonly json?: boolean;
}

const SHOWN_FAILURES = 10;

export function statusCommand(): Command {
  return new Command("status")
    .description("Say how tasks stand in the account: stack, labeling job, what failed, and what to do next.")
    .argument("[task]", "the task's folder (default: all below this folder)")
    .option("--name <name>", "the job's name (default: the task's)")
    .option("--watch", "follow the job until it has ended")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      `
Examples:
  labelsmith status
  labelsmith status tasks/birds --watch
  labelsmith status tasks/birds --name birds-2 --json | jq .tasks[0].job.counters`,
    )
    .action(status);
}

async function status(folder: string | undefined, flags: Flags): Promise<void> {
  if (folder === undefined && (flags.name !== undefined || flags.watch)) {
    throw new OptionsError({
      code: "flag",
      summary: "--name and --watch are about one task.",
      fix: "Name the task's folder: labelsmith status tasks/birds --watch",
    });
  }
  const tasks: TaskStatus[] = [];
  for (const one of folder === undefined ? await allTasks() : [folder])
    tasks.push(await statusOf(one, flags));
  if (flags.json) return printJson({ tasks });
  printData(tasks.map(describe).join("\n\n"));
}

async function allTasks(): Promise<readonly string[]> {
  const { config, folder } = await loadConfig(".");
  return findTaskFolders(resolve(folder, config.tasks ?? "."));
}

async function statusOf(folder: string, { name, watch }: Flags): Promise<TaskStatus> {
  const { task, settings } = await loadDeployableTask(folder);
  const aws = await connect(settings);
  await checkCaller(aws, settings.account);
  const labelingJobName = name ?? task.labelingJobName;
  if (watch) {
    const progress = followProgress();
    await followLabelingJob(aws.sageMaker, labelingJobName, { sleep, onProgress: progress.show });
    progress.end();
  }
  const path = shellWord(relative(process.cwd(), task.folder) || ".");
  return readTaskStatus(aws, describeDeployment(task, settings, []), labelingJobName, path);
}

function describe({ task, stack, job, next }: TaskStatus): string {
  const failed = job?.failedObjects ?? [];
  const rows: Row[] = [
    ["stack", stack === undefined ? "none" : `${stack.name} ${stack.status}`],
    ...(stack?.failures ?? []).map(({ resource, reason }): Row => ["", pc.red(`${resource}: ${reason}`)]),
    ["job", job === undefined ? "none" : `${job.name} ${job.status}`],
  ];
  if (job !== undefined) {
    const { totalLabeled, failedNonRetryableError, unlabeled } = job.counters;
    rows.push(["objects", `${totalLabeled} labeled, ${failedNonRetryableError} failed, ${unlabeled} to do`]);
  }
  if (job?.failureReason !== undefined) rows.push(["reason", pc.red(job.failureReason)]);
  for (const { datasetObjectId, reason } of failed.slice(0, SHOWN_FAILURES)) {
    rows.push(["failed", `data object ${datasetObjectId}: ${reason}`]);
  }
  if (failed.length > SHOWN_FAILURES) rows.push(["", `and ${failed.length - SHOWN_FAILURES} more (--json)`]);
  return formatSummary(`Task ${task}`, [...rows, ["next", next]]);
}
