import type { SVGTemplateResult } from "lit";
import type { Point, Size } from "../geometry.ts";
import type { JsonObject, JsonValue } from "../json.ts";

/** What is drawn on a picture, in the form in which the answer has it: a label, and integers in the picture's own pixels. */
export interface Shape extends JsonObject {
  readonly label: string;
}

/** A place of a shape that can be dragged. */
export interface Handle {
  readonly at: Point;
  /** `resize` changes the size, `point` moves a point of the shape, `insert` makes a new point there. */
  readonly does: "resize" | "point" | "insert";
  /** Where a handle of size points to, in units of one: tiny shapes have their handles moved outwards along it. */
  readonly outward?: Point;
  /** The length of the side that it stands in the middle of, in picture pixels; where it is short there is no room. */
  readonly side?: number;
}

/** A number of a shape that can be typed. */
export interface Field {
  readonly name: string;
  readonly value: number;
}

/** Shapes that one drag draws. */
export interface DragDrawing<S extends Shape> {
  readonly by: "drag";
  /** The shape of a drag from one point to another. */
  between(label: string, from: Point, to: Point, picture: Size): S;
  /** Whether a drag was a slip of the hand or a click, at this number of screen pixels per picture pixel. */
  isSlip(from: Point, to: Point, scale: number): boolean;
}

/** Shapes that are drawn point by point. */
export interface PointDrawing<S extends Shape> {
  readonly by: "points";
  readonly fewest: number;
  readonly most: number;
  /** Whether the last point is joined to the first. */
  readonly isClosed: boolean;
  readonly mayCross: boolean;
  /** Whether the label is chosen anew for each shape; else it stays until another is chosen. */
  readonly labelIsChosenAnew: boolean;
  through(label: string, points: readonly Point[], picture: Size): S;
  /** How far a place is from the outline of a shape. */
  distance(shape: S, at: Point): number;
}

/** Shapes whose points can be chosen, added and taken away one by one. The first handles are their points. */
export interface PointEditing<S extends Shape> {
  count(shape: S): number;
  /** The shape with a new point in the middle of the edge after one of its points, and which it is; `undefined` when it has all it may have. */
  insertAfter(shape: S, point: number, picture: Size): { shape: S; point: number } | undefined;
  /** The shape without one of its points; `undefined` when it needs all that it has. */
  remove(shape: S, point: number): S | undefined;
}

/**
 * All that the annotators need to know about one kind of shape. Everything is pure: functions take a shape and
 * give another. Points are in picture pixels with fractions, shapes in whole pixels within the picture.
 */
export interface ShapeKind<S extends Shape> {
  /** What it is called before the worker, in the singular and the plural. */
  readonly noun: string;
  readonly plural: string;
  readonly drawing: DragDrawing<S> | PointDrawing<S>;
  /** A shape of convenient size about a point: how one is made without drawing. `extent` is what can be seen. */
  create(label: string, at: Point, extent: Size, picture: Size): S;
  move(shape: S, by: Point, picture: Size): S;
  handles(shape: S): readonly Handle[];
  moveHandle(shape: S, handle: number, by: Point, picture: Size): S;
  /** The handle that the keyboard moves where none is chosen; without one it moves the shape. */
  readonly keyboardHandle?: number;
  readonly points?: PointEditing<S>;
  /** Why a shape may not be as it is, as a sentence to the worker. */
  fault?(shape: S): string | undefined;
  fields(shape: S): readonly Field[];
  setField(shape: S, name: string, value: number, picture: Size): S;
  relabel(shape: S, label: string): S;
  /** Where its label is written, and how far above, in screen pixels. */
  anchor(shape: S): Point;
  readonly labelGap: number;
  /** For those who do not see it, without the label. */
  describe(shape: S): string;
  /** Short, for the list. */
  summary(shape: S): string;
  /** Elements of the class `edge` are what a click selects it by, those of the class `area` where nothing is drawn. */
  outline(shape: S): SVGTemplateResult;
  /** Reads one from an initial value; `undefined` when it is none. */
  read(value: JsonValue): S | undefined;
}
