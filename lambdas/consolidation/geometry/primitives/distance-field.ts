import type { Vertex } from "../polygon.ts";
import { distanceToSegment } from "./douglas-peucker.ts";
import type { Field } from "./marching-squares.ts";
import { crossings } from "./scanline.ts";

/**
 * Adds to a field how far inside a polygon its nodes are, in pixels (outside it is negative), but no more than `truncation` in
 * either direction, times a weight.
 */
export function addDistances(
  field: Field,
  vertices: readonly Vertex[],
  weight: number,
  truncation: number,
): void {
  const distances = new Float64Array(field.values.length).fill(truncation);
  let from = vertices[vertices.length - 1]!;
  for (const to of vertices) {
    lowerAround(field, distances, from, to, truncation);
    from = to;
  }
  for (let row = 0; row < field.rows; row++) {
    const places = crossings(vertices, field.top + row * field.step);
    let passed = 0;
    for (let column = 0; column < field.columns; column++) {
      const x = field.left + column * field.step;
      while (passed < places.length && places[passed]! <= x) passed++;
      const node = row * field.columns + column;
      field.values[node]! += weight * (passed % 2 === 1 ? distances[node]! : -distances[node]!);
    }
  }
}

/** Lowers the distances of the nodes near a segment to their distance from it. */
function lowerAround(field: Field, distances: Float64Array, from: Vertex, to: Vertex, reach: number): void {
  const { left, top, step, columns, rows } = field;
  const firstColumn = Math.max(0, Math.ceil((Math.min(from.x, to.x) - reach - left) / step));
  const lastColumn = Math.min(columns - 1, Math.floor((Math.max(from.x, to.x) + reach - left) / step));
  const firstRow = Math.max(0, Math.ceil((Math.min(from.y, to.y) - reach - top) / step));
  const lastRow = Math.min(rows - 1, Math.floor((Math.max(from.y, to.y) + reach - top) / step));
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) {
      const node = row * columns + column;
      const away = distanceToSegment({ x: left + column * step, y: top + row * step }, from, to);
      if (away < distances[node]!) distances[node] = away;
    }
  }
}
