import type { Page } from "../../page/index.ts";

/**
 * The words in a template's scripts and event handlers, hyphens included: an element whose id or class is none of them
 * is not looked up by name.
 */
export function scriptWords({ elements, masked }: Page): ReadonlySet<string> {
  const texts = elements.flatMap(({ tag, startTag, end, attributes }) => [
    ...(tag === "script" ? [masked.slice(startTag.end, end)] : []),
    ...attributes.flatMap(({ name, texts }) => (name.startsWith("on") ? texts : [])),
  ]);
  return new Set(texts.flatMap((text) => text.match(/[\p{L}\p{N}_$-]+/gu) ?? []));
}
