import { isObject } from "../../../../lambdas/contract/json.ts";
import type { VariableKind } from "../variable-kind.ts";

/** What is done with a variable, as a message says it, and the values for which that comes out well. */
interface Expectation {
  readonly does: string;
  readonly expected: string;
  /** True of `null`, which is of any type. */
  readonly fits: (value: unknown) => boolean;
  /** What becomes of others. */
  readonly otherwise: string;
}

const isScalar = (value: unknown): boolean => typeof value !== "object" || value === null;

/** `serialized` and `tested` take anything. */
const EXPECTATIONS: Readonly<Partial<Record<VariableKind, Expectation>>> = {
  printed: {
    does: "printed",
    expected: "text or a number",
    fits: isScalar,
    otherwise: "it comes out as JSON; if that is meant, say so with to_json",
  },
  granted: {
    does: "given to grant_read_access",
    expected: "the address of an S3 object",
    fits: (value) => value === null || typeof value === "string",
    otherwise: "nothing is printed",
  },
  iterated: {
    does: "gone through",
    expected: "a list or a map",
    fits: (value) => typeof value === "object",
    otherwise: "it is taken for one item, or for none",
  },
  joined: {
    does: "joined",
    expected: "a list",
    fits: (value) => value === null || Array.isArray(value),
    otherwise: "there is nothing to join",
  },
  numeric: {
    does: "calculated with or compared with a number",
    expected: "a number",
    fits: (value) => value === null || typeof value === "number" || isNumberAsText(value),
    otherwise: "it is taken for 0 or compared as text",
  },
  text: {
    does: "given to a filter for text",
    expected: "text",
    fits: isScalar,
    otherwise: "its JSON or nothing is used",
  },
};

/** What is expected of a value for what a template does with it; `undefined` where anything will do. */
export function expectationOf(kind: VariableKind): Expectation | undefined {
  return EXPECTATIONS[kind];
}

/** What a value is, in the words of messages. */
export function typeOfValue(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (isObject(value)) return "a map";
  if (typeof value === "number") return "a number";
  return typeof value === "boolean" ? "true or false" : "text";
}

function isNumberAsText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "" && !Number.isNaN(Number(value));
}
