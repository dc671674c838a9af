import { clamp, type Point, type Size } from "../geometry.ts";
import { isJsonObject, type JsonValue } from "../json.ts";

/** A bounding box as the answer has it, keys in the order of Ground Truth's own examples. */
export interface Box {
  readonly [key: string]: JsonValue;
  readonly height: number;
  readonly label: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Which edges each of the eight handles moves: clockwise from the top left corner. */
export const BOX_HANDLES: readonly {
  readonly x: "left" | "right" | null;
  readonly y: "top" | "bottom" | null;
}[] = [
  { x: "left", y: "top" },
  { x: null, y: "top" },
  { x: "right", y: "top" },
  { x: "right", y: null },
  { x: "right", y: "bottom" },
  { x: null, y: "bottom" },
  { x: "left", y: "bottom" },
  { x: "left", y: null },
];

/** The box between two points in any order, whole pixels, inside the picture. */
export function boxBetween(label: string, from: Point, to: Point, picture: Size): Box {
  return fromEdges(label, { left: from.x, top: from.y, right: to.x, bottom: to.y }, picture);
}

/** Moves a box as far as the picture lets it. */
export function moveBox(box: Box, by: Point, picture: Size): Box {
  const left = clamp(Math.round(box.left + by.x), 0, picture.width - box.width);
  const top = clamp(Math.round(box.top + by.y), 0, picture.height - box.height);
  return { height: box.height, label: box.label, left, top, width: box.width };
}

/** Moves the edges of a handle; an edge that is drawn past the opposite one turns the box over. */
export function moveBoxHandle(box: Box, handle: number, by: Point, picture: Size): Box {
  const { x, y } = BOX_HANDLES[handle]!;
  const edges = edgesOf(box);
  if (x) edges[x] += by.x;
  if (y) edges[y] += by.y;
  return fromEdges(box.label, edges, picture);
}

/** Sets one of the four numbers; the others give way where the picture ends. */
export function setBoxField(box: Box, name: string, value: number, picture: Size): Box {
  const whole = Math.round(value);
  if (name === "left") return moveBox(box, { x: whole - box.left, y: 0 }, picture);
  if (name === "top") return moveBox(box, { x: 0, y: whole - box.top }, picture);
  if (name === "width") return { ...box, width: clamp(whole, 1, picture.width - box.left) };
  return { ...box, height: clamp(whole, 1, picture.height - box.top) };
}

export function readBox(value: JsonValue): Box | undefined {
  if (!isJsonObject(value)) return undefined;
  const { height, label, left, top, width } = value;
  const isLabelled = typeof label === "string" || typeof label === "number";
  if (!isLabelled || !isNumber(height) || !isNumber(left) || !isNumber(top) || !isNumber(width))
    return undefined;
  return { height, label: String(label), left, top, width };
}

function isNumber(value: JsonValue | undefined): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function edgesOf({ left, top, width, height }: Box): Edges {
  return { left, top, right: left + width, bottom: top + height };
}

/** Rounds the edges rather than the size, so that left + width never passes the picture. At least one pixel. */
function fromEdges(label: string, edges: Edges, picture: Size): Box {
  const [left, right] = span(edges.left, edges.right, picture.width);
  const [top, bottom] = span(edges.top, edges.bottom, picture.height);
  return { height: bottom - top, label, left, top, width: right - left };
}

function span(a: number, b: number, length: number): [number, number] {
  const low = clamp(Math.round(Math.min(a, b)), 0, length - 1);
  const high = clamp(Math.round(Math.max(a, b)), low + 1, length);
  return [low, high];
}
