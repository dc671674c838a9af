import { distance, type Polyline, type Vertex } from "../polygon.ts";
import { roundHalfUp } from "../primitives/round-half-up.ts";
import { compareNumbers } from "./shape-kind.ts";

/** The order of shapes made of vertices: by the coordinates of these, one after the other. */
export function comparePaths(a: Polyline, b: Polyline): number {
  return compareNumbers(coordinates(a), coordinates(b));
}

function coordinates({ vertices }: Polyline): number[] {
  return vertices.flatMap(({ x, y }) => [x, y]);
}

/** The same shape with integer coordinates; vertices that thereby fall together are kept once, unless too few would be left. */
export function roundPath(path: Polyline, leastVertices: number): Polyline {
  const rounded: Vertex[] = path.vertices.map(({ x, y }) => ({ x: roundHalfUp(x), y: roundHalfUp(y) }));
  const vertices = rounded.filter((vertex, v) => v === 0 || distance(vertex, rounded[v - 1]!) > 0);
  return { label: path.label, vertices: vertices.length < leastVertices ? rounded : vertices };
}
