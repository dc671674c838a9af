import type { PageAttribute } from "./attribute.ts";
import type { LiquidBlock } from "./liquid-blocks.ts";
import type { Span } from "./span.ts";

/** An element as it is written in a template; its span goes from the start tag to the end tag, or to where HTML closes it. */
export interface PageElement extends Span {
  /** In lower case. */
  readonly tag: string;
  /** In the order of the source. */
  readonly attributes: readonly PageAttribute[];
  readonly startTag: Span;
  /** Missing where the element has none, or where HTML closes it by itself. */
  readonly endTag: Span | undefined;
  /** True for `<tag />`, which HTML reads as `<tag>` for all but its own void elements. */
  readonly isSelfClosed: boolean;
  readonly parent: PageElement | undefined;
  readonly children: readonly PageElement[];
  /** The innermost Liquid block that the start tag stands in. */
  readonly block: LiquidBlock | undefined;
}

/** An attribute by its name, in lower case. */
export function attributeOf(element: PageElement, name: string): PageAttribute | undefined {
  return element.attributes.find((attribute) => attribute.name === name);
}

/** The nearest element around an element that passes a test. */
export function ancestorOf(
  element: PageElement,
  test: (ancestor: PageElement) => boolean,
): PageElement | undefined {
  for (let at = element.parent; at; at = at.parent) if (test(at)) return at;
  return undefined;
}

/** Whether a control is disabled from the start, by itself or by a `<fieldset>` around it: it is not submitted as it is. */
export function isDisabled(element: PageElement): boolean {
  const isOff = (one: PageElement): boolean => attributeOf(one, "disabled") !== undefined;
  return isOff(element) || ancestorOf(element, (one) => one.tag === "fieldset" && isOff(one)) !== undefined;
}
