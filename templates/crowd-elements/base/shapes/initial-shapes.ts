import { isRecord, type JsonValue } from "../json.ts";
import { AttributeError, type Reader } from "../json-attribute.ts";
import type { Shape, ShapeKind } from "./shape-kind.ts";

export interface InitialShapes<S extends Shape> {
  readonly shapes: readonly S[];
  /** The places in the list, from 1, of what is no such shape. */
  readonly unreadable: readonly number[];
}

/** Reads an `initial-value`: a list of shapes, or an answer that has the list under its own key. */
export function initialShapes<S extends Shape>(
  kind: ShapeKind<S>,
  answerKey: string,
): Reader<InitialShapes<S>> {
  return function readInitialShapes(value) {
    const list: unknown = isRecord(value) ? value[answerKey] : value;
    if (!Array.isArray(list)) throw new AttributeError(`must be a list of ${kind.plural}`);
    const read = list.map((item: JsonValue) => kind.read(item));
    return {
      shapes: read.filter((shape) => shape !== undefined),
      unreadable: read.flatMap((shape, index) => (shape === undefined ? [index + 1] : [])),
    };
  };
}
