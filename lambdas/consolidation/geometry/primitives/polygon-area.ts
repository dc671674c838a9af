import type { Vertex } from "../polygon.ts";

/**
 * Area of a polygon that does not cross itself, by the shoelace formula: positive where the vertices go round clockwise as
 * seen on the screen (y down), negative otherwise.
 *
 * @example
 * import { polygonArea } from "labelsmith/consolidation";
 *
 * polygonArea([{ x: 0, y: 0 }, { x: 4, y: 0 }, { x: 4, y: 3 }]); // 6
 */
export function polygonArea(vertices: readonly Vertex[]): number {
  let doubled = 0;
  let before = vertices[vertices.length - 1];
  for (const vertex of vertices) {
    if (before !== undefined) doubled += before.x * vertex.y - vertex.x * before.y;
    before = vertex;
  }
  return doubled / 2;
}
