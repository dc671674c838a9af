import { Output, Value } from "liquidjs";
import { eachNode } from "../../liquid/parse/nodes.ts";
import type { ParsedTemplate } from "../../liquid/parse/parsed-template.ts";
import { placeOfFilter } from "../../liquid/parse/unknown-filters.ts";
import { EchoTag } from "../../liquid/tags/echo-tag.ts";
import type { Read } from "../../liquid/variables/read.ts";
import { type Page, type Span, spansWithin } from "../../page/index.ts";
import { type Place, placeOf } from "./place.ts";

/** A `{{ output }}` of a template, where it prints to, and what is done with the value. */
export interface TemplateOutput extends Span {
  readonly place: Place;
  readonly filters: readonly FilterUse[];
  /** The variables in it, those of the filters' arguments among them. */
  readonly reads: readonly Read[];
}

export interface FilterUse {
  readonly name: string;
  /** The name's own. */
  readonly span: Span;
}

/** The outputs of a template in the order of the source. */
export function findOutputs({ nodes, reads }: ParsedTemplate, page: Page): readonly TemplateOutput[] {
  const outputs: TemplateOutput[] = [];
  const sorted = [...reads].sort((a, b) => a.begin - b.begin);
  for (const node of eachNode(nodes)) {
    if (!(node instanceof Output || node instanceof EchoTag)) continue;
    const { begin, end } = node.token;
    const span = { begin, end };
    outputs.push({
      ...span,
      place: placeOf(page, span),
      filters: [...node.arguments()].flatMap((argument) =>
        argument instanceof Value ? usesOf(argument) : [],
      ),
      reads: spansWithin(sorted, span),
    });
  }
  return outputs.sort((a, b) => a.begin - b.begin);
}

function usesOf({ filters }: Value): FilterUse[] {
  return filters.flatMap((filter) => {
    const token = placeOfFilter(filter);
    if (token === undefined) return [];
    return [{ name: filter.name, span: { begin: token.begin, end: token.begin + filter.name.length } }];
  });
}
