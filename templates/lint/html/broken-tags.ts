import type { Page, PageElement } from "../../page/index.ts";
import { firstFrom } from "../../page/span.ts";

/** The element in whose start tag an offset lies. */
export function tagAround({ elements }: Page, offset: number): PageElement | undefined {
  const element = elements[firstFrom(elements, offset) - 1];
  return element && offset < element.startTag.end ? element : undefined;
}

/** Elements in whose start tag a quote is wrong: which attributes are meant nobody knows. */
export function brokenTags(page: Page): ReadonlySet<PageElement | undefined> {
  return new Set(
    page.htmlErrors
      .filter(({ code }) => code === "unexpected-character-in-attribute-name")
      .map(({ begin }) => tagAround(page, begin)),
  );
}
