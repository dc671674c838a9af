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
  /** Where the handle points to, in units of one: tiny shapes have their handles moved outwards along it. */
  readonly outward: Point;
  readonly cursor: string;
}

/** A number of a shape that can be typed. */
export interface Field {
  readonly name: string;
  readonly value: number;
}

/**
 * All that the annotators need to know about one kind of shape. Everything is pure: functions take a shape and
 * give another. Points are in picture pixels with fractions, shapes in whole pixels within the picture.
 */
export interface ShapeKind<S extends Shape> {
  /** What it is called before the worker, in the singular and the plural. */
  readonly noun: string;
  readonly plural: string;
  /** The shape of a drag from one point to another. */
  draw(label: string, from: Point, to: Point, picture: Size): S;
  /** A shape of convenient size about a point: how one is made without a pointer. `extent` is what can be seen. */
  create(label: string, at: Point, extent: Size, picture: Size): S;
  /** Whether a drag was a slip of the hand or a click, at this number of screen pixels per picture pixel. */
  isSlip(from: Point, to: Point, scale: number): boolean;
  move(shape: S, by: Point, picture: Size): S;
  handles(shape: S): readonly Handle[];
  moveHandle(shape: S, handle: number, by: Point, picture: Size): S;
  /** The handle that the keyboard moves. */
  readonly keyboardHandle: number;
  fields(shape: S): readonly Field[];
  setField(shape: S, name: string, value: number, picture: Size): S;
  relabel(shape: S, label: string): S;
  /** Where its label is written. */
  anchor(shape: S): Point;
  /** For those who do not see it, without the label. */
  describe(shape: S): string;
  /** Short, for the list. */
  summary(shape: S): string;
  outline(shape: S): SVGTemplateResult;
  /** Reads one from an initial value; `undefined` when it is none. */
  read(value: JsonValue): S | undefined;
}
