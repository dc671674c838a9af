import { type Template, toValueSync } from "liquidjs";

/** Every node of a parsed template, each before those inside it. */
export function* eachNode(nodes: readonly Template[]): Generator<Template> {
  for (const node of nodes) {
    yield node;
    if (node.children) yield* eachNode(toValueSync(node.children(false, true)));
  }
}
