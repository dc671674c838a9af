/** What an attribute in Terraform's language can be set to. */
export type HclValue =
  | string
  | number
  | boolean
  | Expression
  | readonly HclValue[]
  | { readonly [key: string]: HclValue };

/** Code of Terraform's language: a reference or a function call. */
export class Expression {
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }
}

/** A block within a block, such as `environment { ... }`. */
export class NestedBlock {
  readonly attributes: Readonly<Record<string, HclValue>>;

  constructor(attributes: Readonly<Record<string, HclValue>>) {
    this.attributes = attributes;
  }
}

const INDENT = "  ";
/** A name that needs no quotes: one that is not a word of the language either. */
const NAME = /^(?!(?:false|for|if|in|null|true)$)[A-Za-z_][A-Za-z0-9_-]*$/;

/** A block as `terraform fmt` writes it, with a comment above it if one is given. */
export function formatBlock(
  header: string,
  body: Readonly<Record<string, HclValue | NestedBlock>>,
  comment?: string,
): string {
  const attributes: [string, HclValue][] = [];
  const blocks: string[] = [];
  for (const [name, value] of Object.entries(body)) {
    if (value instanceof NestedBlock) blocks.push(`\n${INDENT}${formatNested(name, value)}`);
    else attributes.push([name, value]);
  }
  const lines = [...formatAttributes(attributes, INDENT), ...blocks];
  return `${comment === undefined ? "" : `# ${comment}\n`}${header} {\n${lines.join("\n")}\n}\n`;
}

function formatNested(name: string, { attributes }: NestedBlock): string {
  const lines = formatAttributes(Object.entries(attributes), INDENT + INDENT);
  return `${name} {\n${lines.join("\n")}\n${INDENT}}`;
}

/** One `name = value` for each; the equals signs of neighbouring lines are under one another. */
function formatAttributes(attributes: readonly (readonly [string, HclValue])[], indent: string): string[] {
  const written = attributes.map(([name, value]) => ({
    name: NAME.test(name) ? name : formatText(name),
    value: formatValue(value, indent),
  }));
  const isShort = (index: number): boolean => written[index]?.value.includes("\n") === false;
  return written.map(({ name, value }, index) => {
    let [first, last] = [index, index];
    while (isShort(index) && isShort(first - 1)) first -= 1;
    while (isShort(index) && isShort(last + 1)) last += 1;
    const width = Math.max(...written.slice(first, last + 1).map((other) => [...other.name].length));
    return `${indent}${name.padEnd(width)} = ${value}`;
  });
}

function formatValue(value: HclValue, indent: string): string {
  if (value instanceof Expression) return value.code;
  if (typeof value === "string") return formatText(value);
  if (typeof value !== "object") return String(value);
  const inner = indent + INDENT;
  if (isList(value)) {
    if (value.length === 0) return "[]";
    const [only] = value;
    if (value.length === 1 && only !== undefined && typeof only !== "object") {
      return `[${formatValue(only, inner)}]`;
    }
    return `[\n${value.map((item) => `${inner}${formatValue(item, inner)},\n`).join("")}${indent}]`;
  }
  const lines = formatAttributes(Object.entries(value), inner);
  return lines.length === 0 ? "{}" : `{\n${lines.join("\n")}\n${indent}}`;
}

/** A quoted text; what would begin a template in it is doubled, and what cannot be seen is escaped. */
function formatText(text: string): string {
  const escaped = text
    .replace(/["\\]/g, "\\$&")
    .replace(/\n/g, "\\n")
    .replace(/\p{Cc}/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replace(/[$%](?=\{)/g, "$&$&");
  return `"${escaped}"`;
}

function isList(value: HclValue): value is readonly HclValue[] {
  return Array.isArray(value);
}
