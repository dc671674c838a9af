import { attributeOf, type Page, type PageElement, spansWithin } from "../page/index.ts";

/** What a `<select>` offers. */
export interface SelectOptions {
  /** The values in the order of the source; `undefined` where Liquid makes one of them. */
  readonly values: readonly string[] | undefined;
  /** Whether one of them is in the page whatever the data. */
  readonly isOneSure: boolean;
}

export function selectOptions(page: Page, select: PageElement): SelectOptions {
  const options = optionsIn(select);
  const values = options.map((option) => optionValue(page, option));
  return {
    values: values.every((value) => value !== undefined) ? values : undefined,
    isOneSure: options.some((option) => option.block === select.block),
  };
}

function optionsIn(element: PageElement): PageElement[] {
  return element.children.flatMap((child) => (child.tag === "option" ? [child] : optionsIn(child)));
}

/** An option without a value has its text as its value, with single spaces. */
function optionValue(page: Page, option: PageElement): string | undefined {
  const value = attributeOf(option, "value");
  if (value) return value.staticValue;
  const text = page.masked.slice(option.startTag.end, option.endTag?.begin ?? option.end);
  const needsDecoding = text.includes("&") || text.includes("<");
  const hasLiquid = spansWithin(page.liquid, option).length > 0;
  return needsDecoding || hasLiquid ? undefined : text.trim().replace(/\s+/g, " ");
}
