import type { AttributeType, CatalogAttribute } from "./catalog-element.ts";

type Details = Partial<Omit<CatalogAttribute, "name" | "type">>;

export const REQUIRED = { isRequired: true } as const;
/** The preview's elements read it; the documentation does not have it. */
export const UNDOCUMENTED = { isDocumented: false } as const;

export function text(name: string, details: Details = {}): CatalogAttribute {
  return attribute(name, "text", details);
}

export function url(name: string, details: Details = {}): CatalogAttribute {
  return attribute(name, "url", details);
}

export function flag(name: string, details: Details = {}): CatalogAttribute {
  return attribute(name, "boolean", details);
}

export function integer(name: string, details: Details = {}): CatalogAttribute {
  return attribute(name, "integer", details);
}

export function number(name: string, details: Details = {}): CatalogAttribute {
  return attribute(name, "number", details);
}

export function choice(name: string, ...values: readonly string[]): CatalogAttribute {
  return attribute(name, "choice", { values });
}

export function textList(name: string, details: Details = {}): CatalogAttribute {
  return attribute(name, "list", { items: "text", ...details });
}

export function objectList(name: string, details: Details = {}): CatalogAttribute {
  return attribute(name, "list", { items: "object", ...details });
}

export function object(name: string, details: Details = {}): CatalogAttribute {
  return attribute(name, "object", details);
}

/** Documented as a list, and shown as an object that holds it. */
export function listOrObject(name: string, details: Details = {}): CatalogAttribute {
  return attribute(name, "list or object", { items: "object", ...details });
}

/** The name of a control: its key in the answer. */
export const NAME = text("name", REQUIRED);
export const HEADER = text("header");
export const SRC = url("src", REQUIRED);
/** Every control of the preview can be disabled. */
export const DISABLED = flag("disabled", UNDOCUMENTED);

function attribute(name: string, type: AttributeType, details: Details): CatalogAttribute {
  return { name, type, isRequired: false, isDocumented: true, ...details };
}
