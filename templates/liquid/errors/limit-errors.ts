import type { TemplateProblem } from "./fault.ts";
import { messageOf } from "./message.ts";

/** What every template is told that goes over a bound while it is rendered. */
export const LIMIT_FIX = "Look for a loop with too many turns, or compute this in the pre-annotation Lambda.";

/**
 * Tells the errors by which liquidjs and JavaScript say that something is too much.
 *
 * @returns `undefined` for any other error
 */
export function explainLimit(error: unknown): TemplateProblem | undefined {
  const message = messageOf(error);
  if (message === "template render limit exceeded") return limit("The template takes too long to render.");
  if (message === "memory alloc limit exceeded")
    return limit("The template makes too much text or too long lists.");
  // Engines differ in the words and, for recursion, in the type.
  if (error instanceof RangeError || (error instanceof Error && error.name === "InternalError")) {
    return limit("The template's expressions or data lie too deep in each other, or it makes too much text.");
  }
  return undefined;
}

function limit(summary: string): TemplateProblem {
  return { code: "template-limit", summary, fix: LIMIT_FIX };
}
