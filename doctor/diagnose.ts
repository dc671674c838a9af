import { problemOf } from "../lambdas/contract/errors.ts";
import { type Check, type CheckContext, type CheckResult, type Diagnosis, Skipped } from "./check.ts";
import { withFunctionEnvironment } from "./function-environment.ts";

/**
 * Makes all checks, one after another. A check that fails by an error of ours has that error as its finding, and the others
 * are made all the same.
 */
export async function diagnose(
  context: CheckContext,
  checks: readonly Check[],
  onProgress: (check: Check) => void = () => {},
): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = [];
  for (const check of checks) {
    onProgress(check);
    results.push(await make(check, context));
  }
  return results;
}

async function make({ name, title, run }: Check, context: CheckContext): Promise<CheckResult> {
  try {
    const findings = await withFunctionEnvironment(context, () => run(context));
    return { name, title, status: findings.length === 0 ? "ok" : "findings", findings };
  } catch (error) {
    if (error instanceof Skipped)
      return { name, title, status: "skipped", findings: [], reason: error.message };
    return { name, title, status: "findings", findings: [diagnosisOf(error)] };
  }
}

/** An error of ours as a finding; any other is a defect, and goes on. */
function diagnosisOf(error: unknown): Diagnosis {
  const problem = problemOf(error);
  if (problem === undefined) throw error;
  const { code, summary, expected, found, where, fix } = problem;
  const details = [expected && `expected ${expected}`, found && `found ${found}`].filter(Boolean).join("; ");
  return {
    code,
    severity: "error",
    message: details === "" ? summary : `${summary} ${details}`,
    ...(where === undefined ? {} : { where }),
    ...(fix === undefined ? {} : { fix }),
  };
}
