import { type Template, Token, TypeGuards, Value } from "liquidjs";
import { nearest } from "../../../lambdas/contract/nearest.ts";
import { Fault } from "../errors/fault.ts";
import { dialectFilters } from "../filters/index.ts";

/**
 * What the service does with a filter that it does not know is not documented. An error that shows the place is better
 * than a page that quietly lacks what the filter was to do.
 *
 * @throws Fault at the name of the first filter that is not in the dialect
 */
export function refuseUnknownFilters(nodes: Iterable<Template>): void {
  for (const node of nodes) {
    for (const argument of node.arguments?.() ?? []) {
      if (!(argument instanceof Value) && !TypeGuards.isFilteredValueToken(argument)) continue;
      const unknown = argument.filters.find(({ name }) => !dialectFilters.has(name));
      if (unknown) throw unknownFilter(unknown.name, placeOfFilter(unknown) ?? node.token);
    }
  }
}

/** liquidjs keeps the token of a filter to itself, but it is the only thing that knows where the name stands. */
export function placeOfFilter(filter: object): Token | undefined {
  if (filter instanceof Token) return filter;
  return "token" in filter && filter.token instanceof Token ? filter.token : undefined;
}

function unknownFilter(name: string, { begin, end }: Token): Fault {
  const meant = MEANT[name] ?? nearest(name, dialectFilters.keys());
  return new Fault(
    {
      code: "unknown-filter",
      summary: `There is no filter ${name}.`,
      fix: meant ? `Did you mean ${meant}?` : `Use one of: ${[...dialectFilters.keys()].sort().join(", ")}.`,
    },
    { begin, end: Math.min(end, begin + name.length) },
  );
}

/** Names that other template languages have for filters of this one. */
const MEANT: Readonly<Record<string, string | undefined>> = {
  __proto__: undefined,
  json: "to_json",
  jsonify: "to_json",
  raw: "skip_autoescape",
  safe: "skip_autoescape",
};
