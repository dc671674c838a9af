import {
  CycleTag,
  EchoTag,
  Filter,
  type Liquid,
  Output,
  type Template,
  Tokenizer,
  TypeGuards,
  Value,
} from "liquidjs";
import type { FilterCall, FilterHandler } from "../filters/filter-handler.ts";
import { ESCAPING_FILTERS } from "../filters/index.ts";
import { escapeHtml, toText } from "../render/text.ts";
import { eachNode } from "./nodes.ts";

/** These two end the filters of every output. No template may name them: they are not filters of the dialect. */
export const printFilters: Readonly<Record<"print_escaped" | "print_plain", FilterHandler>> = {
  print_escaped: printing(escapeHtml),
  print_plain: printing((text) => text),
};

function printing(finish: (text: string) => string): FilterHandler {
  return function (this: FilterCall, value: unknown): string {
    const text = toText(value);
    this.context.memoryLimit.use(text.length);
    return finish(text);
  };
}

/**
 * Makes every output print by the rule of Ground Truth: what comes out of the filters is escaped, unless one of the
 * filters has escaped it already or says not to. liquidjs's own option only looks at the last filter.
 */
export function addAutoescape(nodes: readonly Template[], liquid: Liquid): void {
  for (const node of eachNode(nodes)) {
    if (!(node instanceof Output || node instanceof EchoTag || node instanceof CycleTag)) continue;
    for (const argument of node.arguments()) {
      if (argument instanceof Value) {
        const name = printFilterFor(argument.filters);
        argument.filters.push(new Filter(filterToken(name), printFilters[name], liquid));
      } else if (TypeGuards.isFilteredValueToken(argument)) {
        argument.filters.push(filterToken(printFilterFor(argument.filters)));
      }
    }
  }
}

function printFilterFor(filters: readonly { readonly name: string }[]): keyof typeof printFilters {
  return filters.some(({ name }) => ESCAPING_FILTERS.has(name)) ? "print_plain" : "print_escaped";
}

function filterToken(name: string): NonNullable<ReturnType<Tokenizer["readFilter"]>> {
  const token = new Tokenizer(`| ${name}`).readFilter();
  if (token === null) throw new TypeError(`${name} is not the name of a filter`);
  return token;
}
