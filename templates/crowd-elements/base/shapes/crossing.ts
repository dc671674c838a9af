import type { Point } from "../geometry.ts";

/** Whether any two edges of a chain of points cross or touch, other than neighbours in their common point. */
export function crossesItself(points: readonly Point[], isClosed: boolean): boolean {
  const edges = edgesOf(points, isClosed);
  return edges.some((_, index) => collides(edges, index, index));
}

/** Whether the last edge of an open chain, the one that was drawn last, crosses or touches another one. */
export function lastEdgeCrosses(points: readonly Point[]): boolean {
  const edges = edgesOf(points, false);
  return edges.length > 0 && collides(edges, edges.length - 1, edges.length - 1);
}

type Edge = readonly [from: Point, to: Point];

/** Points that stand on the one before them make no edge. */
function edgesOf(points: readonly Point[], isClosed: boolean): Edge[] {
  const chain = isClosed && points.length > 2 ? [...points, points[0]!] : points;
  const edges: Edge[] = [];
  for (let index = 1; index < chain.length; index += 1) {
    const [from, to] = [chain[index - 1]!, chain[index]!];
    if (from.x !== to.x || from.y !== to.y) edges.push([from, to]);
  }
  return edges;
}

/** Whether one edge collides with one of the edges before it. */
function collides(edges: readonly Edge[], index: number, before: number): boolean {
  const edge = edges[index]!;
  for (let other = 0; other < before; other += 1) {
    if (collide(edges[other]!, edge)) return true;
  }
  return false;
}

/** Two edges in their order in the chain. Neighbours share a point, which counts only when one folds back on the other. */
function collide([a, b]: Edge, [c, d]: Edge): boolean {
  const meetsNext = isSame(b, c);
  const meetsPrevious = isSame(d, a);
  if (meetsNext && meetsPrevious) return true;
  if (meetsNext) return isFoldedBack(a, b, d);
  if (meetsPrevious) return isFoldedBack(b, a, c);
  return segmentsMeet(a, b, c, d);
}

/** Whether the way from `corner` to `to` runs over the way from `from` to `corner`. */
function isFoldedBack(from: Point, corner: Point, to: Point): boolean {
  const isForward = (from.x - corner.x) * (to.x - corner.x) + (from.y - corner.y) * (to.y - corner.y) > 0;
  return isForward && turn(from, corner, to) === 0;
}

function segmentsMeet(a: Point, b: Point, c: Point, d: Point): boolean {
  const [abc, abd, cda, cdb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (abc !== abd && cda !== cdb) return true;
  return (
    (abc === 0 && isWithin(a, b, c)) ||
    (abd === 0 && isWithin(a, b, d)) ||
    (cda === 0 && isWithin(c, d, a)) ||
    (cdb === 0 && isWithin(c, d, b))
  );
}

/** The sign of the turn from a over b to c. Exact for whole pixels. */
function turn(a: Point, b: Point, c: Point): number {
  return Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
}

/** Whether a point on the line through a and b lies between them. */
function isWithin(a: Point, b: Point, point: Point): boolean {
  return (
    Math.min(a.x, b.x) <= point.x &&
    point.x <= Math.max(a.x, b.x) &&
    Math.min(a.y, b.y) <= point.y &&
    point.y <= Math.max(a.y, b.y)
  );
}

function isSame(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y;
}
