import { AttributeError } from "./json-attribute.ts";

/** A list of texts, as in `labels` and `categories`; numbers in it are taken as texts. */
export function stringList(value: unknown): string[] {
  if (!Array.isArray(value)) throw new AttributeError(`must be a list of texts, but is ${kindOf(value)}`);
  const isText = (item: unknown) => typeof item === "string";
  if (value.every(isText)) return value;
  return value.map((item, index) => {
    if (isText(item) || typeof item === "number") return String(item);
    throw new AttributeError(`must be a list of texts, but its item ${index + 1} is ${kindOf(item)}`);
  });
}

/** A list of colours written as `#rrggbb` or `#rgb`, as in `label-colors`; gives the long form. */
export function colorList(value: unknown): string[] {
  return stringList(value).map((color, index) => {
    const [, red, green, blue] = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color) ?? [];
    if (red !== undefined) return `#${red}${red}${green}${green}${blue}${blue}`;
    if (/^#[0-9a-f]{6}$/i.test(color)) return color;
    throw new AttributeError(
      `must be a list of colours like #1f77b4, but its item ${index + 1} is “${color}”`,
    );
  });
}

/** The text of an `exclusion-category`, which is written as `{ text: 'None of the above' }`. */
export function exclusionText(value: unknown): string {
  const text = typeof value === "object" && value !== null && "text" in value ? value.text : undefined;
  if (typeof text === "string" && text !== "") return text;
  throw new AttributeError("must be an object with a text, like { text: 'None of the above' }");
}

/** What kind of thing a value is, in words. */
export function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return "a text";
  if (typeof value === "object") return "an object";
  return `a ${typeof value}`;
}
