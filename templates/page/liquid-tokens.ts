import { Tokenizer, type TopLevelToken, TypeGuards } from "liquidjs";
import type { Span } from "./span.ts";

/** An output or a tag of Liquid in a template, or what a comment holds. */
export interface LiquidToken extends Span {
  readonly kind: "output" | "tag" | "comment";
  /** Of a tag, for example `for`; `#` of a comment in one tag; empty otherwise. */
  readonly name: string;
}

/**
 * Finds all Liquid in a template without parsing it, so that the HTML around it can be read even where the Liquid is not
 * right. What lies between `{% comment %}` and `{% endcomment %}` is one token; what lies in `{% raw %}` is none.
 *
 * @returns nothing where Liquid cannot even be told from HTML, as after an output that is not closed
 */
export function findLiquid(source: string): readonly LiquidToken[] {
  return joinComments(tokenize(source), source.length);
}

function tokenize(source: string): readonly TopLevelToken[] {
  try {
    return new Tokenizer(source).readTopLevelTokens();
  } catch {
    return [];
  }
}

function joinComments(tokens: readonly TopLevelToken[], end: number): LiquidToken[] {
  const found: LiquidToken[] = [];
  let comment: { readonly begin: number; depth: number } | undefined;
  for (const token of tokens) {
    const name = TypeGuards.isTagToken(token) ? token.name : "";
    if (name === "comment") {
      if (comment) comment.depth += 1;
      else comment = { begin: token.begin, depth: 1 };
    } else if (comment) {
      if (name === "endcomment") comment.depth -= 1;
      if (comment.depth > 0) continue;
      found.push({ kind: "comment", name: "", begin: comment.begin, end: token.end });
      comment = undefined;
    } else if (name !== "") {
      found.push({ kind: name === "#" ? "comment" : "tag", name, begin: token.begin, end: token.end });
    } else if (TypeGuards.isOutputToken(token)) {
      found.push({ kind: "output", name: "", begin: token.begin, end: token.end });
    }
  }
  if (comment) found.push({ kind: "comment", name: "", begin: comment.begin, end });
  return found;
}
