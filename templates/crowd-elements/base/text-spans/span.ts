import { isJsonObject, isRecord, type JsonObject, type JsonValue } from "../json.ts";
import { AttributeError } from "../json-attribute.ts";
import type { TextOffsets } from "./text-offsets.ts";
import type { TextRange } from "./text-range.ts";

/** A labelled stretch of a text. */
export interface Span extends TextRange {
  readonly label: string;
}

/** A span in the form of the answer. */
export interface Entity extends JsonObject {
  readonly endOffset: number;
  readonly label: string;
  readonly startOffset: number;
}

export interface InitialEntities {
  readonly entities: readonly Entity[];
  /** The places in the list, from 1, of what is no entity. */
  readonly unreadable: readonly number[];
}

/** Reads an `initial-value`: a list of entities, or an answer that has the list under `entities`. */
export function readInitialEntities(value: unknown): InitialEntities {
  const list: unknown = isRecord(value) ? value["entities"] : value;
  if (!Array.isArray(list)) throw new AttributeError("must be a list of entities");
  const read = list.map((item: JsonValue) => readEntity(item));
  return {
    entities: read.filter((entity) => entity !== undefined),
    unreadable: read.flatMap((entity, index) => (entity === undefined ? [index + 1] : [])),
  };
}

export function readEntity(value: JsonValue): Entity | undefined {
  if (!isJsonObject(value)) return undefined;
  const { label, startOffset, endOffset } = value;
  const isRange = isOffset(startOffset) && isOffset(endOffset) && startOffset >= 0 && startOffset < endOffset;
  return typeof label === "string" && isRange ? { endOffset, label, startOffset } : undefined;
}

/** The span of an entity; `undefined` when it reaches beyond the text. */
export function spanOf({ label, startOffset, endOffset }: Entity, offsets: TextOffsets): Span | undefined {
  if (endOffset > offsets.length) return undefined;
  return { start: offsets.fromAnswer(startOffset), end: offsets.fromAnswer(endOffset), label };
}

export function entityOf({ start, end, label }: Span, offsets: TextOffsets): Entity {
  return { endOffset: offsets.toAnswer(end), label, startOffset: offsets.toAnswer(start) };
}

/** Orders spans by start, then end, then label. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);
}

function isOffset(value: JsonValue | undefined): value is number {
  return Number.isInteger(value);
}
