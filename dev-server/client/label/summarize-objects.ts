import type { Json, JsonObject } from "../../../lambdas/contract/json.ts";
import { asArray, asNumber, asObject, asString, isJsonObject } from "./json-reading.ts";
import {
  type Box,
  countLabels,
  type LabelSummary,
  type Picture,
  summarizeConfidences,
} from "./label-summary.ts";

/** The lists of labeled objects that labels have: shapes on pictures, spans of texts. */
const LISTS = [
  { key: "annotations", one: "object", many: "objects" },
  { key: "boundingBoxes", one: "box", many: "boxes" },
  { key: "polygons", one: "polygon", many: "polygons" },
  { key: "polylines", one: "polyline", many: "polylines" },
  { key: "keypoints", one: "keypoint", many: "keypoints" },
  { key: "cuboids", one: "cuboid", many: "cuboids" },
  { key: "entities", one: "span", many: "spans" },
] as const;

/** Summarizes a label that is a list of objects, each of a label category; `undefined` for any other label. */
export function summarizeObjects(label: JsonObject, metadata: JsonObject): LabelSummary | undefined {
  const list = LISTS.find(({ key }) => asArray(label[key]).some(isJsonObject) || isEmptyList(label[key]));
  if (list === undefined) return undefined;
  const objects = asArray(label[list.key]).map(asObject);
  const classMap = asObject(label["class-map"] ?? metadata["class-map"]);
  const labels = objects.map((object) => labelOf(object, classMap));
  const boxes = objects.flatMap((object, index) => readBox(object, labels[index] ?? ""));
  const noun = boxes.length === objects.length && objects.length > 0 ? { one: "box", many: "boxes" } : list;
  const confidences = asArray(label["objects"] ?? metadata["objects"])
    .map((object) => asNumber(asObject(object)["confidence"]))
    .filter((confidence) => confidence !== undefined);
  const size = imageSize(label);
  const picture: Picture | undefined = size && boxes.length > 0 ? { ...size, boxes } : undefined;
  return {
    outcome: "labeled",
    headline:
      objects.length === 0 ? "Nothing" : `${objects.length} ${objects.length === 1 ? noun.one : noun.many}`,
    ...summarizeConfidences(confidences),
    counts: countLabels(labels.filter((name) => name !== "")),
    fields: [],
    ...(picture && { picture }),
  };
}

function isEmptyList(value: Json | undefined): boolean {
  return Array.isArray(value) && value.length === 0;
}

function labelOf(object: JsonObject, classMap: JsonObject): string {
  const classId = asNumber(object["class_id"]);
  return (
    asString(object["label"]) ??
    (classId === undefined ? "" : (asString(classMap[classId]) ?? `Class ${classId}`))
  );
}

function readBox(object: JsonObject, label: string): readonly Box[] {
  const [left, top, width, height] = ["left", "top", "width", "height"].map((key) => asNumber(object[key]));
  if (left === undefined || top === undefined || width === undefined || height === undefined) return [];
  return [{ label, left, top, width, height }];
}

function imageSize(label: JsonObject): { width: number; height: number } | undefined {
  const size = asObject(asArray(label["image_size"])[0] ?? label["inputImageProperties"]);
  const width = asNumber(size["width"]);
  const height = asNumber(size["height"]);
  return width === undefined || height === undefined ? undefined : { width, height };
}
