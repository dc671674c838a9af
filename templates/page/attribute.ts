import type { LiquidToken } from "./liquid-tokens.ts";
import { splitAtOutputs } from "./mask-liquid.ts";
import { type Span, spansWithin } from "./span.ts";

/** An attribute as it is written in a template. */
export interface PageAttribute extends Span {
  /** In lower case, as HTML has it. */
  readonly name: string;
  readonly nameSpan: Span;
  /** What lies between the quotes; missing for an attribute without a value. */
  readonly valueSpan: Span | undefined;
  /** Empty for a value without quotes. */
  readonly quote: '"' | "'" | "";
  /** The value as a browser decodes it, if there is no Liquid in it. */
  readonly staticValue: string | undefined;
  /** The decoded text before, between and after the outputs of the value: one more than there are outputs. */
  readonly texts: readonly string[];
  /** The Liquid in the value. */
  readonly liquid: readonly LiquidToken[];
}

const VALUE = /^[^=]*=\s*(?<quote>["']?)/u;

/**
 * @param span of the whole attribute, as the HTML parser gives it
 * @param decoded its value in the masked template
 */
export function readAttribute(
  masked: string,
  span: Span,
  name: string,
  decoded: string,
  liquid: readonly LiquidToken[],
): PageAttribute {
  const written = masked.slice(span.begin, span.end);
  const match = VALUE.exec(written);
  const given = match?.groups?.["quote"];
  const quote = given === '"' || given === "'" ? given : "";
  const inside = spansWithin(liquid, span);
  const valueSpan = match ? { begin: span.begin + match[0].length, end: span.end - quote.length } : undefined;
  const nameEnd = match ? span.begin + written.search(/[\s=]/u) : span.end;
  return {
    ...span,
    name,
    nameSpan: { begin: span.begin, end: nameEnd },
    valueSpan,
    quote,
    staticValue: inside.length === 0 ? decoded : undefined,
    texts: splitAtOutputs(decoded),
    liquid: inside,
  };
}
