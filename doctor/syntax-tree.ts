import { parseSync } from "vite";

/** A node of a module's syntax tree (ESTree), of which only what is asked for is known. */
export interface SyntaxNode {
  readonly type: string;
  /** Offsets in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly [property: string]: unknown;
}

/** Parses a module of TypeScript or JavaScript; `undefined` if it is neither. */
export function parseModule(file: string, source: string): SyntaxNode | undefined {
  const { program, errors } = parseSync(file, source);
  const root: unknown = program;
  return errors.length === 0 && isNode(root) ? root : undefined;
}

/** A node and all nodes in it, each before those inside it. */
export function* walk(node: SyntaxNode): Generator<SyntaxNode> {
  const waiting = [node];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    yield at;
    for (const value of Object.values(at).reverse()) {
      for (const child of Array.isArray(value) ? value.toReversed() : [value])
        if (isNode(child)) waiting.push(child);
    }
  }
}

/** A node in another one by the name of its property, if it is of one of these types. */
export function childOf(
  node: SyntaxNode,
  property: string,
  ...types: readonly string[]
): SyntaxNode | undefined {
  const child = node[property];
  return isNode(child) && (types.length === 0 || types.includes(child.type)) ? child : undefined;
}

export function childrenOf(node: SyntaxNode, property: string): readonly SyntaxNode[] {
  const children = node[property];
  return Array.isArray(children) ? children.filter(isNode) : [];
}

/** The name of an identifier, or of a key or member that is written out. */
export function nameOf(node: SyntaxNode | undefined): string | undefined {
  if (node?.type === "Identifier" && typeof node["name"] === "string") return node["name"];
  return node?.type === "Literal" && typeof node["value"] === "string" ? node["value"] : undefined;
}

function isNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    "start" in value &&
    typeof value.type === "string"
  );
}
