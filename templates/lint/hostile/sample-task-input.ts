import type { Json, JsonObject } from "../../../lambdas/contract/json.ts";
import type { Path, TemplateSource, TemplateVariable, VariableAnalysis } from "../../liquid/index.ts";
import { sampleHints } from "./sample-hints.ts";

type Draft = { [key: string]: Draft | Draft[] | Json };

/**
 * A task input with everything that a template reads, for a template that comes without data: lists where it goes through
 * lists, numbers where it calculates, S3 addresses where it grants access, else text.
 *
 * @param template where it is given, the places that variables are printed to tell, too, what they are: labels are a list,
 *   what stands without quotes in JSON or in a script is a number
 * @throws TemplateError for a template that cannot be parsed
 */
export function sampleTaskInput({ taskInput }: VariableAnalysis, template?: TemplateSource): JsonObject {
  const root: Draft = {};
  const hints = template ? sampleHints(template) : new Map<string, Json>();
  // Longer paths say more of what a value is than shorter ones.
  const variables = [...taskInput].sort((a, b) => b.segments.length - a.segments.length);
  for (const variable of variables)
    place(root, variable.segments.slice(2), sampleOf(variable, hints.get(variable.path)));
  return JSON.parse(JSON.stringify(root));
}

function place(parent: Draft, path: Path, sample: Json): void {
  const [segment, next, ...rest] = path;
  if (segment?.kind !== "property") return;
  const { name } = segment;
  if (next === undefined) {
    parent[name] ??= sample;
  } else if (next.kind === "property") {
    parent[name] ??= {};
    const inner = parent[name];
    if (isDraft(inner)) place(inner, [next, ...rest], sample);
  } else if (rest.length === 0) {
    parent[name] ??= ["First", "Second"];
  } else if (next.kind === "items" && rest[0]?.kind === "index") {
    placeInPair(parent, name, rest, sample);
  } else {
    parent[name] ??= [{}, {}];
    const items = parent[name];
    if (Array.isArray(items)) for (const item of items) if (isDraft(item)) place(item, rest, sample);
  }
}

/** What is gone through by key and value is a map: `entry[1]` is the value of its one key. */
function placeInPair(parent: Draft, name: string, [index, ...rest]: Path, sample: Json): void {
  const isValue = index?.kind === "index" && index.index === 1;
  const map = parent[name] ?? (isValue && rest.length > 0 ? { First: {} } : { First: sample });
  parent[name] = map;
  const value = isDraft(map) ? map["First"] : undefined;
  if (isValue && isDraft(value)) place(value, rest, sample);
}

function sampleOf({ kinds }: TemplateVariable, hint: Json | undefined): Json {
  if (kinds.includes("granted")) return "s3://bucket/sample.jpg";
  if (typeof hint === "object") return hint;
  if (kinds.includes("numeric")) return 3;
  if (kinds.some((kind) => kind === "iterated" || kind === "joined")) return ["First", "Second"];
  return hint ?? (kinds.includes("serialized") ? ["First", "Second"] : "Sample text");
}

function isDraft(value: unknown): value is Draft {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
