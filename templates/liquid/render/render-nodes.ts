import { type Context, type Emitter, LiquidError, RenderError, type Template, toValueSync } from "liquidjs";
import { Fault } from "../errors/fault.ts";
import { type RenderContext, renderContextOf } from "./render-context.ts";

/** The text of a page, or of what `capture` catches, charged to the bound on what one rendering may make. */
class Page implements Emitter {
  buffer = "";
  readonly #limit: RenderContext["memoryLimit"];

  constructor({ memoryLimit }: RenderContext) {
    this.#limit = memoryLimit;
  }

  write(piece: unknown): void {
    const text = String(piece);
    this.#limit.use(text.length);
    this.buffer += text;
  }
}

/**
 * Renders nodes one after the other up to a `break` or `continue`. Unlike liquidjs it does not wait for anything, and it
 * looks at the clock now and then, not for every node.
 *
 * @param page where to print; a new one if left out
 * @returns what is on the page so far
 */
export function renderNodes(nodes: readonly Template[], context: Context, page?: Emitter): string {
  const rendering = renderContextOf(context);
  const emitter = page ?? new Page(rendering);
  rendering.countStep();
  for (const node of nodes) {
    rendering.countStep();
    try {
      const html = toValueSync<unknown>(node.render(context, emitter));
      if (html) emitter.write(html);
    } catch (error) {
      throw inPlace(error, node);
    }
    if (context.breakCalled || context.continueCalled) break;
  }
  return emitter.buffer;
}

/** Blames the node for what does not say itself where it went wrong. */
function inPlace(error: unknown, node: Template): unknown {
  if (LiquidError.is(error) || (error instanceof Fault && error.at)) return error;
  return new RenderError(error instanceof Error ? error : new Error(String(error)), node);
}
