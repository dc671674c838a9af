import type { Vertex } from "../polygon.ts";

/** Values at the nodes of a grid, row by row; node (0, 0) is at `left`, `top`, and nodes are `step` pixels apart. */
export interface Field {
  readonly columns: number;
  readonly rows: number;
  readonly left: number;
  readonly top: number;
  readonly step: number;
  readonly values: Float64Array;
}

/** The sides of a cell. */
const TOP = 0;
const RIGHT = 1;
const BOTTOM = 2;
const LEFT = 3;

/** By corners inside (top left 1, top right 2, bottom right 4, bottom left 8): from which side to which lines run. */
const LINES: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [[TOP, LEFT]],
  [[RIGHT, TOP]],
  [[RIGHT, LEFT]],
  [[BOTTOM, RIGHT]],
  [
    [TOP, LEFT],
    [BOTTOM, RIGHT],
  ],
  [[BOTTOM, TOP]],
  [[BOTTOM, LEFT]],
  [[LEFT, BOTTOM]],
  [[TOP, BOTTOM]],
  [
    [RIGHT, TOP],
    [LEFT, BOTTOM],
  ],
  [[RIGHT, BOTTOM]],
  [[LEFT, RIGHT]],
  [[TOP, RIGHT]],
  [[LEFT, TOP]],
  [],
];

/**
 * The closed outlines of the places where a field is above 0, each clockwise as seen on the screen around what is inside; the
 * nodes on the border must be below. Between nodes the field is taken to be linear, and two opposite corners inside a cell
 * are taken to be apart.
 *
 * Source: two dimensions of Lorensen and Cline, "Marching cubes" (1987, doi:10.1145/37402.37422).
 */
export function outlines(field: Field): Vertex[][] {
  const next = linkSides(field);
  const loops: Vertex[][] = [];
  next.forEach((_, start) => {
    const loop: Vertex[] = [];
    for (let side = start; next[side] !== NONE; ) {
      loop.push(crossing(field, side));
      const following = next[side]!;
      next[side] = NONE;
      side = following;
    }
    if (loop.length > 0) loops.push(loop);
  });
  return loops;
}

const NONE = -1;

/** Sides are numbered by their upper or left node: twice its number if they run to the right, and one more if down. */
function linkSides({ columns, rows, values }: Field): Int32Array {
  const next = new Int32Array(2 * columns * rows).fill(NONE);
  const inside = (node: number) => values[node]! > 0;
  for (let y = 0; y + 1 < rows; y++) {
    for (let x = 0; x + 1 < columns; x++) {
      const node = y * columns + x;
      const below = node + columns;
      const corners =
        Number(inside(node)) +
        2 * Number(inside(node + 1)) +
        4 * Number(inside(below + 1)) +
        8 * Number(inside(below));
      const sides = [2 * node, 2 * (node + 1) + 1, 2 * below, 2 * node + 1];
      for (const [from, to] of LINES[corners]!) next[sides[from]!] = sides[to]!;
    }
  }
  return next;
}

function crossing({ columns, left, top, step, values }: Field, side: number): Vertex {
  const node = side >>> 1;
  const down = side % 2 === 1;
  const here = values[node]!;
  const share = here / (here - values[down ? node + columns : node + 1]!);
  const x = (node % columns) + (down ? 0 : share);
  const y = Math.floor(node / columns) + (down ? share : 0);
  return { x: left + step * x, y: top + step * y };
}
