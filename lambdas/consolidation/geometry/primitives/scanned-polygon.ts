import type { Vertex } from "../polygon.ts";

/**
 * A polygon cut into horizontal lines, at (k + 1/2) · step for whole k: where each line enters and leaves it. Inside is what the
 * even-odd rule says, so polygons may be concave and cross themselves.
 */
export class ScannedPolygon {
  /** The k of the first line through the polygon. */
  readonly #first: number;
  /** The places on line `#first + i` are `#places[#start[i]]` up to `#places[#start[i + 1]]`, ascending, an even number. */
  readonly #start: Uint32Array;
  readonly #places: Float64Array;
  readonly #step: number;
  readonly area: number;

  constructor(vertices: readonly Vertex[], step: number) {
    const heights = vertices.map(({ y }) => y);
    this.#step = step;
    this.#first = firstLine(Math.min(...heights), step);
    const lines = firstLine(Math.max(...heights), step) - this.#first;
    this.#start = new Uint32Array(lines + 1);
    this.#eachCrossing(vertices, (line) => {
      this.#start[line + 1]!++;
    });
    for (let line = 0; line < lines; line++) this.#start[line + 1]! += this.#start[line]!;
    this.#places = new Float64Array(this.#start[lines]!);
    const filled = this.#start.slice();
    this.#eachCrossing(vertices, (line, x) => {
      this.#insert(this.#start[line]!, filled[line]!++, x);
    });
    this.area = this.sharedArea(this);
  }

  /** Area inside both polygons; they must have been cut with the same step. */
  sharedArea(other: ScannedPolygon): number {
    const first = Math.max(this.#first, other.#first);
    const last = Math.min(this.#first + this.#start.length, other.#first + other.#start.length) - 1;
    let length = 0;
    for (let line = first; line < last; line++) length += this.#sharedLength(other, line);
    return length * this.#step;
  }

  #sharedLength(other: ScannedPolygon, line: number): number {
    let i = this.#start[line - this.#first]!;
    let j = other.#start[line - other.#first]!;
    const lastI = this.#start[line - this.#first + 1]!;
    const lastJ = other.#start[line - other.#first + 1]!;
    let length = 0;
    while (i < lastI && j < lastJ) {
      const end = this.#places[i + 1]!;
      const otherEnd = other.#places[j + 1]!;
      length += Math.max(0, Math.min(end, otherEnd) - Math.max(this.#places[i]!, other.#places[j]!));
      if (end < otherEnd) i += 2;
      else j += 2;
    }
    return length;
  }

  #eachCrossing(vertices: readonly Vertex[], visit: (line: number, x: number) => void): void {
    let from = vertices[vertices.length - 1]!;
    for (const to of vertices) {
      const slope = (to.x - from.x) / (to.y - from.y);
      const last = firstLine(Math.max(from.y, to.y), this.#step);
      for (let k = firstLine(Math.min(from.y, to.y), this.#step); k < last; k++) {
        visit(k - this.#first, from.x + ((k + 0.5) * this.#step - from.y) * slope);
      }
      from = to;
    }
  }

  /** Keeps the places from `start` to `end` ascending. */
  #insert(start: number, end: number, x: number): void {
    let at = end;
    for (; at > start && this.#places[at - 1]! > x; at--) this.#places[at] = this.#places[at - 1]!;
    this.#places[at] = x;
  }
}

/** The k of the first line at or below `y`. */
function firstLine(y: number, step: number): number {
  return Math.ceil(y / step - 0.5);
}
