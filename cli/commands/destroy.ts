import { Command } from "commander";
import pc from "picocolors";
import { describeDeployment } from "../../deploy/deployment.ts";
import { destroyTask } from "../../deploy/destroy-task.ts";
import { changesSomething, planSteps, runSteps } from "../../deploy/steps/step.ts";
import { sleep } from "../../deploy/waiting.ts";
import {
  confirm,
  connect,
  connectIfPossible,
  followProgress,
  isTerminal,
  loadDeployableTask,
  unconfirmed,
} from "../deployment.ts";
import { printData, printJson, say } from "../output.ts";
import { formatPlan, reportPlan } from "../plan.ts";

interface Flags {
  readonly stopJob?: boolean;
  readonly uploads?: boolean;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

export function destroyCommand(): Command {
  return new Command("destroy")
    .description(
      "Take what `labelsmith deploy` made for a task out of the account; labels and other output stay.",
    )
    .argument("<task>", "the task's folder")
    .option("--stop-job", "stop jobs of the task that are running, for good; what workers have done is kept")
    .option("--uploads", "remove the uploaded files, too")
    .option("--dry-run", "show every call and why; change nothing")
    .option("--yes", "do not ask; needed where there is no terminal")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      `
Examples:
  labelsmith destroy tasks/birds --dry-run
  labelsmith destroy tasks/birds --uploads --yes`,
    )
    .action(destroy);
}

async function destroy(folder: string, flags: Flags): Promise<void> {
  const { task, settings } = await loadDeployableTask(folder);
  const aws = flags.dryRun ? await connectIfPossible(settings) : await connect(settings);
  const steps = destroyTask(describeDeployment(task, settings, []), {
    stopJobs: flags.stopJob === true,
    uploads: flags.uploads === true,
  });
  const progress = followProgress();
  const context = aws && { aws, sleep, onProgress: progress.show };
  const planned = await planSteps(steps, context);
  const isDone = context !== undefined && !changesSomething(planned);
  const result = { dryRun: flags.dryRun === true, calls: reportPlan(planned) };
  if (flags.dryRun || context === undefined || isDone) {
    const title = isDone
      ? `Nothing of ${task.name} is there to remove:`
      : `Removing ${task.name} would call:`;
    return flags.json ? printJson(result) : printData(`${pc.bold(title)}\n${formatPlan(planned)}`);
  }
  if (!flags.yes) {
    if (!isTerminal()) throw unconfirmed("Removing a task's stack");
    say(formatPlan(planned));
    if (!(await confirm(`Remove ${task.name} from account ${settings.account}?`)))
      return say("Nothing was removed.");
  }
  await runSteps(planned, context);
  progress.end();
  if (flags.json) return printJson(result);
  const made = planned.filter(({ decision }) => decision?.decision === "make");
  printData(`${pc.bold(`Removed ${task.name} from account ${settings.account}:`)}\n${formatPlan(made)}`);
}
