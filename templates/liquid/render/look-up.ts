import { countCharacters } from "./text.ts";

/**
 * One step into data, as Liquid takes it: a map by text, a list by number, and `size`, `first` and `last` where a map has
 * no such key. A number is not a key of a map, even if the same digits are: templates turn it into text with `capture`.
 * Nothing that is not data can be reached.
 *
 * @returns `undefined` where there is nothing
 */
export function lookUp(value: unknown, key: unknown): unknown {
  if (typeof value === "string") return key === "size" ? countCharacters(value) : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) {
    if (key === "size") return value.length;
    if (key === "first") return value[0];
    if (key === "last") return value.at(-1);
    return typeof key === "number" ? value.at(key) : undefined;
  }
  if (typeof key !== "string") return undefined;
  if (Object.hasOwn(value, key)) return Object.getOwnPropertyDescriptor(value, key)?.value;
  if (key === "size") return Object.keys(value).length;
  return key === "first" ? Object.entries(value)[0] : undefined;
}
