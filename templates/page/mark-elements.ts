import type { PageElement } from "./page-element.ts";
import type { Page } from "./parse-page.ts";

/**
 * The template with an attribute more in every start tag, which is kept when it is rendered: by it, the elements of a page
 * are found again in the template.
 */
export function markElements(
  { text, elements }: Page,
  attribute: string,
  markOf: (element: PageElement) => string,
): string {
  const pieces: string[] = [];
  let at = 0;
  for (const element of elements) {
    const end = element.begin + 1 + element.tag.length;
    pieces.push(text.source.slice(at, end), ` ${attribute}="${markOf(element)}"`);
    at = end;
  }
  pieces.push(text.source.slice(at));
  return pieces.join("");
}
