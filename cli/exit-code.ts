import { CommanderError } from "commander";
import { problemOf } from "../lambdas/contract/errors.ts";
import { EnvironmentError, UserCodeError } from "../task/errors.ts";
import { TemplateError } from "../templates/liquid/index.ts";

/** What an exit code of the command line means; each means one thing. */
export const EXIT = {
  done: 0,
  /** Findings at or above the fail level. */
  findings: 1,
  /** Wrong usage or configuration. */
  usage: 2,
  /** The author's handler or template threw. */
  userCode: 3,
  /** The surroundings: a port, a file, a credential, the version of Node. */
  environment: 4,
  /** A defect of ours. */
  defect: 70,
} as const;

/** What the operating system refuses: a file that is a folder, a disk that is full, a permission that is missing. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error && "errno" in error;
}

/** The exit code for whatever a command threw. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof EnvironmentError) return EXIT.environment;
  if (error instanceof UserCodeError || error instanceof TemplateError) return EXIT.userCode;
  if (isSystemError(error)) return EXIT.environment;
  // The rest of our own errors are about options, tasks and data that the author can mend.
  return problemOf(error) ? EXIT.usage : EXIT.defect;
}
