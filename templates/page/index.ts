/** The HTML of worker templates, with Liquid in it and with source positions. */

export type { PageAttribute } from "./attribute.ts";
export { isInside, type LiquidBlock } from "./liquid-blocks.ts";
export type { LiquidToken } from "./liquid-tokens.ts";
export { markElements } from "./mark-elements.ts";
export { ancestorOf, attributeOf, isDisabled, type PageElement } from "./page-element.ts";
export type { HtmlError } from "./parse-html.ts";
export { type Page, parsePage } from "./parse-page.ts";
export { contains, type Span, spansWithin } from "./span.ts";
