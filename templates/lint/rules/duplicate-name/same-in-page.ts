import type { Page, PageAttribute, PageElement } from "../../../page/index.ts";

/** Tags that give a variable another value. */
const WRITERS = new Set(["assign", "capture", "increment", "decrement"]);
const COUNTER = /^\{\{-?\s*forloop\.\w+\s*-?\}\}$/u;

/**
 * Gives names that are the same wherever both are in a page the same key: those without Liquid, and, within one turn of a
 * loop, those with the same Liquid, unless a tag could change a variable between them.
 */
export function sameInPage(page: Page): (name: PageAttribute, element: PageElement) => string | undefined {
  const isStable = !page.liquid.some(({ name }) => WRITERS.has(name));
  return (name, element) => {
    if (name.staticValue !== undefined) return name.staticValue === "" ? undefined : name.staticValue;
    const written = writtenName(name, page);
    const isSame = name.liquid.every(
      ({ kind, begin, end }) =>
        kind === "output" && (isStable || COUNTER.test(page.text.source.slice(begin, end))),
    );
    return isSame ? `${loopAround(element)} ${written}` : undefined;
  };
}

/** As it stands in the template, Liquid and all. */
export function writtenName({ valueSpan }: PageAttribute, { text }: Page): string {
  return valueSpan ? text.source.slice(valueSpan.begin, valueSpan.end) : "";
}

/** Where the innermost loop around an element begins; -1 for none. */
function loopAround({ block }: PageElement): number {
  for (let at = block; at; at = at.parent) if (at.name === "for" || at.name === "tablerow") return at.begin;
  return -1;
}
