import type { JsonObject } from "../../../lambdas/contract/json.ts";
import type { Path, TemplateVariable, VariableAnalysis } from "../../liquid/index.ts";

type Draft = { [key: string]: Draft | Draft[] | string | number | readonly string[] };

/**
 * A task input with everything that a template reads, for a template that comes without data: lists where it goes through
 * lists, numbers where it calculates, S3 addresses where it grants access, else text.
 */
export function sampleTaskInput({ taskInput }: VariableAnalysis): JsonObject {
  const root: Draft = {};
  // Longer paths say more of what a value is than shorter ones.
  const variables = [...taskInput].sort((a, b) => b.segments.length - a.segments.length);
  for (const variable of variables) place(root, variable.segments.slice(2), variable);
  return JSON.parse(JSON.stringify(root));
}

function place(parent: Draft, path: Path, variable: TemplateVariable): void {
  const [segment, next, ...rest] = path;
  if (segment?.kind !== "property") return;
  const { name } = segment;
  if (next === undefined) {
    parent[name] ??= sampleOf(variable);
  } else if (next.kind === "property") {
    parent[name] ??= {};
    const inner = parent[name];
    if (isDraft(inner)) place(inner, [next, ...rest], variable);
  } else if (rest.length === 0) {
    parent[name] ??= ["First", "Second"];
  } else {
    parent[name] ??= [{}, {}];
    const items = parent[name];
    if (Array.isArray(items)) for (const item of items) if (isDraft(item)) place(item, rest, variable);
  }
}

function sampleOf({ kinds }: TemplateVariable): string | number | readonly string[] {
  if (kinds.includes("granted")) return "s3://bucket/sample.jpg";
  if (kinds.includes("numeric")) return 3;
  if (kinds.some((kind) => kind === "iterated" || kind === "joined" || kind === "serialized"))
    return ["First", "Second"];
  return "Sample text";
}

function isDraft(value: unknown): value is Draft {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
