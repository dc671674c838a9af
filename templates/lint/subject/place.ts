import { contains, type Page, type PageAttribute, type PageElement, type Span } from "../../page/index.ts";
import { firstFrom } from "../../page/span.ts";

/** Where in the HTML a piece of Liquid stands. */
export type Place =
  | { readonly kind: "attribute"; readonly element: PageElement; readonly attribute: PageAttribute }
  /** In a start tag, but in no attribute's value. */
  | { readonly kind: "tag"; readonly element: PageElement }
  /** In what HTML does not decode: a script or a style. */
  | { readonly kind: "script" | "style"; readonly element: PageElement }
  | { readonly kind: "comment" }
  | { readonly kind: "text"; readonly element: PageElement | undefined };

export function placeOf({ elements, comments }: Page, span: Span): Place {
  const comment = comments[firstFrom(comments, span.begin + 1) - 1];
  if (comment && contains(comment, span)) return { kind: "comment" };
  let element = elements[firstFrom(elements, span.begin + 1) - 1];
  while (element && element.end <= span.begin) element = element.parent;
  if (element === undefined) return { kind: "text", element };
  if (contains(element.startTag, span)) {
    const attribute = element.attributes[firstFrom(element.attributes, span.begin + 1) - 1];
    const isInValue = attribute?.valueSpan !== undefined && contains(attribute.valueSpan, span);
    return isInValue ? { kind: "attribute", element, attribute } : { kind: "tag", element };
  }
  if (element.tag === "script" || element.tag === "style") return { kind: element.tag, element };
  return { kind: "text", element };
}
