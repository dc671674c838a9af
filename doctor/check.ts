import type { Config } from "../task/define-config.ts";
import type { Task } from "../task/task.ts";
import type { Severity } from "../templates/lint/index.ts";

/** Something that would go wrong, and how it is mended. */
export interface Diagnosis {
  /** Stable kebab-case name of the kind of mistake. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** A file with line and column, a data object, an ARN. */
  readonly where?: string;
  readonly fix?: string;
}

export interface CheckContext {
  readonly task: Task;
  readonly config: Config;
}

/** One thing that is looked at. */
export interface Check {
  /** Kebab-case, the file's name. */
  readonly name: string;
  /** What it makes sure of, as a statement that is true when nothing is found. */
  readonly title: string;
  /** @throws Skipped if there is nothing to look at, or it cannot be looked at here */
  readonly run: (context: CheckContext) => Promise<readonly Diagnosis[]>;
}

/** Thrown by a check that cannot be made, with the reason. */
export class Skipped extends Error {
  override readonly name: string = "Skipped";
}

export interface CheckResult {
  readonly name: string;
  readonly title: string;
  readonly status: "ok" | "findings" | "skipped";
  readonly findings: readonly Diagnosis[];
  /** Why it was skipped. */
  readonly reason?: string;
}
