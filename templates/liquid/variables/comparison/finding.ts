import type { VariablePlace } from "../analyze-variables.ts";

/** A difference between what a template reads and what the rows of a manifest give it. */
export interface VariableFinding {
  readonly code: VariableFindingCode;
  readonly severity: "warning" | "info";
  readonly message: string;
  /** For example `task.input.labels`. */
  readonly path: string;
  /** The rows that it concerns, from 0, ascending. */
  readonly rows: readonly number[];
  /** Where the template reads the variable; none for what it does not read. */
  readonly places: readonly VariablePlace[];
}

export type VariableFindingCode =
  /** Rows do not give what the template needs. */
  | "variable-not-given"
  /** No row gives what the template reads in case it is there. */
  | "variable-never-given"
  /** Rows give a value of another type than the template takes it for. */
  | "variable-of-other-type"
  /** Rows give what the template does not read. */
  | "task-input-not-read";

/** The task input of a row, as a template sees it. */
export interface Row {
  readonly row: number;
  readonly variables: { readonly task: { readonly input: Readonly<Record<string, unknown>> } };
}
