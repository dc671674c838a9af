import { text } from "./attribute-types.ts";
import type { CatalogAttribute, CatalogElement, CatalogRegion } from "./catalog-element.ts";

const GUIDE = "https://docs.aws.amazon.com/sagemaker/latest/dg/";

/** An element; what is left out is as with most of them. */
export function defineElement(
  tag: string,
  attributes: readonly CatalogAttribute[],
  given: Partial<Omit<CatalogElement, "tag" | "attributes">> = {},
): CatalogElement {
  return {
    tag,
    attributes,
    regions: [],
    inside: ["crowd-form"],
    notInside: [],
    hasContent: true,
    submits: "never",
    scripts: ["crowd-html-elements.js"],
    isDocumented: true,
    page: pageOf(`sms-ui-template-${tag}`),
    ...given,
  };
}

export function defineRegion(tag: string, attributes: readonly CatalogAttribute[] = []): CatalogRegion {
  return { tag, attributes, isRequired: false };
}

export function pageOf(name: string): string {
  return `${GUIDE}${name}.html`;
}

/** Instructions behind a button, and beside the work. Templates give them a `header`, which only examples show. */
export const INSTRUCTIONS: readonly CatalogRegion[] = [
  defineRegion("full-instructions", [text("header")]),
  defineRegion("short-instructions", [text("header")]),
];

export const REQUIRED_INSTRUCTIONS: readonly CatalogRegion[] = INSTRUCTIONS.map((region) => ({
  ...region,
  isRequired: true,
}));
