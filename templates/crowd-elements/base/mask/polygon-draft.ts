import { clamp, type Point, type Size } from "../geometry.ts";

/** A polygon that is being drawn to be filled. Its points stand between pixels, at most on the edge of the picture. */
export class PolygonDraft {
  #points: readonly Point[] = [];

  get points(): readonly Point[] {
    return this.#points;
  }

  get isActive(): boolean {
    return this.#points.length > 0;
  }

  /** Whether there is something in it. */
  get isComplete(): boolean {
    return this.#points.length >= 3;
  }

  /** Adds a point. Returns whether it is another one than the last. */
  add(at: Point, picture: Size): boolean {
    const point = {
      x: clamp(Math.round(at.x), 0, picture.width),
      y: clamp(Math.round(at.y), 0, picture.height),
    };
    const last = this.#points.at(-1);
    if (last?.x === point.x && last.y === point.y) return false;
    this.#points = [...this.#points, point];
    return true;
  }

  /** Takes points away from the end, until so many are left. */
  cut(length: number): void {
    this.#points = this.#points.slice(0, length);
  }

  /** Whether a point is within a distance of the first, so that it closes the polygon. */
  isClosedAt(at: Point, distance: number): boolean {
    const [first] = this.#points;
    return this.isComplete && first !== undefined && Math.hypot(at.x - first.x, at.y - first.y) <= distance;
  }

  /** Whether a point is further away from the last than a distance. */
  isAway(at: Point, distance: number): boolean {
    const last = this.#points.at(-1);
    return last === undefined || Math.hypot(at.x - last.x, at.y - last.y) > distance;
  }
}
