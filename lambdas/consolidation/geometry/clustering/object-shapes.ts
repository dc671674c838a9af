import type { Answer } from "../../types.ts";
import { KeySorter } from "./key-sorter.ts";

/** The box around a shape, as a reader writes it. */
export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Whether all coordinates of the shape are integers. */
  integral: boolean;
}

/** What has to be known of a kind of shape. */
export interface ShapeReader<Shape> {
  /** Writes the box around a shape, or answers `false` for one that cannot be used and is to be left out. */
  readonly readBounds: (shape: Shape, bounds: Bounds) => boolean;
  /** The order of two shapes with the same bounds and label; 0 for equal ones. */
  readonly compare?: (a: Shape, b: Shape) => number;
}

/**
 * The usable shapes in the answers to one data object and the boxes around them, in columns, one row per shape: sorted by
 * the left, top, right and bottom edges, label and worker, which does not depend on the order of the answers and is what a
 * sweep from the left needs. Made once and loaded with one object after the other, so that nothing is allocated per shape.
 */
export class ObjectShapes<Shape extends { readonly label: string }> {
  /** How many rows there are; what stands behind them in the columns is left from other objects. */
  count = 0;
  /** How many workers answered, with or without shapes. */
  workers = 0;
  /** How many of them drew a usable shape. */
  drew = 0;
  /** Whether all coordinates of the object's shapes are integers, so that the merged ones are to be rounded. */
  integral = true;
  left = new Float64Array(0);
  top = new Float64Array(0);
  right = new Float64Array(0);
  bottom = new Float64Array(0);
  readonly label: string[] = [];
  /** Which of the object's workers drew the shape, from 0. */
  seat = new Uint32Array(0);
  readonly shapes: Shape[] = [];
  readonly #reader: ShapeReader<Shape>;
  readonly #sorter = new KeySorter();
  readonly #bounds: Bounds = { left: 0, top: 0, right: 0, bottom: 0, integral: true };
  /** The shapes and their columns in the order of arrival. */
  readonly #arrived: Shape[] = [];
  readonly #label: string[] = [];
  #seat = new Uint32Array(0);
  #top = new Float64Array(0);
  #right = new Float64Array(0);
  #bottom = new Float64Array(0);
  /** Sorted by the left edge: `left` itself, and the order of arrival. */
  #order = new Uint32Array(0);

  constructor(reader: ShapeReader<Shape>) {
    this.#reader = reader;
  }

  /** Takes the answers to one data object, one per worker, sorted by worker id. */
  load(answers: readonly Answer<readonly Shape[]>[]): void {
    this.workers = answers.length;
    this.#reserve(answers);
    this.#arrive(answers);
    this.#sorter.sort(this.left, this.#order, this.count, this.#compareTied);
    for (let row = 0; row < this.count; row++) {
      const source = this.#order[row]!;
      if (this.#reader.compare !== undefined) this.shapes[row] = this.#arrived[source]!;
      this.label[row] = this.#label[source]!;
      this.seat[row] = this.#seat[source]!;
      this.top[row] = this.#top[source]!;
      this.right[row] = this.#right[source]!;
      this.bottom[row] = this.#bottom[source]!;
    }
  }

  #arrive(answers: readonly Answer<readonly Shape[]>[]): void {
    const bounds = this.#bounds;
    let count = 0;
    this.integral = true;
    this.drew = 0;
    for (let seat = 0; seat < answers.length; seat++) {
      const before = count;
      for (const shape of answers[seat]!.value) {
        if (!this.#reader.readBounds(shape, bounds)) continue;
        if (!bounds.integral) this.integral = false;
        if (this.#reader.compare !== undefined) this.#arrived[count] = shape;
        this.#label[count] = shape.label;
        this.#seat[count] = seat;
        this.left[count] = bounds.left;
        this.#top[count] = bounds.top;
        this.#right[count] = bounds.right;
        this.#bottom[count] = bounds.bottom;
        this.#order[count] = count;
        count++;
      }
      if (count > before) this.drew++;
    }
    this.count = count;
  }

  #reserve(answers: readonly Answer<readonly Shape[]>[]): void {
    let size = 0;
    for (const { value } of answers) size += value.length;
    if (size <= this.left.length) return;
    size *= 2;
    this.left = new Float64Array(size);
    this.top = new Float64Array(size);
    this.right = new Float64Array(size);
    this.bottom = new Float64Array(size);
    this.seat = new Uint32Array(size);
    this.#seat = new Uint32Array(size);
    this.#top = new Float64Array(size);
    this.#right = new Float64Array(size);
    this.#bottom = new Float64Array(size);
    this.#order = new Uint32Array(size);
  }

  /** The order of two shapes with the same left edge. */
  readonly #compareTied = (a: number, b: number): number => {
    const byEdges =
      this.#top[a]! - this.#top[b]! ||
      this.#right[a]! - this.#right[b]! ||
      this.#bottom[a]! - this.#bottom[b]!;
    if (byEdges !== 0) return byEdges;
    const labelA = this.#label[a]!;
    const labelB = this.#label[b]!;
    if (labelA !== labelB) return labelA < labelB ? -1 : 1;
    const byShape = this.#reader.compare?.(this.#arrived[a]!, this.#arrived[b]!) ?? 0;
    return byShape || this.#seat[a]! - this.#seat[b]!;
  };
}
