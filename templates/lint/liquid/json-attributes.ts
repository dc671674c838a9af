import JSON5 from "json5";
import { CATALOG, type CatalogAttribute } from "../../catalog/index.ts";
import type { PageAttribute, PageElement } from "../../page/index.ts";

const JSON_TYPES: ReadonlySet<string> = new Set(["list", "object", "list or object"]);

/** The attribute's entry in the catalog, if its value is JSON. */
export function jsonAttribute(element: PageElement, { name }: PageAttribute): CatalogAttribute | undefined {
  const found = CATALOG.get(element.tag)?.attributes.find((attribute) => attribute.name === name);
  return found && JSON_TYPES.has(found.type) ? found : undefined;
}

/** What a value is that should be JSON, as the elements read it: written by hand, with single quotes and trailing commas. */
export type ReadJson =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "broken"; readonly reason: string };

export function readJson(text: string): ReadJson {
  try {
    // The parser takes these two line ends in texts, and complains about them on the console.
    return { kind: "value", value: JSON5.parse(text.replace(/[\u2028\u2029]/gu, " ")) };
  } catch (error) {
    return { kind: "broken", reason: error instanceof Error ? error.message.replace(/^JSON5: /u, "") : "" };
  }
}
