import type { InspectionClients } from "../deploy/aws/clients.ts";
import type { Deployment } from "../deploy/deployment.ts";
import type { LabelsmithError } from "../lambdas/contract/errors.ts";
import type { Config } from "../task/define-config.ts";
import type { Task } from "../task/task.ts";
import type { Severity } from "../templates/lint/index.ts";

/** Something that would go wrong, and how it is mended. */
export interface Diagnosis {
  /** Stable kebab-case name of the kind of mistake. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** A file, by its absolute path, with line and column; a field of the request; an ARN. */
  readonly where?: string;
  readonly fix?: string;
  /** What mends it, where that is safe to be done by itself. */
  readonly mending?: Mending;
}

/** A change that is safe: it does nothing but what it says. Findings that one change mends share it. */
export interface Mending {
  /** Imperative, without a full stop: `Write answer.ts anew`. */
  readonly what: string;
  /** Whether it changes something in the account, which its owner is asked about. */
  readonly isInAccount: boolean;
  readonly run: () => Promise<void>;
}

export interface CheckContext {
  readonly task: Task;
  readonly config: Config;
  /** Missing where nobody asked for a look at the account. */
  readonly account?: Account | ClosedAccount;
}

/** The account that a task is deployed to. */
export interface Account {
  readonly isOpen: true;
  readonly aws: InspectionClients;
  readonly deployment: Deployment;
}

/** An account that cannot be looked at. */
export interface ClosedAccount {
  readonly isOpen: false;
  readonly reason: string;
  /** Where the reason is one that a deployment would meet, too. */
  readonly error?: LabelsmithError;
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
