import type { Point, Size } from "../geometry.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../json.ts";
import { readVertex, vertexAt } from "./vertices.ts";

/** A labelled point as the answer has it, keys in the order of Ground Truth's own examples. */
export interface Keypoint extends JsonObject {
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

/** A keypoint at the nearest whole pixel, at most on the edge of the picture. */
export function keypointAt(label: string, at: Point, picture: Size): Keypoint {
  return { label, ...vertexAt(at, picture) };
}

export function readKeypoint(value: JsonValue): Keypoint | undefined {
  if (!isJsonObject(value)) return undefined;
  const { label } = value;
  const at = readVertex(value);
  if (at === undefined || (typeof label !== "string" && typeof label !== "number")) return undefined;
  return { label: String(label), ...at };
}
