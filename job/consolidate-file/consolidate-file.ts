import type { Consolidation } from "../../lambdas/consolidation/types.ts";
import { LabelsmithError } from "../../lambdas/contract/errors.ts";
import { KINDS, kindOf } from "./kinds/index.ts";
import type { RawAnswers } from "./raw-answers.ts";
import { type GoldScore, scoreGold } from "./score-gold.ts";

export interface ConsolidateFileOptions {
  /** A method's name, or `auto` for the default of the kind that the answers look like. */
  readonly method: string;
  /** The label categories. */
  readonly classes?: readonly string[] | undefined;
  /** Known labels by data object. */
  readonly gold?: ReadonlyMap<string, string> | undefined;
}

/** What one method made of a file's answers. */
export interface MethodResult {
  readonly method: string;
  readonly result: Consolidation<unknown>;
  readonly score?: GoldScore;
  readonly milliseconds: number;
}

/** Consolidates the answers of a file by one method. */
export function consolidateFile({ answers }: RawAnswers, options: ConsolidateFileOptions): MethodResult {
  const kind = kindOf(options.method, answers[0]?.value);
  const method = kind.methods.includes(options.method) ? options.method : (kind.methods[0] ?? options.method);
  const started = performance.now();
  const result = kind.consolidate(method, answers, { classes: options.classes });
  const milliseconds = performance.now() - started;
  return {
    method,
    result,
    milliseconds,
    ...(options.gold ? { score: scoreGold(result, options.gold) } : {}),
  };
}

/** A method that does not apply to the answers, and why. */
export interface MethodFailure {
  readonly method: string;
  readonly reason: string;
}

/**
 * Consolidates the answers by every method of their kind.
 *
 * @param options a `method` other than `auto` says which kind is meant.
 */
export function compareMethods(
  answers: RawAnswers,
  options: ConsolidateFileOptions,
): { readonly results: readonly MethodResult[]; readonly failures: readonly MethodFailure[] } {
  const kind = kindOf(options.method, answers.answers[0]?.value);
  const results: MethodResult[] = [];
  const failures: MethodFailure[] = [];
  for (const method of kind.methods) {
    try {
      results.push(consolidateFile(answers, { ...options, method }));
    } catch (error) {
      if (!(error instanceof LabelsmithError)) throw error;
      failures.push({ method, reason: error.problem.summary });
    }
  }
  return { results, failures };
}

/** All method names by kind, for help texts. */
export const METHODS: readonly { readonly kind: string; readonly methods: readonly string[] }[] = KINDS.map(
  ({ name, methods }) => ({ kind: name, methods }),
);
