import { dirname, resolve } from "node:path";
import { Command, Option } from "commander";
import {
  INFRASTRUCTURE_FORMATS,
  type InfrastructureFormat,
  writeInfrastructure,
} from "../../deploy/infrastructure/write-infrastructure.ts";
import { loadDeployableTask } from "../deployment.ts";
import { printJson, writeResult } from "../output.ts";

interface Flags {
  readonly format: InfrastructureFormat;
  readonly out?: string;
  readonly json?: boolean;
}

export function stackCommand(): Command {
  return new Command("stack")
    .description("Print what a task needs in the account: functions, roles, log groups, topics.")
    .argument("<task>", "the task's folder")
    .addOption(
      new Option("--format <format>", "what to write it as")
        .choices(INFRASTRUCTURE_FORMATS)
        .default("cloudformation"),
    )
    .option("--out <file>", "write it to a file")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      `
"labelsmith deploy" makes the stack by itself; this is for who would rather do it with other tools, or read it first.
For Terraform, the zips are made as well.

Examples:
  labelsmith stack tasks/birds
  labelsmith stack tasks/birds --format terraform --out infrastructure/main.tf
  labelsmith stack tasks/birds --format cdk --out lib/birds-labeling.ts
  labelsmith stack tasks/birds --format policies | jq .ExecutionRole.policies`,
    )
    .action(printStack);
}

async function printStack(path: string, { format, out, json }: Flags): Promise<void> {
  const { task, settings, out: outputFolder } = await loadDeployableTask(path);
  const content = await writeInfrastructure(task, settings, {
    format,
    zips: resolve(outputFolder, "lambdas"),
    folder: out === undefined ? resolve(".") : dirname(resolve(out)),
  });
  if (!json) return writeResult(content, out);
  if (out !== undefined) writeResult(content, out);
  printJson({ format, content });
}
