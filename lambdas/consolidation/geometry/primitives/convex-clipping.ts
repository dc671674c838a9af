import type { Vertex } from "../polygon.ts";

/**
 * What two convex polygons share: a convex polygon, or no vertices. Both must go round clockwise as seen on the screen (y
 * down).
 *
 * Source: Sutherland and Hodgman, "Reentrant polygon clipping" (1974, doi:10.1145/360767.360802).
 */
export function clipConvex(subject: readonly Vertex[], clip: readonly Vertex[]): Vertex[] {
  let result = [...subject];
  let from = clip[clip.length - 1]!;
  for (const to of clip) {
    result = keepRight(result, from, to);
    from = to;
  }
  return result;
}

/** The part of a polygon to the right of the line from one point to another. */
function keepRight(polygon: readonly Vertex[], from: Vertex, to: Vertex): Vertex[] {
  const kept: Vertex[] = [];
  let before = polygon[polygon.length - 1];
  for (const vertex of polygon) {
    if (before === undefined) break;
    const sideBefore = side(before, from, to);
    const sideHere = side(vertex, from, to);
    if (sideBefore >= 0 !== sideHere >= 0) {
      const share = sideBefore / (sideBefore - sideHere);
      kept.push({ x: before.x + share * (vertex.x - before.x), y: before.y + share * (vertex.y - before.y) });
    }
    if (sideHere >= 0) kept.push(vertex);
    before = vertex;
  }
  return kept;
}

/** Positive to the right of the line, as seen on the screen. */
function side(point: Vertex, from: Vertex, to: Vertex): number {
  return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
}
