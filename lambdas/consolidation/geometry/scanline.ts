import type { Vertex } from "./polygon.ts";

/**
 * Where the horizontal line at `y` enters and leaves a polygon: an even number of places, ascending. Between the first and the
 * second it is inside, and so on (even-odd rule, so that polygons may cross themselves).
 */
export function crossings(vertices: readonly Vertex[], y: number): number[] {
  const places: number[] = [];
  let before = vertices[vertices.length - 1]!;
  for (const vertex of vertices) {
    if (before.y <= y !== vertex.y <= y) {
      places.push(before.x + ((y - before.y) * (vertex.x - before.x)) / (vertex.y - before.y));
    }
    before = vertex;
  }
  return places.sort(ascending);
}

function ascending(a: number, b: number): number {
  return a - b;
}

/** Length of the line inside. */
export function insideLength(places: readonly number[]): number {
  let length = 0;
  for (let i = 0; i + 1 < places.length; i += 2) length += places[i + 1]! - places[i]!;
  return length;
}

/** Length of the line inside both. */
export function sharedLength(a: readonly number[], b: readonly number[]): number {
  let length = 0;
  let i = 0;
  let j = 0;
  while (i + 1 < a.length && j + 1 < b.length) {
    length += Math.max(0, Math.min(a[i + 1]!, b[j + 1]!) - Math.max(a[i]!, b[j]!));
    if (a[i + 1]! < b[j + 1]!) i += 2;
    else j += 2;
  }
  return length;
}
