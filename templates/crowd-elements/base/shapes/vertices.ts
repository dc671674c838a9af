import { clamp, type Point, type Size } from "../geometry.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../json.ts";

/** A point of a shape as the answer has it. */
export interface Vertex extends JsonObject {
  readonly x: number;
  readonly y: number;
}

/** A polygon, polyline or line as the answer has it, keys in the order of Ground Truth's own examples. */
export interface VertexShape extends JsonObject {
  readonly label: string;
  readonly vertices: readonly Vertex[];
}

/** The whole pixel nearest to a point, at most on the edge of the picture. */
export function vertexAt({ x, y }: Point, picture: Size): Vertex {
  return {
    x: Math.round(clamp(x, 0, picture.width)),
    y: Math.round(clamp(y, 0, picture.height)),
  };
}

/** Moves a shape as far as the picture lets it; its form stays. */
export function moveVertices(shape: VertexShape, by: Point, picture: Size): VertexShape {
  const { left, top, right, bottom } = boundsOf(shape.vertices);
  const x = clamp(by.x, -left, picture.width - right);
  const y = clamp(by.y, -top, picture.height - bottom);
  return withVertices(
    shape,
    shape.vertices.map((vertex) => vertexAt({ x: vertex.x + x, y: vertex.y + y }, picture)),
  );
}

export function moveVertex(shape: VertexShape, index: number, by: Point, picture: Size): VertexShape {
  const { x, y } = shape.vertices[index]!;
  return withVertices(shape, shape.vertices.with(index, vertexAt({ x: x + by.x, y: y + by.y }, picture)));
}

/** Puts a vertex at a place between two: `index` is its own, once it is there. */
export function insertVertex(shape: VertexShape, index: number, at: Point, picture: Size): VertexShape {
  return withVertices(shape, shape.vertices.toSpliced(index, 0, vertexAt(at, picture)));
}

export function removeVertex(shape: VertexShape, index: number): VertexShape {
  return withVertices(shape, shape.vertices.toSpliced(index, 1));
}

/** The edge that begins at a vertex; the last edge of a closed shape ends at its first vertex. */
function edgeOf({ vertices }: VertexShape, index: number): { from: Vertex; to: Vertex } {
  return { from: vertices[index]!, to: vertices[(index + 1) % vertices.length]! };
}

export function middleOfEdge(shape: VertexShape, index: number): Point {
  const { from, to } = edgeOf(shape, index);
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}

export function edgeLength(shape: VertexShape, index: number): number {
  const { from, to } = edgeOf(shape, index);
  return Math.hypot(to.x - from.x, to.y - from.y);
}

/** How far a place is from the nearest point of an edge. */
export function distanceToEdge(shape: VertexShape, index: number, at: Point): number {
  const { from, to } = edgeOf(shape, index);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((at.x - from.x) * dx + (at.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const part = clamp(along, 0, 1);
  return Math.hypot(from.x + part * dx - at.x, from.y + part * dy - at.y);
}

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function boundsOf(points: readonly Point[]): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

/** Reads `{label, vertices: [{x, y}, …]}` with as many vertices as the shape has at least and at most. */
export function readVertexShape(value: JsonValue, fewest: number, most: number): VertexShape | undefined {
  if (!isJsonObject(value)) return undefined;
  const { label, vertices } = value;
  if (typeof label !== "string" && typeof label !== "number") return undefined;
  if (!Array.isArray(vertices) || vertices.length < fewest || vertices.length > most) return undefined;
  const read = vertices.map(readVertex).filter((vertex) => vertex !== undefined);
  return read.length === vertices.length ? { label: String(label), vertices: read } : undefined;
}

export function readVertex(value: JsonValue): Vertex | undefined {
  if (!isJsonObject(value)) return undefined;
  const { x, y } = value;
  return isNumber(x) && isNumber(y) ? { x, y } : undefined;
}

function isNumber(value: JsonValue | undefined): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function withVertices({ label }: VertexShape, vertices: readonly Vertex[]): VertexShape {
  return { label, vertices };
}
