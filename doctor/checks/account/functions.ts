import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FunctionConfiguration } from "@aws-sdk/client-lambda";
import { isAwsError } from "../../../deploy/aws/aws-error.ts";
import { describeFunctions } from "../../../deploy/infrastructure/describe-functions.ts";
import type { FunctionResource } from "../../../deploy/infrastructure/infrastructure.ts";
import { packTask } from "../../../deploy/pack/pack-task.ts";
import type { Task } from "../../../task/task.ts";
import { type Account, type Check, type Diagnosis, Skipped } from "../../check.ts";
import { look } from "../../look.ts";
import { accountOf } from "../../open-account.ts";

const DEPLOY = "`labelsmith deploy --no-job` brings the functions up to date.";

/** The functions as they are in the account, beside what the sources give. */
export const functions: Check = {
  name: "functions",
  title: "The functions are there and run, as the sources and the settings are now",
  async run(context) {
    const account = accountOf(context);
    const wanted = describeFunctions(account.deployment);
    if (wanted.length === 0) throw new Skipped("The task has no handlers.");
    const hashes = await hashesOf(context.task, wanted);
    const findings: Diagnosis[] = [];
    for (const one of wanted) {
      findings.push(...(await look(one.arn, () => checkFunction(account, one, hashes.get(one.id)))));
    }
    const missing = findings.filter(({ code }) => code === "function-missing");
    if (missing.length === wanted.length)
      throw new Skipped("The task is not deployed yet: `labelsmith deploy` makes its functions.");
    return findings;
  },
};

/** The SHA-256 of each function's zip as the sources give it. */
async function hashesOf(
  task: Task,
  wanted: readonly FunctionResource[],
): Promise<ReadonlyMap<FunctionResource["id"], string>> {
  const folder = mkdtempSync(join(tmpdir(), "labelsmith-doctor-"));
  try {
    const runtime = wanted[0]?.runtime;
    const packed = await packTask(task, folder, runtime === undefined ? {} : { runtime });
    return new Map(
      packed.map(({ kind, codeSha256 }) => [
        kind === "consolidation" ? "Consolidation" : "PreAnnotation",
        codeSha256,
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function checkFunction(
  account: Account,
  wanted: FunctionResource,
  codeSha256: string | undefined,
): Promise<readonly Diagnosis[]> {
  const found = await readFunction(account, wanted.name);
  const finding = (code: string, severity: Diagnosis["severity"], message: string): Diagnosis => ({
    code,
    severity,
    message,
    where: wanted.arn,
    fix: DEPLOY,
  });
  if (found === undefined)
    return [finding("function-missing", "error", `There is no function ${wanted.name}.`)];
  const findings: Diagnosis[] = [];
  if (found.State === "Failed" || found.LastUpdateStatus === "Failed")
    findings.push(
      finding(
        "function-failed",
        "error",
        `Lambda cannot run the function: ${found.StateReason ?? found.LastUpdateStatusReason ?? "it does not say why"}`,
      ),
    );
  if (found.CodeSha256 !== codeSha256)
    findings.push(
      finding("function-outdated", "warning", "The function's code is not what the sources give now."),
    );
  const differing = differences(found, wanted);
  if (differing.length > 0)
    findings.push(
      finding(
        "function-settings",
        "warning",
        `The function's settings are not those of the deployment: ${differing.join("; ")}.`,
      ),
    );
  return findings;
}

async function readFunction({ aws }: Account, name: string): Promise<FunctionConfiguration | undefined> {
  try {
    return await aws.lambda.getFunctionConfiguration({ FunctionName: name });
  } catch (error) {
    if (isAwsError(error, "ResourceNotFoundException")) return undefined;
    throw error;
  }
}

/** Values of variables may be secret, so only their names are told. */
function differences(found: FunctionConfiguration, wanted: FunctionResource): readonly string[] {
  const variables = found.Environment?.Variables ?? {};
  const names = Object.keys(wanted.environment).filter(
    (name) => variables[name] !== wanted.environment[name],
  );
  const beside = (name: string, is: unknown, ought: unknown) =>
    is === ought ? [] : [`${name} is ${String(is)}, not ${String(ought)}`];
  return [
    ...beside("Runtime", found.Runtime, wanted.runtime),
    ...beside("Timeout", found.Timeout, wanted.timeout),
    ...beside("MemorySize", found.MemorySize, wanted.memorySize),
    ...beside("Role", found.Role, wanted.role.arn),
    ...(names.length > 0 ? [`other values of ${names.join(", ")}`] : []),
  ];
}
