import { type FilterImplOptions, filters as liquidjsFilters, toValueSync } from "liquidjs";
import { Fault } from "../errors/fault.ts";
import { explainLimit } from "../errors/limit-errors.ts";
import { messageOf, shorten } from "../errors/message.ts";
import { arithmeticFilters } from "./arithmetic.ts";
import { createDateFilter } from "./date.ts";
import type { FilterCall, FilterHandler } from "./filter-handler.ts";
import { groundTruthFilters } from "./ground-truth.ts";

/** The standard filters of Liquid (shopify.github.io/liquid). What liquidjs has beyond them, the service has not. */
const STANDARD =
  "abs append at_least at_most base64_decode base64_encode capitalize ceil compact concat date default downcase find " +
  "find_index first floor has join last lstrip map newline_to_br prepend reject remove remove_first remove_last " +
  "replace replace_first replace_last reverse round rstrip slice sort sort_natural split squish strip strip_html " +
  "strip_newlines sum truncate truncatewords uniq upcase url_decode url_encode where";

/** These take the name of a property first, and take it apart anew for every item. */
const BY_PROPERTY: ReadonlySet<string> = new Set(
  "find find_index has map reject sort sort_natural sum where".split(" "),
);
const MAX_PROPERTY_CHARACTERS = 1_000;

/** Every filter of the dialect by name. */
export const dialectFilters: ReadonlyMap<string, FilterHandler> = new Map(
  Object.entries({
    ...Object.fromEntries(STANDARD.split(" ").map((name) => [name, handlerOf(liquidjsFilters[name])])),
    date: createDateFilter(),
    ...arithmeticFilters,
    ...groundTruthFilters,
  }).map(([name, handler]) => [name, failingInPlace(name, handler)]),
);

function handlerOf(filter: FilterImplOptions | undefined): FilterHandler {
  if (typeof filter !== "function") throw new TypeError("a standard filter is missing in liquidjs");
  return filter;
}

function checkProperty(property: unknown): void {
  if (Array.isArray(property)) throw new Error("a list is not the name of a property");
  if (typeof property === "string" && property.length > MAX_PROPERTY_CHARACTERS) {
    throw new Error("the name of the property is too long");
  }
}

/** liquidjs blames the whole output for what a filter throws; this blames the filter. Nothing here waits for promises. */
function failingInPlace(name: string, handler: FilterHandler): FilterHandler {
  return function (this: FilterCall, value: unknown, ...args: unknown[]): unknown {
    try {
      if (BY_PROPERTY.has(name)) checkProperty(args[0]);
      return toValueSync<unknown>(handler.call(this, value, ...args));
    } catch (cause) {
      if (cause instanceof Fault) throw cause;
      const reason = shorten(messageOf(cause));
      const failed = { code: "filter-failed", summary: `The filter ${name} failed: ${reason}.` } as const;
      const at = { begin: this.token.begin, end: this.token.begin + name.length };
      throw new Fault(explainLimit(cause) ?? failed, at, cause);
    }
  };
}
