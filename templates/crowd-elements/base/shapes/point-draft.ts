import type { Point, Size } from "../geometry.ts";
import { History } from "../history.ts";
import { crossingFault, lastEdgeCrosses } from "./crossing.ts";
import type { PointDrawing, Shape } from "./shape-kind.ts";
import { type Vertex, vertexAt } from "./vertices.ts";

/** What came of a point that was placed: the shape once it was the last one, or why it may not stand there. */
export type Placing<S extends Shape> =
  | "placed"
  | "ignored"
  | { readonly shape: S }
  | { readonly fault: string };

/** How near, in picture pixels, a point counts as one that is there already. */
export interface Reach {
  /** Near the first point it closes the shape. */
  readonly first: number;
  /** Near the last point it ends the shape: a double click does that. */
  readonly last: number;
}

export const EXACT: Reach = { first: 0, last: 0 };

/**
 * A shape that is being drawn point by point, with an undo of its own. It stays when it has no points, so that
 * the first one can be undone and redone, too.
 */
export class PointDraft<S extends Shape> {
  readonly #noun: string;
  readonly #drawing: PointDrawing<S>;
  #history = new History<readonly Vertex[]>([]);
  /** Where the next point would be: below the pointer, or where the keyboard has moved it. */
  next: Vertex | undefined;

  constructor(noun: string, drawing: PointDrawing<S>) {
    this.#noun = noun;
    this.#drawing = drawing;
  }

  get points(): readonly Vertex[] {
    return this.#history.present;
  }

  /** Whether there is anything of it: a point, or the place of the first one. */
  get isActive(): boolean {
    return this.points.length > 0 || this.next !== undefined;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** Whether it is complete as it is. */
  get isComplete(): boolean {
    return this.#faultOfEnd() === undefined;
  }

  /** Whether the next point may stand where it is. */
  get isNextFree(): boolean {
    return (
      this.next === undefined ||
      this.#drawing.mayCross ||
      !lastEdgeCrosses([...this.points, this.next], false)
    );
  }

  /** Whether a point at this place would close the shape. */
  closesAt(at: Point, reach: number): boolean {
    const [first] = this.points;
    return this.#drawing.isClosed && this.points.length >= this.#drawing.fewest && isNear(first, at, reach);
  }

  aim(at: Point, picture: Size): void {
    this.next = vertexAt(at, picture);
  }

  /** Places a point, or ends the shape where it stands on its first or last one. */
  place(label: string, at: Point, reach: Reach, picture: Size): Placing<S> {
    const { fewest, most, mayCross } = this.#drawing;
    if (this.closesAt(at, reach.first)) return this.finish(label, picture);
    if (isNear(this.points.at(-1), at, reach.last)) {
      return this.points.length >= fewest ? this.finish(label, picture) : "ignored";
    }
    const points = [...this.points, vertexAt(at, picture)];
    if (!mayCross && lastEdgeCrosses(points, false)) return { fault: crossingFault(this.#noun) };
    this.#history.commit(points);
    return points.length === most ? this.finish(label, picture) : "placed";
  }

  /** Ends the shape with the points that it has. */
  finish(label: string, picture: Size): Placing<S> {
    const fault = this.#faultOfEnd();
    if (fault !== undefined) return { fault };
    const shape = this.#drawing.through(label, this.points, picture);
    this.reset();
    return { shape };
  }

  /** The shape as it would be if it ended now, where that is possible. */
  shape(label: string, picture: Size): S | undefined {
    return this.isComplete ? this.#drawing.through(label, this.points, picture) : undefined;
  }

  undo(): boolean {
    return this.#history.undo();
  }

  redo(): boolean {
    return this.#history.redo();
  }

  /** Takes all points away, which can be undone. */
  clear(): void {
    if (this.points.length > 0) this.#history.commit([]);
    this.next = undefined;
  }

  /** Forgets everything, and starts with these points. */
  reset(points: readonly Vertex[] = []): void {
    this.#history = new History(points);
    this.next = undefined;
  }

  #faultOfEnd(): string | undefined {
    const { fewest, isClosed, mayCross } = this.#drawing;
    if (this.points.length < fewest) return `A ${this.#noun} needs at least ${fewest} points.`;
    if (!mayCross && lastEdgeCrosses(this.points, isClosed)) return crossingFault(this.#noun);
    return undefined;
  }
}

function isNear(point: Vertex | undefined, at: Point, reach: number): boolean {
  return point !== undefined && Math.hypot(point.x - at.x, point.y - at.y) <= reach;
}
