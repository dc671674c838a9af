import { isAwsError } from "../deploy/aws/aws-error.ts";
import type { Diagnosis } from "./check.ts";

const DENIED = ["AccessDenied", "AccessDeniedException", "Forbidden"];

/**
 * Looks at a part of the account. Credentials that may not look say nothing against the task: that it was not looked at is
 * told, and the rest of the check goes on.
 */
export async function look(
  where: string,
  run: () => Promise<readonly Diagnosis[]>,
): Promise<readonly Diagnosis[]> {
  try {
    return await run();
  } catch (error) {
    if (!isAwsError(error, ...DENIED)) throw error;
    const { summary, fix } = error.problem;
    const message = `${summary} So this was not looked at.`;
    return [
      { code: "not-looked-at", severity: "info", message, where, ...(fix === undefined ? {} : { fix }) },
    ];
  }
}
