import type { Answer } from "../types.ts";
import { answersByObject } from "./answers-by-object.ts";
import { type BoundingBox, isUsableBox } from "./bounding-box.ts";

/**
 * Every usable box of a set of answers in columns, one row per box.
 *
 * The rows of object `o` are `firstRow[o]` up to `firstRow[o + 1]`, sorted by left, top, right, bottom, label and
 * worker: an order that does not depend on the order of the answers, and the one a sweep from the left needs.
 * The workers who answered it, with or without boxes, are `seats[firstSeat[o]]` up to `seats[firstSeat[o + 1]]`.
 */
export interface BoxTable {
  readonly objectIds: readonly string[];
  readonly workerIds: readonly string[];
  readonly labels: readonly string[];
  readonly firstRow: Uint32Array;
  readonly left: Float64Array;
  readonly top: Float64Array;
  readonly right: Float64Array;
  readonly bottom: Float64Array;
  /** Index into `labels`. */
  readonly label: Uint32Array;
  /** Which of the object's workers drew the box, from 0. */
  readonly seat: Uint32Array;
  readonly firstSeat: Uint32Array;
  /** Index into `workerIds`. */
  readonly seats: Uint32Array;
  /** 1 where all coordinates of the object's boxes are integers, so that the merged ones are to be rounded. */
  readonly integral: Uint8Array;
}

/** Encodes answers as a table; boxes that are not usable (see `isUsableBox`) are left out. */
export function boxTable(answers: readonly Answer<readonly BoundingBox[]>[]): BoxTable {
  const objects = answersByObject(answers);
  const workers = new Numbering();
  const labels = new Numbering();
  let size = 0;
  let seatCount = 0;
  for (const object of objects) {
    seatCount += object.answers.length;
    for (const answer of object.answers) size += answer.value.length;
  }
  const columns = emptyColumns(size);
  const unsorted = emptyColumns(size);
  const order = new Uint32Array(size);
  const firstRow = new Uint32Array(objects.length + 1);
  const firstSeat = new Uint32Array(objects.length + 1);
  const seats = new Uint32Array(seatCount);
  const integral = new Uint8Array(objects.length).fill(1);
  let row = 0;
  let seatRow = 0;
  for (let o = 0; o < objects.length; o++) {
    const from = row;
    const { answers: ofObject } = objects[o]!;
    for (let seat = 0; seat < ofObject.length; seat++) {
      const answer = ofObject[seat]!;
      seats[seatRow++] = workers.indexOf(answer.workerId);
      for (const box of answer.value) {
        if (!isUsableBox(box)) continue;
        const { left, top, width, height } = box;
        unsorted.left[row] = left;
        unsorted.top[row] = top;
        unsorted.right[row] = left + width;
        unsorted.bottom[row] = top + height;
        unsorted.label[row] = labels.indexOf(box.label);
        unsorted.seat[row] = seat;
        if (!isIntegral(left, top, width, height)) integral[o] = 0;
        order[row] = row;
        row++;
      }
    }
    sortRows(order, from, row, unsorted, labels.names);
    for (let r = from; r < row; r++) copyRow(unsorted, order[r]!, columns, r);
    firstRow[o + 1] = row;
    firstSeat[o + 1] = seatRow;
  }
  return {
    objectIds: objects.map((object) => object.objectId),
    workerIds: workers.names,
    labels: labels.names,
    firstRow,
    ...columns,
    firstSeat,
    seats,
    integral,
  };
}

type Columns = Pick<BoxTable, "left" | "top" | "right" | "bottom" | "label" | "seat">;

function emptyColumns(size: number): Columns {
  return {
    left: new Float64Array(size),
    top: new Float64Array(size),
    right: new Float64Array(size),
    bottom: new Float64Array(size),
    label: new Uint32Array(size),
    seat: new Uint32Array(size),
  };
}

function copyRow(from: Columns, source: number, to: Columns, target: number): void {
  to.left[target] = from.left[source]!;
  to.top[target] = from.top[source]!;
  to.right[target] = from.right[source]!;
  to.bottom[target] = from.bottom[source]!;
  to.label[target] = from.label[source]!;
  to.seat[target] = from.seat[source]!;
}

function isIntegral(left: number, top: number, width: number, height: number): boolean {
  return (
    Math.floor(left) === left &&
    Math.floor(top) === top &&
    Math.floor(width) === width &&
    Math.floor(height) === height
  );
}

/** Numbers names in the order in which they are first met. */
class Numbering {
  readonly names: string[] = [];
  readonly #index = new Map<string, number>();

  indexOf(name: string): number {
    const known = this.#index.get(name);
    if (known !== undefined) return known;
    this.#index.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

/** Gap sequence of Ciura (2001): sorts the few dozen boxes of one image without allocating. */
const GAPS = [1750, 701, 301, 132, 57, 23, 10, 4, 1];

function sortRows(
  order: Uint32Array,
  from: number,
  to: number,
  columns: Columns,
  labels: readonly string[],
): void {
  for (const gap of GAPS) {
    for (let i = from + gap; i < to; i++) {
      const row = order[i]!;
      let at = i;
      while (at >= from + gap && isBefore(row, order[at - gap]!, columns, labels)) {
        order[at] = order[at - gap]!;
        at -= gap;
      }
      order[at] = row;
    }
  }
}

function isBefore(a: number, b: number, columns: Columns, labels: readonly string[]): boolean {
  const { left, top, right, bottom, label, seat } = columns;
  if (left[a]! !== left[b]!) return left[a]! < left[b]!;
  if (top[a]! !== top[b]!) return top[a]! < top[b]!;
  if (right[a]! !== right[b]!) return right[a]! < right[b]!;
  if (bottom[a]! !== bottom[b]!) return bottom[a]! < bottom[b]!;
  if (label[a]! !== label[b]!) return labels[label[a]!]! < labels[label[b]!]!;
  return seat[a]! < seat[b]!;
}
