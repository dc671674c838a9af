import type { StandardSchemaV1 } from "@standard-schema/spec";
import { ContractError, OptionsError, type Problem, show } from "./contract/errors.ts";
import { formatPath } from "./contract/parse.ts";

/** Refuses, when a factory is called, what is not a Standard Schema. */
export function checkSchema(schema: unknown, option: string): void {
  const standard = schema !== null && typeof schema === "object" && "~standard" in schema;
  // ArkType's schemas are callable.
  if (standard || (typeof schema === "function" && "~standard" in schema)) return;
  throw new OptionsError({
    code: "not-a-schema",
    summary: `The option ${option} is not a schema.`,
    expected: "a Standard Schema: one of zod, valibot, arktype, ...",
    found: show(schema),
    fix: `Write ${option}: z.object({ ... }).`,
  });
}

/** Refuses, when a factory is called, what is given but is not a function. */
export function checkFunction(value: unknown, option: string): void {
  if (value !== undefined) requireFunction(value, option);
}

/** The same for a function that must be given. */
export function requireFunction(value: unknown, option: string): void {
  if (typeof value === "function") return;
  throw new OptionsError({
    code: "not-a-function",
    summary: `The option ${option} is not a function.`,
    expected: "a function",
    found: show(value),
  });
}

/**
 * Checks a value against a user's schema.
 *
 * @throws ContractError with every issue that the schema reports, each with its path.
 */
export async function validate<Schema extends StandardSchemaV1>(
  schema: Schema,
  value: unknown,
  problem: Omit<Problem, "expected" | "found">,
): Promise<StandardSchemaV1.InferOutput<Schema>> {
  const result = await schema["~standard"].validate(value);
  if (result.issues === undefined) return result.value;
  throw new ContractError({
    ...problem,
    expected: result.issues.map((issue) => `${formatPath(issuePath(issue))}${issue.message}`).join("; "),
    found: show(value),
  });
}

function issuePath(issue: StandardSchemaV1.Issue): PropertyKey[] {
  return (issue.path ?? []).map((segment) => (typeof segment === "object" ? segment.key : segment));
}
