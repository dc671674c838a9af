import * as z from "zod/mini";
import { ContractError, show } from "./errors.ts";
import type { Json } from "./json.ts";

/** zod/mini comes without words for its issues: these are given at every check, and change no setting of the author's own zod. */
const ENGLISH = { error: z.locales.en().localeError };

/** What is being checked, for the message of a failed check. */
export interface ParseContext {
  /** Problem code, for example `consolidation-request`. */
  readonly code: string;
  /** What the value is, in words: "the consolidation request". */
  readonly what: string;
  readonly where?: string;
  readonly fix?: string;
}

/**
 * Checks a value against one of the contract's schemas and gives it back typed.
 *
 * @throws ContractError naming every path that does not fit, what was expected there and what was found.
 */
export function parseContract<T>(schema: z.ZodMiniType<T>, value: unknown, context: ParseContext): T {
  const result = schema.safeParse(value, ENGLISH);
  if (result.success) return result.data;
  throw new ContractError({
    code: context.code,
    summary: `${capitalize(context.what)} is not what Ground Truth's contract says.`,
    expected: result.error.issues.map((issue) => `${formatPath(issue.path)}${issue.message}`).join("; "),
    found: show(value),
    ...(context.where === undefined ? {} : { where: context.where }),
    ...(context.fix === undefined ? {} : { fix: context.fix }),
  });
}

/** Parses JSON text and checks it. `where` should name the file or the event that the text came from. */
export function parseJsonContract<T>(schema: z.ZodMiniType<T>, text: string, context: ParseContext): T {
  return parseContract(schema, parseJson(text, context), context);
}

/** @throws ContractError with the position of the syntax error, as `JSON.parse` reports it. */
export function parseJson(text: string, context: ParseContext): Json {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ContractError(
      {
        code: context.code,
        summary: `${capitalize(context.what)} is not valid JSON.`,
        expected: "JSON text",
        found: `${show(text)} (${error instanceof Error ? error.message : String(error)})`,
        ...(context.where === undefined ? {} : { where: context.where }),
        ...(context.fix === undefined ? {} : { fix: context.fix }),
      },
      { cause: error },
    );
  }
}

/** `["a", 0, "b"]` as `a[0].b: `; the root as nothing. */
export function formatPath(path: readonly PropertyKey[]): string {
  const dotted = path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    return text === "" ? String(part) : `${text}.${String(part)}`;
  }, "");
  return dotted === "" ? "" : `${dotted}: `;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
