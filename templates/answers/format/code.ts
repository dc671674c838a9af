/** A piece of code that stands on one line where it fits, and on one line for each of its items where it does not. */
export type Code = string | CodeList;

interface CodeList {
  readonly before: string;
  readonly items: readonly Code[];
  readonly after: string;
  /** After each item; `|` before each. */
  readonly separator: "," | ";" | "|";
  /** Whether each item has a line of its own in any case. */
  readonly isTall: boolean;
}

const WIDTH = 100;

export function list(
  before: string,
  items: readonly Code[],
  after: string,
  separator: CodeList["separator"] = ",",
): Code {
  return { before, items, after, separator, isTall: false };
}

/** A list whose items always stand below each other. */
export function block(before: string, items: readonly Code[], after: string, separator: "," | ";"): Code {
  return { before, items, after, separator, isTall: items.length > 0 };
}

/** What stands before and after a piece of code, joined to it. */
export function wrap(before: string, code: Code, after = ""): Code {
  if (typeof code === "string") return `${before}${code}${after}`;
  return { ...code, before: `${before}${code.before}`, after: `${code.after}${after}` };
}

/** Writes code, two spaces for each step in. */
export function writeCode(code: Code, indent = ""): string {
  const flat = onOneLine(code);
  const lastLine = flat?.split("\n").at(-1) ?? "";
  if (flat !== undefined && (typeof code === "string" || indent.length + lastLine.length < WIDTH)) {
    return flat.replaceAll("\n", `\n${indent}`);
  }
  return typeof code === "string" ? code : onManyLines(code, indent);
}

function onManyLines({ before, items, after, separator }: CodeList, indent: string): string {
  const inner = `${indent}  `;
  const start = before.replaceAll("\n", `\n${indent}`);
  const texts = items.map((item) => writeCode(item, inner));
  if (separator === "|") {
    return `${[start.trimEnd(), ...texts.map((text) => `${inner}| ${text}`)].join("\n")}${after}`;
  }
  return [start, ...texts.map((text) => `${inner}${text}${separator}`), `${indent}${after}`].join("\n");
}

/** On one line, but for what stands before it; `undefined` for what has many lines in any case. */
function onOneLine(code: Code): string | undefined {
  if (typeof code === "string") return code;
  const { before, items, after, separator, isTall } = code;
  const texts = items.map(onOneLine);
  if (isTall || !texts.every((text) => text !== undefined)) return undefined;
  if (separator === "|") return before + texts.join(" | ") + after;
  const space = before.endsWith("{") && items.length > 0 ? " " : "";
  return before + space + texts.join(`${separator} `) + space + after;
}
