/** A point in pixels of the natural image, origin at the top left corner. */
export interface Vertex {
  readonly x: number;
  readonly y: number;
}

/** One polygon as `crowd-polygon` writes it; the last vertex is joined to the first. */
export interface Polygon {
  readonly label: string;
  readonly vertices: readonly Vertex[];
}

/** One polyline as `crowd-polyline` writes it, or one line, of two vertices, as `crowd-line` does. */
export type Polyline = Polygon;

/** Coordinates beyond this many pixels are taken for garbage. */
const COORDINATE_LIMIT = 2 ** 24;

/** Whether a shape has a string as label and at least so many vertices, all of them numbers within ±2^24. */
export function isUsablePath(path: Polygon, leastVertices: number): boolean {
  if (typeof path !== "object" || path === null || typeof path.label !== "string") return false;
  if (!Array.isArray(path.vertices) || path.vertices.length < leastVertices) return false;
  return path.vertices.every(isUsableVertex);
}

export function isUsableVertex(vertex: Vertex): boolean {
  if (typeof vertex !== "object" || vertex === null) return false;
  return isCoordinate(vertex.x) && isCoordinate(vertex.y);
}

/** Whether a value is a number within ±2^24. */
export function isCoordinate(value: number): boolean {
  return typeof value === "number" && Math.abs(value) <= COORDINATE_LIMIT;
}

/** Distance of two points, in pixels. Unlike Math.hypot it is the same on every engine. */
export function distance(a: Vertex, b: Vertex): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}
