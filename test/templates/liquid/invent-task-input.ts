import type { PathSegment, VariableAnalysis, VariableKind } from "../../../templates/liquid/index.ts";

type Slot = { value: unknown };

/** Text that breaks careless templates: quotes of both kinds, an apostrophe, markup, an ampersand, an entity. */
export const RICH_TEXT = `He said "it's <b>fine</b>" & left &amp; came back`;

/** A task input that gives everything a template reads, made from what the analysis says of it. */
export function inventTaskInput(analysis: VariableAnalysis): Record<string, unknown> {
  const root: Slot = { value: {} };
  for (const { path, segments, kinds } of analysis.taskInput) {
    // Ground Truth numbers its classes; a class map's keys are these numbers.
    fill(root, segments.slice(2), path.endsWith(".class_id") ? 0 : leafOf(kinds));
  }
  return root.value as Record<string, unknown>;
}

function fill(slot: Slot, segments: readonly PathSegment[], leaf: unknown): void {
  const [segment, ...rest] = segments;
  if (segment === undefined) {
    slot.value ??= leaf;
  } else if (segment.kind === "items" || segment.kind === "index") {
    const list = Array.isArray(slot.value) ? slot.value : [undefined, undefined];
    slot.value = list.map((value) => filled(value, rest, leaf));
  } else if (!(Array.isArray(slot.value) && isOfEveryList(segment))) {
    const name = segment.kind === "property" ? segment.name : "0";
    const map = typeof slot.value === "object" && slot.value !== null ? slot.value : {};
    slot.value = { ...map, [name]: filled(Reflect.get(map, name), rest, leaf) };
  }
}

function isOfEveryList(segment: PathSegment): boolean {
  return segment.kind === "property" && ["size", "first", "last"].includes(segment.name);
}

function filled(value: unknown, segments: readonly PathSegment[], leaf: unknown): unknown {
  const slot: Slot = { value };
  fill(slot, segments, leaf);
  return slot.value;
}

function leafOf(kinds: readonly VariableKind[]): unknown {
  if (kinds.includes("granted")) return "s3://bucket/some folder/it's.jpg";
  if (kinds.includes("iterated") || kinds.includes("joined")) return undefined;
  if (kinds.includes("serialized")) return [RICH_TEXT, "plain"];
  return kinds.includes("numeric") ? 12 : RICH_TEXT;
}
