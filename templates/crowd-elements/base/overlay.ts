import { kindOf } from "./attribute-readers.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "./json.ts";
import { AttributeError } from "./json-attribute.ts";
import { labelColor } from "./palette.ts";
import { type Box, readBox } from "./shapes/box.ts";

/** Annotations that a worker looks at in order to judge them: an earlier job's boxes or mask. */
export interface Overlay {
  readonly boxes: readonly Box[];
  /** The address of the picture of the mask. */
  readonly mask: string | undefined;
  /** What the colours mean; those of boxes in the order of the labels, those of a mask as it has them. */
  readonly legend: readonly LegendEntry[];
}

export interface LegendEntry {
  readonly label: string;
  /** As `#rrggbb` in small letters. */
  readonly color: string;
}

export const NO_OVERLAY: Overlay = { boxes: [], mask: undefined, legend: [] };

/**
 * Reads an `overlay`: an object whose key is the kind of the earlier job, and whose value has what that job's
 * element takes as its labels and initial value.
 */
export function readOverlay(value: unknown): Overlay {
  if (!isJsonObject(value)) throw new AttributeError(`must be an object, but is ${kindOf(value)}`);
  const { boundingBox, semanticSegmentation, instanceSegmentation } = value;
  if (isJsonObject(boundingBox)) return boxOverlay(boundingBox);
  if (isJsonObject(semanticSegmentation)) return semanticOverlay(semanticSegmentation);
  if (isJsonObject(instanceSegmentation)) return instanceOverlay(instanceSegmentation);
  throw new AttributeError("has none of boundingBox, semanticSegmentation and instanceSegmentation");
}

function boxOverlay({ labels, value }: JsonObject): Overlay {
  if (!Array.isArray(value)) throw new AttributeError("has no list of boxes as boundingBox.value");
  const read = value.map(readBox);
  const unreadable = read.flatMap((box, index) => (box === undefined ? [index + 1] : []));
  if (unreadable.length > 0) {
    throw new AttributeError(
      `has items in boundingBox.value that are no boxes: number ${unreadable.join(", ")}`,
    );
  }
  const boxes = read.filter((box) => box !== undefined);
  const names = new Set([...labelNames(labels), ...boxes.map(({ label }) => label)]);
  return {
    boxes,
    mask: undefined,
    legend: [...names].map((label, index) => ({ label, color: labelColor(index) })),
  };
}

/** Labels are texts, or objects with a `label` as in label category configuration files. */
function labelNames(labels: JsonValue | undefined): string[] {
  if (!Array.isArray(labels)) return [];
  return labels.map((label: JsonValue) => String(isJsonObject(label) ? label["label"] : label));
}

function semanticOverlay({ labels, labelMappings, src }: JsonObject): Overlay {
  if (!isJsonObject(labelMappings)) throw new AttributeError("has no semanticSegmentation.labelMappings");
  const names = new Set([...labelNames(labels), ...Object.keys(labelMappings)]);
  const legend = [...names].flatMap((label) => {
    const mapping = labelMappings[label];
    return mapping === undefined ? [] : [{ label, color: colorOf(mapping, label) }];
  });
  return { boxes: [], mask: maskAddress(src, "semanticSegmentation"), legend };
}

function instanceOverlay({ instances, src }: JsonObject): Overlay {
  if (!Array.isArray(instances)) throw new AttributeError("has no instanceSegmentation.instances");
  const counts = new Map<string, number>();
  const legend = instances.map((instance: JsonValue) => {
    const name = String(isJsonObject(instance) ? instance["label"] : "");
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { label: `${name} ${count}`, color: colorOf(instance, name) };
  });
  return { boxes: [], mask: maskAddress(src, "instanceSegmentation"), legend };
}

function maskAddress(src: JsonValue | undefined, kind: string): string {
  if (typeof src === "string" && src !== "") return src;
  throw new AttributeError(`has no ${kind}.src, the address of the mask`);
}

function colorOf(described: JsonValue, label: string): string {
  const color = isJsonObject(described) ? described["color"] : undefined;
  if (typeof color === "string" && /^#[0-9a-f]{6}$/i.test(color)) return color.toLowerCase();
  throw new AttributeError(`has no color like #1f77b4 for “${label}”`);
}
