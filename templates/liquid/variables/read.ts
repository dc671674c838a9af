import type { Path } from "./path.ts";
import type { VariableKind } from "./variable-kind.ts";

/** One place where a template reads a variable. */
export interface Read {
  /** Offsets of the variable in the template, the end exclusive. */
  readonly begin: number;
  readonly end: number;
  /** The first name, for example `task`, or that of a loop variable. */
  readonly name: string;
  /** True where the template itself makes the first name, by `for`, `assign`, `capture` or `increment`. */
  readonly local: boolean;
  /** The paths that the first name stands for: one as a rule, several after `assign` in two branches, none if unknown. */
  readonly origins: readonly Path[];
  /** The whole paths that are read. */
  readonly paths: readonly Path[];
  readonly kind: VariableKind | undefined;
  /** True where nothing is amiss if the variable is not there: in conditions, and before `default`. */
  readonly tolerant: boolean;
  /** True inside a branch. */
  readonly conditional: boolean;
  /** True for the bound of a range. */
  readonly bound: boolean;
}

/** Above 2^53 a loop that adds 1 never gets on. */
export function isCountable(bound: unknown): boolean {
  const number = Number(bound);
  return Number.isNaN(number) || Math.abs(number) <= Number.MAX_SAFE_INTEGER;
}
