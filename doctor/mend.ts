import type { Check, CheckContext, CheckResult, Mending } from "./check.ts";
import { diagnose } from "./diagnose.ts";

/** A fix may make room for another one; more turns than that would be a circle. */
const MAX_TURNS = 10;

/**
 * Does what mends the findings, each change once, and makes the checks again that had them.
 *
 * @param isWanted asked before each change; once about one that is not wanted, or that is in the account
 * @returns the results as they are then
 */
export async function mend(
  context: CheckContext,
  checks: readonly Check[],
  found: readonly CheckResult[],
  isWanted: (mending: Mending) => Promise<boolean>,
): Promise<readonly CheckResult[]> {
  const settled = new Set<string>();
  let results = found;
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    const changed = new Set<string>();
    const done = new Set<Mending>();
    for (const { name, findings } of results) {
      for (const { mending } of findings) {
        if (mending === undefined || settled.has(mending.what) || done.has(mending)) continue;
        const isMade = await isWanted(mending);
        if (!isMade || mending.isInAccount) settled.add(mending.what);
        if (!isMade) continue;
        await mending.run();
        done.add(mending);
        changed.add(name);
      }
    }
    if (changed.size === 0) return results;
    const again = await diagnose(
      context,
      checks.filter(({ name }) => changed.has(name)),
    );
    results = results.map((result) => again.find(({ name }) => name === result.name) ?? result);
  }
  return results;
}
