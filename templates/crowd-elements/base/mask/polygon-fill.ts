import type { Point } from "../geometry.ts";
import type { PaintRow } from "./brush.ts";

/**
 * Paints the inside of a polygon: the pixels whose middle it goes around, once or more, in rows from `top` up to, and
 * without, `bottom`. Polygons that share an edge share no pixel.
 */
export function paintPolygon(
  vertices: readonly Point[],
  top: number,
  bottom: number,
  paintRow: PaintRow,
): void {
  const edges = vertices
    .map((from, index) => edgeBetween(from, vertices[(index + 1) % vertices.length]!))
    .filter((edge) => edge.top < edge.bottom);
  const first = Math.max(top, Math.ceil(Math.min(...edges.map((edge) => edge.top)) - 0.5));
  const last = Math.min(bottom - 1, Math.ceil(Math.max(...edges.map((edge) => edge.bottom)) - 0.5) - 1);
  for (let y = first; y <= last; y += 1) paintRowOf(edges, y, paintRow);
}

interface Edge {
  readonly top: number;
  readonly bottom: number;
  /** Where it is at its top, and how far it goes to the right per row. */
  readonly x: number;
  readonly slope: number;
  readonly direction: 1 | -1;
}

function edgeBetween(from: Point, to: Point): Edge {
  const [upper, lower, direction] = from.y < to.y ? ([from, to, 1] as const) : ([to, from, -1] as const);
  const slope = (lower.x - upper.x) / (lower.y - upper.y);
  return { top: upper.y, bottom: lower.y, x: upper.x, slope, direction };
}

function paintRowOf(edges: readonly Edge[], y: number, paintRow: PaintRow): void {
  const middle = y + 0.5;
  const crossings = edges
    .filter((edge) => edge.top <= middle && middle < edge.bottom)
    .map((edge) => ({ x: edge.x + (middle - edge.top) * edge.slope, direction: edge.direction }))
    .sort((a, b) => a.x - b.x);
  let turns = 0;
  let start = 0;
  for (const { x, direction } of crossings) {
    if (turns === 0) start = x;
    turns += direction;
    if (turns === 0) paintRow(y, Math.ceil(start - 0.5), Math.ceil(x - 0.5));
  }
}
