import { LabelsmithError } from "../lambdas/contract/errors.ts";

/** What is in the account is not ours, or not what the task asks for, so it is left as it is. */
export class DeployError extends LabelsmithError {
  override readonly name = "DeployError";
}
