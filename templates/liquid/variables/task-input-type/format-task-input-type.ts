import type { VariableAnalysis } from "../analyze-variables.ts";
import { emptyShape, type Shape, shapeOf } from "./shape.ts";

const PRINTABLE = "string | number | boolean";
const UNKNOWN_MAP = "Readonly<Record<string, unknown>>";

/** Keys that lists have without their data having them. */
const OF_EVERY_LIST = new Set(["size", "first", "last"]);

/**
 * Writes the TypeScript type of what a template reads as `task.input`, so that a pre-annotation handler that does not
 * give it, or gives something else, does not compile: name it as what the function `taskInput` returns.
 *
 * What is printed is `string | number | boolean`; what is calculated with, `number`; the address of an S3 object,
 * `string`; what is gone through, a list, or a map where its items are read as pairs; what is only handed on or written
 * as JSON, `unknown`. What the template does without is optional, and may be `null`.
 *
 * @param name of the type
 * @returns an exported declaration that ends with a line break
 * @example
 * import { analyzeVariables, formatTaskInputType } from "labelsmith/templates";
 * const source = "{% for label in task.input.labels %}{{ label }}{% endfor %}{{ task.input.note | default: '' }}";
 * formatTaskInputType(analyzeVariables({ source }));
 * // export interface TaskInput {
 * //   readonly labels: readonly (string | number | boolean)[];
 * //   readonly note?: string | number | boolean | null;
 * // }
 */
export function formatTaskInputType(analysis: VariableAnalysis, name = "TaskInput"): string {
  const shape = shapeOf(analysis);
  return shape.properties.size === 0
    ? `export type ${name} = ${UNKNOWN_MAP};\n`
    : `export interface ${name} ${formatMap(shape, "")}\n`;
}

/**
 * A value of which parts are read in several ways is described by the first that applies here; a type that asked for all
 * would be right more often than readable.
 *
 * @param indent of the line that the type begins in
 */
function formatType(shape: Shape, indent: string): string {
  const { properties, items, numbered, looked } = shape;
  const names = [...properties.keys()];
  if (names.some((name) => !OF_EVERY_LIST.has(name))) return formatMap(shape, indent);
  if (items && arePairs(items)) {
    return `Readonly<Record<string, ${formatType(items.numbered.get(1) ?? emptyShape(), indent)}>>`;
  }
  const parts = [items, ...numbered.values(), properties.get("first"), properties.get("last")];
  const ofItems = parts.filter((part) => part !== undefined).map((part) => formatType(part, indent));
  if (ofItems.length > 0) return listOf([...new Set(ofItems)].join(" | "));
  if (looked) {
    const type = formatType(looked, indent);
    return `Readonly<Record<string, ${type}>> | ${listOf(type)}`;
  }
  return formatKinds(shape);
}

function formatKinds({ kinds, properties }: Shape): string {
  if (kinds.has("joined")) return listOf(PRINTABLE);
  if (kinds.has("iterated")) return "readonly unknown[]";
  if (properties.has("size")) return "string | readonly unknown[]";
  if (kinds.has("granted")) return "string";
  if (kinds.has("numeric")) return "number";
  return kinds.has("printed") || kinds.has("text") ? PRINTABLE : "unknown";
}

function formatMap({ properties }: Shape, indent: string): string {
  const inner = `${indent}  `;
  const lines = [...properties].map(([key, shape]) => {
    const type = formatType(shape, inner);
    const orNull = shape.required || type === "unknown" ? "" : " | null";
    return `${inner}readonly ${formatKey(key)}${shape.required ? "" : "?"}: ${type}${orNull};\n`;
  });
  return `{\n${lines.join("")}${indent}}`;
}

function formatKey(key: string): string {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ? key : JSON.stringify(key);
}

/** Items of which the first and second are read are taken for the entries of a map, key and value. */
function arePairs({ numbered, properties, items }: Shape): boolean {
  return (
    numbered.size > 0 &&
    [...numbered.keys()].every((index) => index === 0 || index === 1) &&
    properties.size === 0 &&
    !items
  );
}

function listOf(item: string): string {
  const isOne = /^[\w<>, ]+$/u.test(item) && !item.startsWith("readonly ");
  const isMap = item.startsWith("{") && item.endsWith("}") && !item.includes("} | {");
  return `readonly ${isOne || isMap ? item : `(${item})`}[]`;
}
