import { parsePage } from "../templates/page/index.ts";

/** The attribute that says which of the template's elements an element of the page was made from: `line:column`. */
const PLACE_MARK = "data-labelsmith-place";

/**
 * A template with its own place in every start tag, by which the elements of a page that a browser shows are found again.
 *
 * @throws TemplateError for elements that lie deeper in each other than browsers build them
 */
export function markPlaces(source: string): string {
  const { text, elements } = parsePage({ source });
  const pieces: string[] = [];
  let at = 0;
  for (const { tag, begin } of elements) {
    const end = begin + 1 + tag.length;
    const { line, column } = text.range(begin, end);
    pieces.push(source.slice(at, end), ` ${PLACE_MARK}="${line}:${column}"`);
    at = end;
  }
  return [...pieces, source.slice(at)].join("");
}
