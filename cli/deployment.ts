import { resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import pc from "picocolors";
import { type AwsClients, createAwsClients, findCredentialProblem } from "../deploy/aws/clients.ts";
import { isInS3 } from "../deploy/manifest-source.ts";
import { resolveDeploySettings } from "../deploy/request/resolve-settings.ts";
import type { DeployProgress } from "../deploy/waiting.ts";
import { OptionsError } from "../lambdas/contract/errors.ts";
import type { DeploySettings } from "../task/deploy-settings.ts";
import { loadTask } from "../task/load-task.ts";
import { loadModule } from "../task/module-loader.ts";
import { insideFolder } from "../task/paths.ts";
import type { Task } from "../task/task.ts";
import { existingFile, loadConfig, outputFolder } from "./load.ts";
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

/** The manifest that a flag names: an address in S3 as it is, or the absolute path of a file that is there. */
export function namedManifest(flag: string | undefined): string | undefined {
  return flag === undefined || isInS3(flag) ? flag : existingFile(flag, "manifest");
}

/** @throws AwsError if the environment has no credentials. */
export async function connect({ region }: DeploySettings): Promise<AwsClients> {
  const aws = await createAwsClients(region);
  const problem = await findCredentialProblem(aws);
  if (problem !== undefined) throw problem;
  return aws;
}

/** The clients for an account, or `undefined`, which is said, where the environment has no credentials: a dry run can do without. */
export async function connectIfPossible({ region }: DeploySettings): Promise<AwsClients | undefined> {
  const aws = await createAwsClients(region);
  if ((await findCredentialProblem(aws)) === undefined) return aws;
  say(
    `${pc.yellow("warning")} There are no AWS credentials, so that it is unknown what the account has already.`,
  );
  return undefined;
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
