import { filters } from "liquidjs";
import type { FilterCall, FilterHandler } from "./filter-handler.ts";

const HAS_ZONE = /(?:[zZ]|UTC|GMT|[+-]\d{2}:?\d{2})$/u;

/** liquidjs reads a time without a zone in the zone of this machine; the same template shall say the same anywhere. */
function inUtc(value: unknown): unknown {
  if (typeof value !== "string" || /^(?:\d*|now|today)$/u.test(value) || HAS_ZONE.test(value)) return value;
  const time = Date.parse(/^\d{4}-\d{2}-\d{2}T/u.test(value) ? `${value}Z` : `${value} UTC`);
  return Number.isNaN(time) ? value : new Date(time).toISOString();
}

/** `date` with times read and shown in UTC, unless they name another zone. */
export function createDateFilter(): FilterHandler {
  const date = filters["date"];
  if (typeof date !== "function") throw new TypeError("liquidjs has no date filter");
  return function (this: FilterCall, value: unknown, ...args: unknown[]): unknown {
    return date.call(this, inUtc(value), ...args);
  };
}
