import { toValue } from "liquidjs";
import { WholeDecimal } from "../filters/whole-decimal.ts";

/** What a value prints as before it is escaped: nothing for nil, JSON for lists and maps, else its text. */
export function toText(value: unknown): string {
  if (value instanceof WholeDecimal) return value.toString();
  const plain: unknown = toValue(value);
  if (plain === undefined || plain === null) return "";
  if (typeof plain === "string") return plain;
  return typeof plain === "object" ? toJson(plain) : String(plain);
}

/** JSON of any value; nil is `null`. */
export function toJson(value: unknown): string {
  return JSON.stringify(toValue(value)) ?? "null";
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Escapes for HTML text and attributes, in the alphabet of Ruby's Liquid (developer guide, "Autoescape"). */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character]!);
}

/** The same, with the entities that are already there left as they are. */
export function escapeHtmlOnce(text: string): string {
  return text.replace(/[<>"']|&(?!(?:[A-Za-z]+|#\d+|#x[\dA-Fa-f]+);)/gu, (character) => ENTITIES[character]!);
}

/** Unicode characters (code points) of a text. */
export function countCharacters(text: string): number {
  return text.length - (text.match(SURROGATE_PAIR)?.length ?? 0);
}

const SURROGATE_PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;
