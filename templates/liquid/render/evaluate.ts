import { evalToken, type Token, TypeGuards, toValue, toValueSync, type Value } from "liquidjs";
import type { RenderContext } from "./render-context.ts";

/**
 * The value of an expression after its filters, as liquidjs has it. A path, which is what most outputs are, is looked up
 * without the generators by which liquidjs can wait for promises; no value here is one.
 */
export function evaluate({ initial, filters }: Value, context: RenderContext): unknown {
  const [only, second] = initial.postfix;
  let value: unknown =
    only && second === undefined
      ? evaluateToken(only, context)
      : toValueSync<unknown>(initial.evaluate(context, false));
  for (const filter of filters) value = toValueSync<unknown>(filter.render(value, context));
  return value;
}

/** The value of one token: a literal, a variable or a range. */
export function evaluateToken(token: Token | undefined, context: RenderContext): unknown {
  if (token && "content" in token) return token.content;
  if (TypeGuards.isPropertyAccessToken(token) && token.variable === undefined) {
    return context.read(token.props.map((prop) => toValue(evaluateToken(prop, context))));
  }
  return toValueSync<unknown>(evalToken(token, context));
}
