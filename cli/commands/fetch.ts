import { Command } from "commander";
import { checkCaller } from "../../deploy/aws/caller.ts";
import { fetchJob } from "../../deploy/fetch-job.ts";
import { countersOf, hasEnded } from "../../deploy/labeling-job/read-job.ts";
import { connect, fetchedFolder, followProgress, loadDeployableTask } from "../deployment.ts";
import { formatSummary, jobRows, outputRows } from "../job-summary.ts";
import { printData, printJson, say } from "../output.ts";

interface Flags {
  readonly name?: string;
  readonly out?: string;
  readonly json?: boolean;
}

export function fetchCommand(): Command {
  return new Command("fetch")
    .description("Bring the output folder of a labeling job here, laid out as `labelsmith run` writes it.")
    .argument("<task>", "the task's folder")
    .option("--name <name>", "the job's name (default: the task's)")
    .option("--out <dir>", "where the job's output folder goes (default: .labelsmith/fetched)")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      `
Files that are here already, as they are in S3, are not fetched again.

Examples:
  labelsmith fetch tasks/birds
  labelsmith fetch tasks/birds --name birds-2 --out jobs
  labelsmith fetch tasks/birds --json | jq -r .output.folder`,
    )
    .action(fetch);
}

async function fetch(taskFolder: string, flags: Flags): Promise<void> {
  const { task, settings, out } = await loadDeployableTask(taskFolder);
  const aws = await connect(settings);
  await checkCaller(aws, settings.account);
  const name = flags.name ?? task.labelingJobName;
  const progress = followProgress();
  const folder = fetchedFolder(out, flags.out, name);
  const { job, output } = await fetchJob(aws, name, folder, progress.show);
  progress.end();
  if (!hasEnded(job)) say(`The job is ${job.LabelingJobStatus}: this is what there is so far.`);
  if (!flags.json)
    return printData(formatSummary(`Labeling job ${name}`, [...jobRows(job), ...outputRows(output)]));
  printJson({ labelingJobName: name, status: job.LabelingJobStatus, counters: countersOf(job), output });
}
