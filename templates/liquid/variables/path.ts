import { lookUp } from "../render/look-up.ts";

/** One step of a path through the task input. */
export type PathSegment =
  | { readonly kind: "property"; readonly name: string }
  /** A list's item by its number, from the end where negative. */
  | { readonly kind: "index"; readonly index: number }
  /** Every item that a `for` goes through: a list's items, or a map's entries as pairs of key and value. */
  | { readonly kind: "items" }
  /** A key or number that is only known when the template is rendered, as in `class-map[class_id]`. */
  | { readonly kind: "any" };

export type Path = readonly PathSegment[];

export const ITEMS: PathSegment = { kind: "items" };
export const ANY: PathSegment = { kind: "any" };

export function property(name: string): PathSegment {
  return { kind: "property", name };
}

/** Writes a path as a template would, `[]` for every item and `[*]` for a key that is not known. */
export function formatPath(path: Path): string {
  return path.map(formatSegment).join("").replace(/^\./u, "");
}

function formatSegment(segment: PathSegment): string {
  if (segment.kind === "items") return "[]";
  if (segment.kind === "any") return "[*]";
  if (segment.kind === "index") return `[${segment.index}]`;
  return /^[\p{L}\p{N}_?-]+$/u.test(segment.name) ? `.${segment.name}` : `[${JSON.stringify(segment.name)}]`;
}

/**
 * Whether a value has what a path leads to, for every item where the path goes through items. `null` counts as given:
 * it is what the data says. Through a key that is not known it is enough that one entry leads on.
 */
export function isGiven(value: unknown, path: Path): boolean {
  const [segment, ...rest] = path;
  if (segment === undefined) return value !== undefined;
  if (value === null || value === undefined) return false;
  if (segment.kind === "items") return itemsOf(value).every((item) => isGiven(item, rest));
  if (segment.kind === "any") {
    const inner = typeof value === "object" ? Object.values(value) : [];
    return inner.length === 0 || inner.some((item) => isGiven(item, rest));
  }
  return isGiven(lookUp(value, segment.kind === "index" ? segment.index : segment.name), rest);
}

/** The values that a path leads to: one, or one for every item that it goes through; none where it leads nowhere. */
export function valuesAt(value: unknown, path: Path): readonly unknown[] {
  const [segment, ...rest] = path;
  if (segment === undefined) return value === undefined ? [] : [value];
  if (value === null || value === undefined) return [];
  return nextValues(value, segment).flatMap((next) => valuesAt(next, rest));
}

function nextValues(value: unknown, segment: PathSegment): readonly unknown[] {
  if (segment.kind === "items") return itemsOf(value);
  if (segment.kind === "any") return typeof value === "object" && value !== null ? Object.values(value) : [];
  return [lookUp(value, segment.kind === "index" ? segment.index : segment.name)];
}

/** What a `for` goes through, as Liquid has it. */
function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === "string") return value === "" ? [] : [value];
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}
