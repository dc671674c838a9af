import type { Vertex } from "../polygon.ts";

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
