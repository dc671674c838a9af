import type { Value } from "liquidjs";
import { evaluate } from "./evaluate.ts";
import type { RenderContext } from "./render-context.ts";
import { escapeHtml, toText } from "./text.ts";

/** Outputs whose filters include one of these are not escaped once more. */
const ESCAPING_FILTERS: ReadonlySet<string> = new Set(["escape", "escape_once", "skip_autoescape"]);

/**
 * What an output puts into the page, by the rule of Ground Truth: what comes out of the filters is escaped, unless one
 * of the filters has escaped it already or says not to. liquidjs's own option only looks at the last filter.
 */
export function print(value: Value, context: RenderContext): string {
  const text = toText(evaluate(value, context));
  return value.filters.some(({ name }) => ESCAPING_FILTERS.has(name)) ? text : escapeHtml(text);
}
