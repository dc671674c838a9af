import { Liquid } from "liquidjs";
import { dialectFilters } from "./filters/index.ts";
import { MAX_RENDER_CHARACTERS, MAX_RENDER_MILLISECONDS } from "./limits.ts";
import { printFilters } from "./parse/autoescape.ts";
import { InlineCommentTag } from "./parse/inline-comment-tag.ts";

/** Tags that bring in other templates. A worker template is one file, here as in the service. */
export const TAGS_OF_OTHER_TEMPLATES: ReadonlySet<string> = new Set(["include", "render", "layout", "block"]);

/**
 * liquidjs set up as Ground Truth's Liquid. It has no state: everything about one rendering is in its context.
 * Nothing in it reaches a file, a prototype, the machine's language or its time zone.
 */
export const liquid: Liquid = createDialect();

function createDialect(): Liquid {
  const dialect = new Liquid({
    templates: {},
    ownPropertyOnly: true,
    memoryLimit: MAX_RENDER_CHARACTERS,
    renderLimit: MAX_RENDER_MILLISECONDS,
    locale: "en-US",
    timezoneOffset: 0,
    preserveTimezones: true,
  });
  for (const name of TAGS_OF_OTHER_TEMPLATES) delete dialect.tags[name];
  dialect.registerTag("#", InlineCommentTag);
  for (const name of Object.keys(dialect.filters)) dialect.unregisterFilter(name);
  for (const [name, handler] of dialectFilters) dialect.registerFilter(name, handler);
  for (const [name, handler] of Object.entries(printFilters)) dialect.registerFilter(name, handler);
  return dialect;
}
