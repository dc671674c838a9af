import { distance, type Vertex } from "../polygon.ts";

/** Points at equal distances along a polyline, its ends included; of one without length, its first vertex over and over. */
export function resample(vertices: readonly Vertex[], count: number): Vertex[] {
  const lengths = vertices.slice(1).map((vertex, i) => distance(vertex, vertices[i]!));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const points: Vertex[] = [];
  let segment = 0;
  let passed = 0;
  for (let p = 0; p < count; p++) {
    const target = (whole * p) / (count - 1);
    while (segment < lengths.length - 1 && passed + lengths[segment]! < target) passed += lengths[segment++]!;
    const length = lengths[segment]!;
    const share = length > 0 ? Math.min(1, (target - passed) / length) : 0;
    const from = vertices[segment]!;
    const to = vertices[segment + 1]!;
    points.push({ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) });
  }
  return points;
}

/** `points`, or the same from end to start where that is closer to `reference`, a list of as many points. */
export function orient(points: readonly Vertex[], reference: readonly Vertex[]): readonly Vertex[] {
  const turned = [...points].reverse();
  return squaredDistance(turned, reference) < squaredDistance(points, reference) ? turned : points;
}

function squaredDistance(a: readonly Vertex[], b: readonly Vertex[]): number {
  return a.reduce((sum, { x, y }, i) => sum + (x - b[i]!.x) ** 2 + (y - b[i]!.y) ** 2, 0);
}
