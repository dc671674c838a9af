import type { Bounds } from "../clustering/object-shapes.ts";
import type { Vertex } from "../polygon.ts";

/** Writes the box around vertices, of which there is at least one. */
export function readVertexBounds(vertices: readonly Vertex[], bounds: Bounds): void {
  bounds.left = Number.POSITIVE_INFINITY;
  bounds.top = Number.POSITIVE_INFINITY;
  bounds.right = Number.NEGATIVE_INFINITY;
  bounds.bottom = Number.NEGATIVE_INFINITY;
  bounds.integral = true;
  for (const { x, y } of vertices) {
    bounds.left = Math.min(bounds.left, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.right = Math.max(bounds.right, x);
    bounds.bottom = Math.max(bounds.bottom, y);
    bounds.integral &&= Number.isInteger(x) && Number.isInteger(y);
  }
}
