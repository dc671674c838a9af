import JSON5 from "json5";
import { attributeOf, type PageElement } from "../page/index.ts";

/**
 * The value of an attribute that holds a list or an object, if the template itself says it. Templates write these as people
 * write JavaScript (single quotes, bare keys, trailing commas), hence JSON5.
 *
 * @returns `undefined` where Liquid makes the value, or where it cannot be read
 */
export function jsonAttribute(element: PageElement, name: string): unknown {
  const value = attributeOf(element, name)?.staticValue;
  if (value === undefined) return undefined;
  try {
    return JSON5.parse(value);
  } catch {
    return undefined;
  }
}

/** The texts of such a list, numbers taken as texts, as the elements do; `undefined` where one is neither. */
export function textListAttribute(element: PageElement, name: string): readonly string[] | undefined {
  const list = jsonAttribute(element, name);
  if (!Array.isArray(list)) return undefined;
  const texts = list.filter((item) => typeof item === "string" || typeof item === "number").map(String);
  return texts.length === list.length ? texts : undefined;
}
