import { distance, type Vertex } from "../polygon.ts";

/**
 * Leaves out the vertices of a polyline that are no farther than `tolerance` pixels from the line that remains; its ends stay.
 *
 * Source: Douglas and Peucker (1973, doi:10.3138/FM57-6770-U75U-7727).
 */
export function simplifyPolyline(vertices: readonly Vertex[], tolerance: number): Vertex[] {
  const kept = new Uint8Array(vertices.length);
  kept[0] = 1;
  kept[vertices.length - 1] = 1;
  const open: [number, number][] = [[0, vertices.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [from, to] = span;
    let farthest = from;
    let most = tolerance;
    for (let v = from + 1; v < to; v++) {
      const away = distanceToSegment(vertices[v]!, vertices[from]!, vertices[to]!);
      if (away > most) {
        farthest = v;
        most = away;
      }
    }
    if (farthest === from) continue;
    kept[farthest] = 1;
    open.push([from, farthest], [farthest, to]);
  }
  return vertices.filter((_, v) => kept[v] === 1);
}

/** The same for a closed outline, which is cut in two at the first vertex and the one farthest from it. */
export function simplifyOutline(vertices: readonly Vertex[], tolerance: number): Vertex[] {
  const [first] = vertices;
  if (first === undefined) return [];
  let farthest = 0;
  vertices.forEach((vertex, v) => {
    if (distance(vertex, first) > distance(vertices[farthest]!, first)) farthest = v;
  });
  const there = simplifyPolyline(vertices.slice(0, farthest + 1), tolerance);
  const back = simplifyPolyline([...vertices.slice(farthest), first], tolerance);
  return [...there, ...back.slice(1, -1)];
}

export function distanceToSegment(point: Vertex, from: Vertex, to: Vertex): number {
  const x = to.x - from.x;
  const y = to.y - from.y;
  const squared = x * x + y * y;
  const along = squared === 0 ? 0 : ((point.x - from.x) * x + (point.y - from.y) * y) / squared;
  const share = Math.min(1, Math.max(0, along));
  return distance(point, { x: from.x + share * x, y: from.y + share * y });
}
