import type { FieldPath } from "../request.ts";
import type { RequestProblem } from "../request-problem.ts";
import type { RequestReader } from "../request-reader.ts";

/** A rule about several fields, or about what the published model does not say of one. */
export type RequestRule = (request: RequestReader) => readonly RequestProblem[];

/** A finding of a rule: where, its name, what it says, and the page that says so. */
export type Tell = (path: FieldPath, rule: string, message: string, source: string) => RequestProblem;

const tell =
  (severity: RequestProblem["severity"]): Tell =>
  (path, rule, message, source) => ({ path, keys: path.split("."), rule, severity, message, source });

export const error: Tell = tell("error");
export const warning: Tell = tell("warning");

/** The findings whose condition holds. */
export function findings(
  ...found: readonly (RequestProblem | false | undefined)[]
): readonly RequestProblem[] {
  return found.filter((problem) => problem !== false && problem !== undefined);
}
