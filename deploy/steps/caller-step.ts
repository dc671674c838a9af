import { checkCaller } from "../aws/caller.ts";
import type { Step } from "./step.ts";

/** Makes sure that the credentials are of the account that the settings name. */
export function callerStep(account: string): Step {
  return {
    service: "STS",
    operation: "GetCallerIdentity",
    target: `account ${account}`,
    check: async ({ aws }) => ({ decision: "read", note: await checkCaller(aws, account) }),
  };
}
