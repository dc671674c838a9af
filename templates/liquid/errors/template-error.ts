import { LabelsmithError } from "../../../lambdas/contract/errors.ts";
import { excerpt } from "../source/excerpt.ts";
import type { SourceRange, SourceText } from "../source/source-text.ts";
import { Fault, type TemplateProblem } from "./fault.ts";
import { explainLiquidError } from "./liquid-errors.ts";

/**
 * A template cannot be parsed or rendered. The message says what is wrong, where, and shows the lines around it:
 *
 * ```text
 * There is no filter tojson.
 *   at:       birds.liquid.html:7:39
 *   fix:      Did you mean to_json?
 *   6 |   <crowd-classifier
 * > 7 |     categories="{{ task.input.labels | tojson }}"
 *     |                                        ^^^^^^
 * ```
 */
export class TemplateError extends LabelsmithError implements SourceRange {
  override readonly name: string = "TemplateError";
  readonly file: string | undefined;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The lines around the place with carets below it. */
  readonly excerpt: string;

  constructor(problem: TemplateProblem, text: SourceText, range: SourceRange, options?: ErrorOptions) {
    const where = `${text.file ?? "template"}:${range.line}:${range.column}`;
    const lines = excerpt(text.source, range);
    super({ ...problem, where, excerpt: lines }, options);
    this.file = text.file;
    this.line = range.line;
    this.column = range.column;
    this.endLine = range.endLine;
    this.endColumn = range.endColumn;
    this.excerpt = lines;
  }
}

/** What liquidjs, our own checks, or the engine of JavaScript threw, as an error of ours. */
export function toTemplateError(error: unknown, text: SourceText): TemplateError {
  if (error instanceof TemplateError) return error;
  const { problem, at, cause } = error instanceof Fault ? error : explainLiquidError(error, text.source);
  const options = cause === undefined ? {} : { cause };
  return new TemplateError(problem, text, text.range(at?.begin ?? 0, at?.end ?? 0), options);
}
