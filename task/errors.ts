import { LabelsmithError } from "../lambdas/contract/errors.ts";

/** The configuration or the task folder is wrong: something the author mends in a file. */
export class TaskError extends LabelsmithError {
  override readonly name = "TaskError";
}

/** The surroundings are wrong: a file that is not there, a port that is taken, a browser or a credential missing. */
export class EnvironmentError extends LabelsmithError {
  override readonly name = "EnvironmentError";
}

/** The author's own handler or template threw. */
export class UserCodeError extends LabelsmithError {
  override readonly name = "UserCodeError";
}
