import { readFileSync } from "node:fs";
import { text as readAll } from "node:stream/consumers";
import { Command } from "commander";
import pc from "picocolors";
import { describeDeployment } from "../../deploy/deployment.ts";
import { readRequestFile } from "../../deploy/request/request-file.ts";
import { makeTaskRequest } from "../../deploy/request/task-request.ts";
import type { RequestProblem } from "../../lambdas/contract/create-labeling-job/request-problem.ts";
import { validateLabelingJobRequest } from "../../lambdas/contract/create-labeling-job/validate-request.ts";
import { excerpt } from "../../templates/liquid/index.ts";
import { loadDeployableTask, namedManifest } from "../deployment.ts";
import { EXIT } from "../exit-code.ts";
import { existingFile } from "../load.ts";
import { printData, printJson, say, writeResult } from "../output.ts";
import { plural } from "../plural.ts";
import { paintSeverity } from "../severity.ts";

export function jobCommand(): Command {
  return new Command("job")
    .description("The CreateLabelingJob request: make it from a task, check it wherever it comes from.")
    .addCommand(requestCommand().exitOverride())
    .addCommand(validateCommand().exitOverride());
}

interface RequestFlags {
  readonly manifest?: string;
  readonly name?: string;
  readonly out?: string;
  readonly json?: boolean;
}

function requestCommand(): Command {
  return new Command("request")
    .description("Print the request that starts a task's labeling job.")
    .argument("<task>", "the task's folder")
    .option("--manifest <s3 uri or file>", "another input manifest, or the output manifest of a job before")
    .option("--name <name>", "the job's name (default: the task's); each can be used once")
    .option("--out <file>", "write the request to a file")
    .option("--json", "print the request with the files to upload and the problems")
    .addHelpText(
      "after",
      `
Examples:
  labelsmith job request tasks/birds --name birds-2
  labelsmith job request tasks/birds --manifest s3://photos/labels/birds/manifests/output/output.manifest --name birds-3
  labelsmith job request tasks/birds --out request.json
  aws sagemaker create-labeling-job --cli-input-json file://request.json`,
    )
    .action(printRequest);
}

async function printRequest(folder: string, flags: RequestFlags): Promise<void> {
  const { task, settings } = await loadDeployableTask(folder);
  const deployment = describeDeployment(task, settings, []);
  const made = makeTaskRequest(deployment, {
    labelingJobName: flags.name,
    manifest: namedManifest(flags.manifest),
  });
  for (const problem of made.problems) say(describe(problem));
  if (made.problems.some(isError)) process.exitCode = EXIT.findings;
  const request = `${JSON.stringify(made.request, null, 2)}\n`;
  if (!flags.json) return writeResult(request, flags.out);
  if (flags.out !== undefined) writeResult(request, flags.out);
  const uploads = made.uploads.map(({ kind, s3Uri, contentType, sha256 }) => ({
    kind,
    s3Uri,
    contentType,
    sha256,
  }));
  printJson({ request: made.request, uploads, problems: made.problems.map(reported) });
}

interface ValidateFlags {
  readonly region?: string;
  readonly audits?: string;
  readonly json?: boolean;
}

function validateCommand(): Command {
  return new Command("validate")
    .description("Check a CreateLabelingJob request by every rule of the service, before it costs anything.")
    .argument("<file>", "the request as JSON, or what DescribeLabelingJob tells; - for standard input")
    .option("--region <region>", "where the request goes (default: the region of its work team)")
    .option("--audits <attribute>", "the label attribute that the workers verify or adjust")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      `
Examples:
  labelsmith job validate request.json
  labelsmith job request tasks/birds | labelsmith job validate -
  aws sagemaker describe-labeling-job --labeling-job-name birds | labelsmith job validate - --json`,
    )
    .action(validate);
}

async function validate(file: string, flags: ValidateFlags): Promise<void> {
  const text =
    file === "-" ? await readAll(process.stdin) : readFileSync(existingFile(file, "request"), "utf8");
  const read = readRequestFile(text);
  const found = [
    ...read.problems,
    ...(read.request === undefined
      ? []
      : validateLabelingJobRequest(read.request, {
          ...(flags.region === undefined ? {} : { region: flags.region }),
          ...(flags.audits === undefined ? {} : { auditedLabelAttributeName: flags.audits }),
        })),
  ];
  const problems = found
    .map((problem) => ({ problem, place: read.locate(problem) }))
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  const errors = found.filter(isError).length;
  if (errors > 0) process.exitCode = EXIT.findings;
  if (flags.json) {
    const placed = problems.map(({ problem, place: { line, column } }) => ({
      ...reported(problem),
      line,
      column,
    }));
    return printJson({ valid: errors === 0, problems: placed, ignored: read.ignored });
  }
  if (read.ignored.length > 0)
    say(`Taken as a job's description; without ${read.ignored.join(", ")}, which no request has.`);
  const name = file === "-" ? "standard input" : file;
  const told = problems.map(({ problem, place }) => {
    const where = `${name}:${place.line}:${place.column}`;
    return `${describe(problem)}\n  ${pc.dim("at:")}     ${where}\n${excerpt(text, place)}\n`;
  });
  printData([...told, summary(errors, found.length - errors)].join("\n"));
}

function summary(errors: number, warnings: number): string {
  const counts = `${plural(errors, "error")}, ${plural(warnings, "warning")}`;
  return errors === 0 ? `${pc.green("valid")}: ${counts}` : `${pc.red("not valid")}: ${counts}`;
}

function describe({ severity, message, rule, source }: RequestProblem): string {
  return `${paintSeverity(severity)} ${message}\n  ${pc.dim("rule:")}   ${rule}\n  ${pc.dim("source:")} ${source}`;
}

function isError({ severity }: RequestProblem): boolean {
  return severity === "error";
}

function reported({ path, rule, severity, message, source }: RequestProblem) {
  return { path, rule, severity, message, source };
}
