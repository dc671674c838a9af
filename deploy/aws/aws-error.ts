import type { Problem } from "../../lambdas/contract/errors.ts";
import { EnvironmentError } from "../../task/errors.ts";

/** What a call to AWS came to, with the service's own name of the error, by which callers tell what they expect. */
export class AwsError extends EnvironmentError {
  readonly awsCode: string;
  /** The service's own sentence. */
  readonly awsMessage: string;

  constructor(awsCode: string, awsMessage: string, problem: Problem, options?: ErrorOptions) {
    super(problem, options);
    this.awsCode = awsCode;
    this.awsMessage = awsMessage;
  }
}

/** Whether a call ended in one of these errors, by the services' own names. */
export function isAwsError(error: unknown, ...codes: readonly string[]): error is AwsError {
  return error instanceof AwsError && codes.includes(error.awsCode);
}
