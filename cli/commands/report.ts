import { Command, Option } from "commander";
import { buildReport } from "../../job/report/build-report.ts";
import { lookCloser } from "../../job/report/closer-look.ts";
import { reportPage } from "../../job/report/html/page.ts";
import type { JobOutput } from "../../job/report/job-output.ts";
import type { JobReport } from "../../job/report/job-report.ts";
import { createPictureAddresses } from "../../job/report/pictures.ts";
import { readJobOutput } from "../../job/report/read-job-output.ts";
import { readTruth, scoreLabels } from "../../job/score.ts";
import type { Json } from "../../lambdas/contract/json.ts";
import { loadTask } from "../../task/load-task.ts";
import { loadModule } from "../../task/module-loader.ts";
import type { Task } from "../../task/task.ts";
import { divertHandlerOutput, writeResult } from "../output.ts";
import { reportText } from "./report/text.ts";

interface Flags {
  readonly task?: string;
  readonly labelAttribute?: string;
  readonly format?: "text" | "json" | "html";
  readonly json?: boolean;
  readonly out?: string;
}

/** So many data objects are shown one by one on the page. */
const SHOWN_OBJECTS = 40;
const REPORT_VERSION = 1;

export function reportCommand(): Command {
  return new Command("report")
    .description(
      "Tell how a labeling job went: failures, agreement, workers, and what is worth a second look.",
    )
    .argument("<folder>", "the job's output folder, of this machine or fetched from S3")
    .option("--task <dir>", "the job's task: its pictures, label attribute name, known truth and score")
    .option("--label-attribute <name>", "the label attribute name (default: found out)")
    .addOption(
      new Option("--format <format>", "how to print it (default: text)").choices(["text", "json", "html"]),
    )
    .option(
      "--out <file>",
      "where the report goes (default: standard output); .html and .json say the format",
    )
    .option("--json", "the same as --format json")
    .addHelpText(
      "after",
      `
Examples:
  labelsmith report .labelsmith/jobs/birds --task tasks/birds
  labelsmith report .labelsmith/jobs/birds --task tasks/birds --out birds.html
  labelsmith report fetched/birds --json | jq '.secondLook[].datasetObjectId'`,
    )
    .action(report);
}

async function report(folder: string, flags: Flags): Promise<void> {
  divertHandlerOutput();
  const task = flags.task === undefined ? undefined : await loadTask(flags.task, loadModule);
  const output = readJobOutput(folder);
  const result = buildReport(output, {
    labelAttributeName: flags.labelAttribute ?? task?.labelAttributeName,
    score: task && scoreOf(task),
  });
  writeResult(format(result, output, task, formatOf(flags)), flags.out);
}

function formatOf({ format, json, out }: Flags): "text" | "json" | "html" {
  if (format !== undefined) return format;
  if (json || out?.endsWith(".json")) return "json";
  return out !== undefined && /\.html?$/.test(out) ? "html" : "text";
}

function format(
  result: JobReport,
  output: JobOutput,
  task: Task | undefined,
  to: "text" | "json" | "html",
): string {
  if (to === "json") return `${JSON.stringify({ version: REPORT_VERSION, ...result }, null, 2)}\n`;
  if (to === "text") return reportText(result);
  const addressOf = task === undefined ? () => undefined : createPictureAddresses(task.files.data);
  return reportPage(result, lookCloser(result, output, SHOWN_OBJECTS), addressOf);
}

function scoreOf(task: Task): ((datasetObjectId: string, label: Json) => number | undefined) | undefined {
  if (task.files.truth === undefined) return undefined;
  const truth = readTruth(task.files.truth);
  return (datasetObjectId, label) => scoreLabels(task, new Map([[datasetObjectId, label]]), truth);
}
