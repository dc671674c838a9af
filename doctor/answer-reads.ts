import { childOf, childrenOf, nameOf, parseModule, type SyntaxNode, walk } from "./syntax-tree.ts";

/** A field of the answer content that a consolidation handler names. */
export interface AnswerRead {
  readonly name: string;
  /** Offsets of the name in the module. */
  readonly begin: number;
  readonly end: number;
}

const FUNCTIONS = ["ArrowFunctionExpression", "FunctionExpression"] as const;

/**
 * The fields of the answer content that a consolidation handler's module names: in the schema that it gives as `answer`, in
 * the `answer` function of a method, of `answerContent`, and of what it parses from `annotationData.content`. A field whose
 * name is not written out is not found.
 *
 * @returns nothing for a module that cannot be parsed, which the compiler tells
 */
export function answerReads(file: string, source: string): readonly AnswerRead[] {
  const program = parseModule(file, source);
  if (program === undefined) return [];
  const nodes = [...walk(program)];
  const constants = new Map(nodes.flatMap(constantOf));
  const contents = new Set([...constants].flatMap(([name, value]) => (isContent(value) ? [name] : [])));
  const found = [
    ...nodes.flatMap((node) => answerOptionReads(node, constants)),
    ...nodes.flatMap((node) =>
      readsOf(node, (object) => isContent(object) || contents.has(nameOf(object) ?? "")),
    ),
  ];
  const unique = new Map(found.map((read) => [read.begin, read]));
  return [...unique.values()].sort((a, b) => a.begin - b.begin);
}

function constantOf(node: SyntaxNode): [string, SyntaxNode][] {
  const name = node.type === "VariableDeclarator" ? nameOf(childOf(node, "id", "Identifier")) : undefined;
  const value = childOf(node, "init");
  return name !== undefined && value ? [[name, value]] : [];
}

/** `answerContent`, however it is reached, or `JSON.parse(... .content)`. */
function isContent(node: SyntaxNode): boolean {
  if (nameOf(node) === "answerContent" || memberName(node) === "answerContent") return true;
  if (node.type === "AwaitExpression" || node.type === "TSAsExpression") {
    const inner = childOf(node, node.type === "AwaitExpression" ? "argument" : "expression");
    return inner !== undefined && isContent(inner);
  }
  const callee = node.type === "CallExpression" ? childOf(node, "callee", "MemberExpression") : undefined;
  const [argument] = childrenOf(node, "arguments");
  return callee !== undefined && memberName(callee) === "parse" && memberName(argument) === "content";
}

/** Of `answer: z.object({ ... })` the keys, of `answer: (content) => ...` what it reads of its parameter. */
function answerOptionReads(node: SyntaxNode, constants: ReadonlyMap<string, SyntaxNode>): AnswerRead[] {
  if (node.type !== "Property" || nameOf(childOf(node, "key")) !== "answer") return [];
  const given = childOf(node, "value");
  const value = given && (constants.get(nameOf(given) ?? "") ?? given);
  if (value === undefined) return [];
  if (FUNCTIONS.some((type) => type === value.type)) {
    const [parameter] = childrenOf(value, "params");
    if (parameter?.type === "ObjectPattern") return keysOf(parameter);
    const name = nameOf(parameter);
    return [...walk(value)].flatMap((inner) =>
      readsOf(inner, (object) => name !== undefined && nameOf(object) === name),
    );
  }
  const callee = value.type === "CallExpression" ? childOf(value, "callee", "MemberExpression") : undefined;
  if (callee === undefined || !/^(?:object|looseObject|strictObject)$/u.test(memberName(callee) ?? ""))
    return [];
  const [fields] = childrenOf(value, "arguments");
  return fields?.type === "ObjectExpression" ? keysOf(fields) : [];
}

/** What a node reads of an object: a member of it, or the keys that it is taken apart into. */
function readsOf(node: SyntaxNode, isWanted: (object: SyntaxNode) => boolean): AnswerRead[] {
  if (node.type === "MemberExpression") {
    const object = childOf(node, "object");
    const property = childOf(node, "property");
    const name = memberName(node);
    return object && property && name !== undefined && isWanted(object)
      ? [{ name, begin: property.start, end: property.end }]
      : [];
  }
  if (node.type !== "VariableDeclarator") return [];
  const pattern = childOf(node, "id", "ObjectPattern");
  const value = childOf(node, "init");
  return pattern && value && isWanted(value) ? keysOf(pattern) : [];
}

function keysOf(object: SyntaxNode): AnswerRead[] {
  return childrenOf(object, "properties").flatMap((property) => {
    const key =
      property.type === "Property" && property["computed"] !== true ? childOf(property, "key") : undefined;
    const name = nameOf(key);
    return key && name !== undefined ? [{ name, begin: key.start, end: key.end }] : [];
  });
}

/** The name of a member, `undefined` for one that is computed from something else than a text. */
function memberName(node: SyntaxNode | undefined): string | undefined {
  if (node?.type !== "MemberExpression") return undefined;
  const property = childOf(node, "property");
  return node["computed"] === true && property?.type !== "Literal" ? undefined : nameOf(property);
}
