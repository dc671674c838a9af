import { Expression, type Template, type Token, TypeGuards, Value } from "liquidjs";

/**
 * Takes out of every expression what Liquid ignores: a value that follows another with nothing between them, as `ref`
 * does in `{{ task.input.source ref }}`. liquidjs would let it take part in conditions.
 *
 * @returns what was taken out, in the order of the nodes
 */
export function dropIgnoredValues(nodes: Iterable<Template>): Token[] {
  const dropped: Token[] = [];
  for (const node of nodes) {
    for (const argument of node.arguments?.() ?? []) {
      if (argument instanceof Value || TypeGuards.isFilteredValueToken(argument)) {
        dropped.push(...dropIgnored(argument.initial));
      }
    }
  }
  return dropped;
}

function dropIgnored({ postfix }: Expression): Token[] {
  if (postfix.length < 2) return [];
  const kept: Token[] = [];
  const ignored: Token[] = [];
  for (const token of [...postfix].sort((a, b) => a.begin - b.begin)) {
    const before = kept.at(-1);
    const follows = before && !TypeGuards.isOperatorToken(before) && !TypeGuards.isOperatorToken(token);
    (follows ? ignored : kept).push(token);
  }
  if (ignored.length > 0) postfix.splice(0, postfix.length, ...new Expression(kept.values()).postfix);
  return ignored;
}
