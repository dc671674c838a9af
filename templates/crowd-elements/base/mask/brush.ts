import type { Point } from "../geometry.ts";

/** Paints pixels of one row: those from `from` up to, and without, `to`. They may lie outside of the picture. */
export type PaintRow = (y: number, from: number, to: number) => void;

/** The diameters that a brush can have, in picture pixels. */
export const BRUSH_SIZES = [
  1, 2, 3, 4, 6, 8, 10, 13, 16, 20, 26, 32, 40, 50, 64, 80, 100, 128, 160, 200, 256, 320, 400, 512,
] as const;

/** The index of a size that suits a picture: about a thirtieth of its shorter side. */
export function suitableBrush(shorterSide: number): number {
  const index = BRUSH_SIZES.findIndex((size) => size >= shorterSide / 30);
  return index < 0 ? BRUSH_SIZES.length - 1 : index;
}

/**
 * Where a brush is set down: in the middle of a pixel when its diameter is odd, between pixels when it is even, so
 * that a brush makes the same disc everywhere, and one of 1 just one pixel.
 */
export function brushCenter({ x, y }: Point, diameter: number): Point {
  const half = (diameter % 2) / 2;
  return { x: Math.round(x - half) + half, y: Math.round(y - half) + half };
}

/**
 * Paints what a disc covers on its way from one centre to another: the pixels whose middle is at most half the
 * diameter away from the line between them.
 */
export function paintStroke(from: Point, to: Point, diameter: number, paintRow: PaintRow): void {
  const radius = diameter / 2;
  const first = Math.ceil(Math.min(from.y, to.y) - radius - 0.5);
  const last = Math.floor(Math.max(from.y, to.y) + radius - 0.5);
  const sides = sidesOf(from, to, radius);
  for (let y = first; y <= last; y += 1) {
    const middle = y + 0.5;
    let low = Infinity;
    let high = -Infinity;
    for (const end of [from, to]) {
      const reach = radius ** 2 - (middle - end.y) ** 2;
      if (reach < 0) continue;
      low = Math.min(low, end.x - Math.sqrt(reach));
      high = Math.max(high, end.x + Math.sqrt(reach));
    }
    for (const [a, b] of sides) {
      if (a.y === b.y || middle < Math.min(a.y, b.y) || middle > Math.max(a.y, b.y)) continue;
      const x = a.x + ((middle - a.y) * (b.x - a.x)) / (b.y - a.y);
      low = Math.min(low, x);
      high = Math.max(high, x);
    }
    if (low <= high) paintRow(y, Math.ceil(low - 0.5), Math.floor(high - 0.5) + 1);
  }
}

/** The four sides of the band that is as wide as the disc and ends at both centres. */
function sidesOf(from: Point, to: Point, radius: number): (readonly [Point, Point])[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return [];
  const across = { x: (-(to.y - from.y) * radius) / length, y: ((to.x - from.x) * radius) / length };
  const corners = [
    { x: from.x + across.x, y: from.y + across.y },
    { x: to.x + across.x, y: to.y + across.y },
    { x: to.x - across.x, y: to.y - across.y },
    { x: from.x - across.x, y: from.y - across.y },
  ];
  return corners.map((corner, index) => [corner, corners[(index + 1) % 4]!]);
}
