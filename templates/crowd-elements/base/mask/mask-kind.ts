import type { JsonObject, JsonValue } from "../json.ts";
import { isRecord, sortKeys } from "../json.ts";
import { AttributeError } from "../json-attribute.ts";
import type { Segment } from "./segments.ts";

/** A label and its colour, as an answer or an initial value has them. */
export interface Swatch {
  readonly label: string;
  readonly color: string;
}

/** What makes the difference between the two annotators of masks. */
export interface MaskKind {
  /** The key of the segments in the answer and in initial values. */
  readonly key: "labelMappings" | "instances";
  /** What a segment is called before the worker, in the singular and the plural. */
  readonly noun: string;
  readonly plural: string;
  /** Whether a label can have several segments. */
  readonly hasInstances: boolean;
  /** The segments as the answer has them. */
  write(segments: readonly Segment[]): JsonValue;
  /** Reads what `write` gives, or throws an {@link AttributeError}. */
  read(value: unknown): Swatch[];
}

/** Each label is one segment. */
export const semanticKind: MaskKind = {
  key: "labelMappings",
  noun: "label",
  plural: "labels",
  hasInstances: false,
  write: (segments) =>
    sortKeys(
      Object.fromEntries(segments.map(({ label, color }): [string, JsonObject] => [label, { color }])),
    ),
  read(value) {
    if (!isRecord(value)) throw new AttributeError("must have an object labelMappings");
    return Object.entries(value).map(([label, mapping]) => ({
      label,
      color: readColor(isRecord(mapping) ? mapping["color"] : undefined, `the label “${label}”`),
    }));
  },
};

/** Each instance of a label is a segment, in the order in which they were made. */
export const instanceKind: MaskKind = {
  key: "instances",
  noun: "instance",
  plural: "instances",
  hasInstances: true,
  write: (segments) => segments.map(({ label, color }) => ({ color, label })),
  read(value) {
    if (!Array.isArray(value)) throw new AttributeError("must have a list instances");
    return value.map((instance: unknown, index) => {
      if (!isRecord(instance) || instance["label"] === undefined) {
        throw new AttributeError(`has no label at instance ${index + 1}`);
      }
      return {
        label: String(instance["label"]),
        color: readColor(instance["color"], `instance ${index + 1}`),
      };
    });
  },
};

function readColor(value: unknown, whose: string): string {
  if (typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value)) return value.toLowerCase();
  throw new AttributeError(`has no color like #1f77b4 for ${whose}`);
}
