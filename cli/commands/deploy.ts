import { resolve } from "node:path";
import { Command } from "commander";
import pc from "picocolors";
import { type DeployOptions, deployTask, type TaskDeploy } from "../../deploy/deploy-task.ts";
import { countersOf } from "../../deploy/labeling-job/read-job.ts";
import { changesSomething, type PlannedStep, planSteps, runSteps } from "../../deploy/steps/step.ts";
import { sleep } from "../../deploy/waiting.ts";
import {
  confirm,
  connect,
  connectIfPossible,
  fetchedFolder,
  followProgress,
  isTerminal,
  loadDeployableTask,
  namedManifest,
} from "../deployment.ts";
import { EXIT } from "../exit-code.ts";
import { formatSummary, jobRows, outputRows, type Row } from "../job-summary.ts";
import { printData, printJson, say } from "../output.ts";
import { formatPlan, reportPlan, sayWarnings } from "../plan.ts";
import { shellWord } from "../shell-word.ts";

interface Flags {
  readonly name?: string;
  readonly manifest?: string;
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly fixCors?: boolean;
  readonly job: boolean;
  readonly wait: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

export function deployCommand(): Command {
  return new Command("deploy")
    .description("Deploy a task, start its labeling job, follow it and fetch its output.")
    .argument("<task>", "the task's folder")
    .option("--name <name>", "the job's name (default: the task's); each can be used once")
    .option("--manifest <s3 uri or file>", "another input manifest than the task's")
    .option("--out <dir>", "where the job's output folder goes (default: .labelsmith/fetched)")
    .option("--dry-run", "show every call and why; change nothing")
    .option("--fix-cors", "add the CORS rule that workers' browsers need to buckets that lack it")
    .option("--no-job", "make functions and roles only, and start no job")
    .option("--no-wait", "start the job and do not follow it")
    .option("--yes", "do not ask on a terminal")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      `
It may be stopped at any time and run again: it looks at what is there and goes on from there.

Examples:
  labelsmith deploy tasks/birds --dry-run
  labelsmith deploy tasks/birds --fix-cors
  labelsmith deploy tasks/birds --name birds-2 --manifest s3://photos/more.manifest --no-wait`,
    )
    .action(deploy);
}

async function deploy(folder: string, flags: Flags): Promise<void> {
  const { task, settings, out } = await loadDeployableTask(folder);
  const aws = flags.dryRun ? await connectIfPossible(settings) : await connect(settings);
  const made = await deployTask(task, settings, optionsOf(flags, out), aws);
  for (const warning of made.prepared.warnings) say(`${pc.yellow("warning")} ${warning}`);
  const progress = followProgress();
  const context = aws && { aws, sleep, onProgress: progress.show };
  const planned = await planSteps(made.steps, context);
  sayWarnings(planned);
  const place = `account ${settings.account} in ${settings.region}`;
  if (flags.dryRun || context === undefined) {
    if (flags.json) return printJson({ dryRun: true, calls: reportPlan(planned) });
    return printData(`${pc.bold(`Deploying ${task.name} to ${place} would call:`)}\n${formatPlan(planned)}`);
  }
  if (changesSomething(planned) && !flags.yes && isTerminal()) {
    say(formatPlan(planned));
    if (!(await confirm(`Deploy ${task.name} to ${place}?`))) return say("Nothing was changed.");
  }
  await runSteps(planned, context, ({ step, decision }) => {
    progress.end();
    const note = decision?.note === undefined ? "" : ` (${decision.note})`;
    say(pc.dim(`${step.service} ${decision?.operation ?? step.operation} ${step.target}${note}`));
  });
  progress.end();
  if (flags.json) printJson(report(made, planned));
  else printData(summary(made));
  if (made.outcome.job?.LabelingJobStatus === "Failed") process.exitCode = EXIT.environment;
}

function optionsOf(flags: Flags, out: string): DeployOptions {
  return {
    labelingJobName: flags.name,
    manifest: namedManifest(flags.manifest),
    fixCors: flags.fixCors === true,
    until: untilOf(flags),
    zips: resolve(out, "lambdas"),
    out: (labelingJobName) => fetchedFolder(out, flags.out, labelingJobName),
  };
}

function untilOf({ job, wait }: Flags): DeployOptions["until"] {
  if (!job) return "stack";
  return wait ? "output" : "start";
}

function report({ prepared, outcome }: TaskDeploy, planned: readonly PlannedStep[]): object {
  const { deployment, request, stack } = prepared;
  const { job, output } = outcome;
  return {
    labelingJobName: request.LabelingJobName,
    ...(stack === undefined ? {} : { stack: stack.name }),
    ...(deployment.topics === undefined ? {} : { inputTopicArn: deployment.topics.input.arn }),
    calls: reportPlan(planned),
    ...(job === undefined ? {} : { status: job.LabelingJobStatus, counters: countersOf(job) }),
    ...(job?.FailureReason === undefined ? {} : { failureReason: job.FailureReason }),
    ...(output === undefined ? {} : { output }),
  };
}

function summary({ prepared, outcome, until }: TaskDeploy): string {
  const { deployment, request, stack } = prepared;
  const { job, output } = outcome;
  const name = request.LabelingJobName;
  const stackRow: Row[] = stack === undefined ? [] : [["stack", stack.name]];
  if (until === "stack") return formatSummary(`Task ${deployment.task.name}`, stackRow);
  const topics = deployment.topics;
  const folder = deployment.task.folder;
  return formatSummary(`Labeling job ${name}`, [
    ...stackRow,
    ...(job === undefined ? [] : jobRows(job)),
    ...(topics === undefined ? [] : [["publish", `data objects to ${topics.input.arn}`] as const]),
    ...(output === undefined ? [] : outputRows(output)),
    ...(output === undefined ? [["next", `labelsmith status ${shellWord(folder)} --watch`] as const] : []),
  ]);
}
