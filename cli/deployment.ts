import { resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import pc from "picocolors";
import { type AwsClients, createAwsClients, findCredentialProblem } from "../deploy/aws/clients.ts";
import { resolveDeploySettings } from "../deploy/request/resolve-settings.ts";
import type { PlannedStep } from "../deploy/steps/step.ts";
import type { DeployProgress } from "../deploy/waiting.ts";
import { OptionsError } from "../lambdas/contract/errors.ts";
import type { DeploySettings } from "../task/deploy-settings.ts";
import { loadTask } from "../task/load-task.ts";
import { loadModule } from "../task/module-loader.ts";
import { insideFolder } from "../task/paths.ts";
import type { Task } from "../task/task.ts";
import { loadConfig, outputFolder } from "./load.ts";
import { say } from "./output.ts";
import { createProgressBar } from "./progress.ts";

/** A task with all that the commands about its account need. */
export interface DeployableTask {
  readonly task: Task;
  readonly settings: DeploySettings;
  /** Where zips and fetched jobs go. */
  readonly out: string;
}

export async function loadDeployableTask(folder: string): Promise<DeployableTask> {
  const task = await loadTask(folder, loadModule);
  const found = await loadConfig(task.folder);
  return { task, settings: resolveDeploySettings(found.config, task), out: outputFolder(found) };
}

/** @throws AwsError if the environment has no credentials. */
export async function connect({ region }: DeploySettings): Promise<AwsClients> {
  const aws = await createAwsClients(region);
  const problem = await findCredentialProblem(aws);
  if (problem !== undefined) throw problem;
  return aws;
}

/** The clients for an account, or `undefined` where the environment has no credentials: a dry run can do without. */
export async function connectIfPossible({ region }: DeploySettings): Promise<AwsClients | undefined> {
  const aws = await createAwsClients(region);
  return (await findCredentialProblem(aws)) === undefined ? aws : undefined;
}

/** The folder for a fetched job: below the one that a flag names, or below `fetched` in the output folder. */
export function fetchedFolder(out: string, flag: string | undefined, labelingJobName: string): string {
  return insideFolder(flag === undefined ? resolve(out, "fetched") : resolve(flag), labelingJobName);
}

/** Shows how far things have come; the bar is gone when something else is said. */
export function followProgress(): {
  readonly show: (progress: DeployProgress) => void;
  readonly end: () => void;
} {
  const bar = createProgressBar();
  return {
    // Nothing has been counted yet.
    show: ({ stage, done, total }) => (total === 0 ? undefined : bar.update(stage, done, total)),
    end: () => bar.finish(),
  };
}

const COLOURS = { make: pc.green, skip: pc.dim, leave: pc.yellow, read: pc.dim, unknown: pc.cyan };

/** A plan for a person: one line for each call. */
export function formatPlan(planned: readonly PlannedStep[]): string {
  const lines = planned.map(({ step, decision }) => {
    const { service, operation, target, bytes } = step;
    const name = decision?.decision ?? "unknown";
    const size = bytes === undefined ? "" : `, ${bytes} bytes`;
    const note = decision?.note === undefined ? "" : pc.dim(` (${decision.note})`);
    const call = `${service} ${decision?.operation ?? operation}`;
    return `  ${COLOURS[name](name.padEnd(7))} ${call.padEnd(36)} ${target}${size}${note}`;
  });
  return lines.join("\n");
}

/** The same for a program. */
export function reportPlan(planned: readonly PlannedStep[]): readonly object[] {
  return planned.map(({ step: { service, operation, target, bytes }, decision }) => ({
    service,
    operation: decision?.operation ?? operation,
    target,
    ...(bytes === undefined ? {} : { bytes }),
    decision: decision?.decision ?? "unknown",
    ...(decision?.note === undefined ? {} : { note: decision.note }),
  }));
}

/** Says what ought to be done and will not be, and what else is to be known beforehand. */
export function sayWarnings(planned: readonly PlannedStep[]): void {
  for (const { step, decision } of planned) {
    const warning = decision?.decision === "leave" ? decision.note : decision?.warning;
    if (warning !== undefined) say(`${pc.yellow("warning")} ${step.target} ${warning}`);
  }
}

export const isTerminal = (): boolean => process.stdin.isTTY === true && process.stderr.isTTY === true;

/** Asks on a terminal; without one, nobody can answer. */
export async function confirm(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
}

/** @throws OptionsError where neither a person nor a flag says yes. */
export function unconfirmed(what: string): OptionsError {
  return new OptionsError({
    code: "not-confirmed",
    summary: `${what} must be confirmed, and there is no terminal to ask on.`,
    fix: "Look at what it would do with --dry-run, then add --yes.",
  });
}
