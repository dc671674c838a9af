import type { Problem } from "../../../lambdas/contract/errors.ts";

export type TemplateErrorCode =
  | "template-syntax"
  | "unknown-tag"
  | "unknown-filter"
  | "other-templates-unavailable"
  | "filter-failed"
  | "render-failed"
  | "template-limit";

/** A problem with a template, before it is told in which template: where it is, is known by offsets. */
export interface TemplateProblem extends Omit<Problem, "where"> {
  readonly code: TemplateErrorCode;
}

/**
 * What our own tags, filters and checks throw through liquidjs. It never comes out of this folder: it becomes a
 * `TemplateError` as soon as the template's text is at hand.
 */
export class Fault extends Error {
  readonly problem: TemplateProblem;
  /** Offsets in the template; missing where only the tag or output that was being rendered is known. */
  readonly at: { readonly begin: number; readonly end: number } | undefined;

  constructor(
    problem: TemplateProblem,
    at?: { readonly begin: number; readonly end: number },
    cause?: unknown,
  ) {
    super(problem.summary, cause === undefined ? {} : { cause });
    this.problem = problem;
    this.at = at;
  }
}
