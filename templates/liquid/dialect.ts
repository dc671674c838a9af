import { Liquid } from "liquidjs";
import { dialectFilters } from "./filters/index.ts";
import { MAX_RENDER_CHARACTERS, MAX_RENDER_MILLISECONDS } from "./limits.ts";
import { operators } from "./render/operators.ts";
import { renderNodes } from "./render/render-nodes.ts";
import { CommentTag } from "./tags/comment-tag.ts";
import { CycleTag } from "./tags/cycle-tag.ts";
import { EchoTag } from "./tags/echo-tag.ts";
import { IfchangedTag } from "./tags/ifchanged-tag.ts";
import { InlineCommentTag } from "./tags/inline-comment-tag.ts";

/** Tags that bring in other templates. A worker template is one file, here as in the service. */
export const TAGS_OF_OTHER_TEMPLATES: ReadonlySet<string> = new Set(["include", "render", "layout", "block"]);

/** The tags that are not those of liquidjs. */
const TAGS = {
  "#": InlineCommentTag,
  comment: CommentTag,
  cycle: CycleTag,
  doc: CommentTag,
  echo: EchoTag,
  ifchanged: IfchangedTag,
};

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
    operators,
  });
  for (const name of TAGS_OF_OTHER_TEMPLATES) delete dialect.tags[name];
  for (const [name, tag] of Object.entries(TAGS)) dialect.registerTag(name, tag);
  for (const name of Object.keys(dialect.filters)) dialect.unregisterFilter(name);
  for (const [name, handler] of dialectFilters) dialect.registerFilter(name, handler);
  dialect.renderer.renderTemplates = function* (nodes, context, page) {
    return yield renderNodes(nodes, context, page);
  };
  return dialect;
}
