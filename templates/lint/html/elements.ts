import { ancestorOf, attributeOf, type PageElement } from "../../page/index.ts";
import { hasOutput } from "../../page/mask-liquid.ts";

/** Whether an element is one of the crowd HTML elements, or is meant to be one. */
export function isCrowdElement({ tag }: PageElement): boolean {
  return tag.startsWith("crowd-");
}

/** Whether an element lies in a `<template>`: it is in no page until a script takes it out. */
export function isInert(element: PageElement): boolean {
  return ancestorOf(element, ({ tag }) => tag === "template") !== undefined;
}

/** Whether nobody sees an element: it has `hidden` or a style of its own that takes it away. */
export function isHidden(element: PageElement): boolean {
  const style = attributeOf(element, "style")?.staticValue ?? "";
  return (
    attributeOf(element, "hidden") !== undefined || /(?:^|;)\s*display\s*:\s*none\s*(?:!|;|$)/iu.test(style)
  );
}

/** Whether Liquid prints attributes into the start tag, so that nobody knows which ones there are. */
export function hasPrintedAttributes({ attributes }: PageElement): boolean {
  return attributes.some(({ name }) => hasOutput(name));
}

/** Whether an attribute is there with something in it, be it Liquid. */
export function isGiven({ attributes }: PageElement, ...names: readonly string[]): boolean {
  return attributes.some(
    ({ name, liquid, texts }) =>
      names.includes(name) && (liquid.length > 0 || texts.some((text) => text.trim() !== "")),
  );
}
