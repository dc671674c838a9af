import type { VariableAnalysis } from "../analyze-variables.ts";
import type { PathSegment } from "../path.ts";
import type { VariableKind } from "../variable-kind.ts";

/** What a template tells of one value of the task input: what is done with it and which parts of it are read. */
export interface Shape {
  /** False where the template does without it. */
  required: boolean;
  readonly kinds: Set<VariableKind>;
  readonly properties: Map<string, Shape>;
  /** Of every item that a loop goes through. */
  items?: Shape;
  /** Of the items that are read by their number, by number. */
  readonly numbered: Map<number, Shape>;
  /** Of what is read by a key that the data decides. */
  looked?: Shape;
}

/** Puts what is known of each path together into the shape of the whole task input. */
export function shapeOf({ taskInput }: VariableAnalysis): Shape {
  const whole = emptyShape();
  for (const { segments, kinds, required } of taskInput) {
    let shape = whole;
    // The first two steps are task.input itself.
    for (const segment of segments.slice(2)) {
      shape = part(shape, segment);
      shape.required ||= required;
    }
    for (const kind of kinds) shape.kinds.add(kind);
  }
  return whole;
}

/** A value of which nothing is known. */
export function emptyShape(): Shape {
  return { required: false, kinds: new Set(), properties: new Map(), numbered: new Map() };
}

function part(shape: Shape, segment: PathSegment): Shape {
  if (segment.kind === "items") {
    shape.items ??= emptyShape();
    return shape.items;
  }
  if (segment.kind === "any") {
    shape.looked ??= emptyShape();
    return shape.looked;
  }
  return segment.kind === "index"
    ? partIn(shape.numbered, segment.index)
    : partIn(shape.properties, segment.name);
}

function partIn<Key>(parts: Map<Key, Shape>, key: Key): Shape {
  const before = parts.get(key);
  if (before) return before;
  const made = emptyShape();
  parts.set(key, made);
  return made;
}
