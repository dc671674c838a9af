import type { Point } from "../geometry.ts";

/** Whether two edges of a chain of points cross or touch, other than neighbours in their common point. */
export function crossesItself(points: readonly Point[], isClosed: boolean): boolean {
  const edges = edgesOf(points, isClosed);
  return edges.some((_, index) => collidesWithEarlier(edges, index, isClosed));
}

/** Whether the last edge of a chain, the one that was drawn last or that closes it, crosses or touches an earlier one. */
export function lastEdgeCrosses(points: readonly Point[], isClosed: boolean): boolean {
  const edges = edgesOf(points, isClosed);
  return edges.length > 0 && collidesWithEarlier(edges, edges.length - 1, isClosed);
}

/** What is wrong with shapes that cross themselves, as a sentence to the worker. */
export function crossingFault(noun: string): string {
  return `The edges of a ${noun} may not cross or touch each other.`;
}

type Edge = readonly [from: Point, to: Point];

/** A point that stands on the one before it makes no edge. */
function edgesOf(points: readonly Point[], isClosed: boolean): Edge[] {
  const chain = isClosed && points.length > 0 ? [...points, points[0]!] : points;
  const edges: Edge[] = [];
  for (let index = 1; index < chain.length; index += 1) {
    const [from, to] = [chain[index - 1]!, chain[index]!];
    if (from.x !== to.x || from.y !== to.y) edges.push([from, to]);
  }
  return edges;
}

function collidesWithEarlier(edges: readonly Edge[], index: number, isClosed: boolean): boolean {
  const [from, to] = edges[index]!;
  for (let other = 0; other < index; other += 1) {
    const [a, b] = edges[other]!;
    const isNext = index === other + 1;
    const closes = isClosed && other === 0 && index === edges.length - 1;
    if (isNext ? isFoldedBack(a, b, to) : !closes && segmentsMeet(a, b, from, to)) return true;
    if (closes && isFoldedBack(b, a, from)) return true;
  }
  return false;
}

/** Whether the way from `corner` to `to` runs back over the way from `from` to `corner`. */
function isFoldedBack(from: Point, corner: Point, to: Point): boolean {
  const along = (from.x - corner.x) * (to.x - corner.x) + (from.y - corner.y) * (to.y - corner.y);
  return along > 0 && turn(from, corner, to) === 0;
}

function segmentsMeet(a: Point, b: Point, c: Point, d: Point): boolean {
  const [abc, abd, cda, cdb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (abc * abd < 0 && cda * cdb < 0) return true;
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
