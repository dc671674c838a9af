/** What is written as a TypeScript literal. */
export type CodeValue =
  | string
  | number
  | boolean
  | Code
  | Call
  | readonly CodeValue[]
  | { readonly [key: string]: CodeValue };

/** An expression that is written as it is. */
export class Code {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A call, or a `new`, of what is named with these arguments. */
export class Call {
  readonly name: string;
  readonly values: readonly CodeValue[];

  constructor(name: string, ...values: readonly CodeValue[]) {
    this.name = name;
    this.values = values;
  }
}

const INDENT = "  ";
/** Leaves room for the name before a value. */
const LINE = 80;
const NAME = /^[A-Za-z_$][\w$]*$/;

/** Writes a value as code, on one line where it is short. */
export function formatCode(value: CodeValue, indent: string): string {
  if (value instanceof Call) {
    return `${value.name}(${value.values.map((each) => formatCode(each, indent)).join(", ")})`;
  }
  if (value instanceof Code) return value.text;
  if (typeof value !== "object") return JSON.stringify(value);
  const inner = indent + INDENT;
  if (isList(value)) {
    return enclose(
      ["[", "]"],
      value.map((item) => formatCode(item, inner)),
      indent,
    );
  }
  const entries = Object.entries(value).map(
    ([key, item]) => `${NAME.test(key) ? key : JSON.stringify(key)}: ${formatCode(item, inner)}`,
  );
  return enclose(["{ ", " }"], entries, indent);
}

function enclose([open, close]: readonly [string, string], items: readonly string[], indent: string): string {
  if (items.length === 0) return open.trim() + close.trim();
  const line = `${open}${items.join(", ")}${close}`;
  if (!line.includes("\n") && line.length + indent.length <= LINE) return line;
  const inner = indent + INDENT;
  return `${open.trim()}\n${items.map((item) => `${inner}${item},\n`).join("")}${indent}${close.trim()}`;
}

function isList(value: CodeValue): value is readonly CodeValue[] {
  return Array.isArray(value);
}
