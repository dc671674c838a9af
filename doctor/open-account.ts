import { readFileSync } from "node:fs";
import { checkCaller } from "../deploy/aws/caller.ts";
import { createInspectionClients, findCredentialProblem } from "../deploy/aws/clients.ts";
import { describeDeployment } from "../deploy/deployment.ts";
import { resolveDeploySettings } from "../deploy/request/resolve-settings.ts";
import { checkManifest } from "../job/manifest/check-manifest.ts";
import { LabelsmithError } from "../lambdas/contract/errors.ts";
import { parseS3Uri } from "../lambdas/contract/s3-uri.ts";
import type { Config } from "../task/define-config.ts";
import type { Task } from "../task/task.ts";
import { type Account, type CheckContext, type ClosedAccount, Skipped } from "./check.ts";

/** The account that a task is deployed to, with the credentials of the environment; nothing in it is changed. */
export async function openAccount(task: Task, config: Config): Promise<Account | ClosedAccount> {
  try {
    const settings = resolveDeploySettings(config, task);
    const aws = await createInspectionClients(settings.region);
    const missing = await findCredentialProblem(aws);
    if (missing) return { isOpen: false, reason: `${missing.problem.summary} ${missing.problem.fix}` };
    await checkCaller(aws, settings.account);
    // A streaming job takes its data objects from a topic; the manifest is for trying it here.
    const named = settings.streaming === undefined ? manifestBuckets(task) : [];
    return { isOpen: true, aws, deployment: describeDeployment(task, settings, named) };
  } catch (error) {
    if (!(error instanceof LabelsmithError)) throw error;
    return { isOpen: false, reason: error.problem.summary, error };
  }
}

/** @throws Skipped with the reason if the account cannot be looked at */
export function accountOf({ account }: CheckContext): Account {
  if (account?.isOpen) return account;
  throw new Skipped(account?.reason ?? "The account is looked at with --aws.");
}

/** Of the lines that can be read: what is wrong with the others is told by another check. */
function manifestBuckets(task: Task): ReadonlySet<string> {
  const { references } = checkManifest(readFileSync(task.files.manifest));
  return new Set(references.flatMap(({ uri }) => parseS3Uri(uri)?.bucket ?? []));
}
