import { markElements, parsePage } from "../templates/page/index.ts";

/** The attribute that says which of the template's elements an element of the page was made from: `line:column`. */
const PLACE_MARK = "data-labelsmith-place";

/**
 * A template with its own place in every start tag, by which the elements of a page that a browser shows are found again.
 *
 * @throws TemplateError for elements that lie deeper in each other than browsers build them
 */
export function markPlaces(source: string): string {
  const page = parsePage({ source });
  return markElements(page, PLACE_MARK, ({ startTag: { begin, end } }) => {
    const { line, column } = page.text.range(begin, end);
    return `${line}:${column}`;
  });
}
