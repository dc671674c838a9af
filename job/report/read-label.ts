import { isUsableSpan, type TextSpan } from "../../lambdas/consolidation/spans/text-span.ts";
import { isJsonObject, type Json, type JsonObject } from "../../lambdas/contract/json.ts";

/** The keys under which labels have confidences: Ground Truth's own, and those of this library's methods. */
const CONFIDENCE = ["confidence", "confidence-map"];
const DEPTH = 6;

/**
 * Every confidence in a label and its metadata, wherever it stands: under `confidence`, one number or one for each field or
 * class, or in `confidence-map`.
 */
export function confidencesOf(label: Json, metadata: JsonObject): readonly number[] {
  const found: number[] = [];
  collect(label, false, DEPTH, found);
  collect(metadata, false, DEPTH, found);
  return found;
}

function collect(value: Json, isConfidence: boolean, depth: number, found: number[]): void {
  if (typeof value === "number") {
    if (isConfidence && value >= 0 && value <= 1) found.push(value);
  } else if (depth > 0 && Array.isArray(value)) {
    for (const part of value) collect(part, isConfidence, depth - 1, found);
  } else if (depth > 0 && isJsonObject(value)) {
    for (const [key, part] of Object.entries(value))
      collect(part, isConfidence || CONFIDENCE.includes(key), depth - 1, found);
  }
}

/** The lists of labeled things that labels have. */
const LISTS = [
  "annotations",
  "boundingBoxes",
  "polygons",
  "polylines",
  "lines",
  "keypoints",
  "entities",
  "instances",
];

/** The label categories that a label names, each as often as it does; empty for labels of other forms. */
export function categoriesOf(label: Json, metadata: JsonObject): readonly string[] {
  const content = asObject(label);
  const name = content["class-name"] ?? metadata["class-name"] ?? content["label"];
  if (typeof name === "string") return [name];
  const list = thingsOf(label);
  const classMap = classMapOf(label, metadata);
  if (list !== undefined) {
    return list.flatMap((thing) => {
      const { label: own, class_id: id } = thing;
      const category = typeof own === "string" ? own : (classMap[String(id)] ?? undefined);
      return typeof category === "string" ? [category] : [];
    });
  }
  if (typeof label === "string") return [label];
  const ids = Array.isArray(label) ? label : (content["class_ids"] ?? Object.keys(classMap));
  return (Array.isArray(ids) ? ids : []).flatMap((id) => {
    const category = classMap[String(id)];
    return typeof category === "string" ? [category] : [];
  });
}

/** A box of a label or answer, in pixels of the picture. */
export interface LabeledBox {
  readonly label: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The boxes of a label. */
export function boxesOf(label: Json, metadata: JsonObject): readonly LabeledBox[] {
  const classMap = classMapOf(label, metadata);
  return (thingsOf(label) ?? []).flatMap((thing) => {
    const { left, top, width, height } = thing;
    if (![left, top, width, height].every((value) => typeof value === "number")) return [];
    const name = thing["label"] ?? classMap[String(thing["class_id"])] ?? "";
    return [
      {
        label: String(name),
        left: Number(left),
        top: Number(top),
        width: Number(width),
        height: Number(height),
      },
    ];
  });
}

/** The spans of a label, in code points of the text, as `crowd-entity-annotation` counts. */
export function spansOf(label: Json): readonly TextSpan[] {
  return (thingsOf(label) ?? []).flatMap(({ startOffset, endOffset, label: name }) => {
    const span = {
      startOffset: Number(startOffset),
      endOffset: Number(endOffset),
      label: String(name ?? ""),
    };
    return isUsableSpan(span) ? [span] : [];
  });
}

/** The picture's size in pixels, as a label or an answer of an element that draws on pictures tells it. */
export function imageSizeOf(value: Json): { readonly width: number; readonly height: number } | undefined {
  const content = asObject(value);
  const sizes = content["image_size"];
  const { width, height } = asObject(Array.isArray(sizes) ? sizes[0] : content["inputImageProperties"]);
  const isSize = typeof width === "number" && typeof height === "number" && width > 0 && height > 0;
  return isSize ? { width, height } : undefined;
}

function thingsOf(label: Json): readonly JsonObject[] | undefined {
  const content = asObject(label);
  const inner = asObject(content["annotations"]);
  // Built-in named entity labels have their list one level deeper.
  for (const holder of [content, inner]) {
    for (const key of LISTS) {
      const list = holder[key];
      if (Array.isArray(list)) return list.filter((thing): thing is JsonObject => isJsonObject(thing));
    }
  }
  return undefined;
}

function classMapOf(label: Json, metadata: JsonObject): JsonObject {
  return asObject(asObject(label)["class-map"] ?? metadata["class-map"] ?? metadata["class_map"]);
}

function asObject(value: Json | undefined): JsonObject {
  return value !== undefined && isJsonObject(value) ? value : {};
}
