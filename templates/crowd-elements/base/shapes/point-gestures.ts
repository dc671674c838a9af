import type { Point } from "../geometry.ts";
import { type Gestures, handleAt, shapesAt } from "./gestures.ts";
import type { PointDraft, Reach } from "./point-draft.ts";
import type { PointDrawing, Shape } from "./shape-kind.ts";
import type { ShapeSession } from "./shape-session.ts";

/** Screen pixels: how far a press may slip and still be a click, and how near counts as hit. */
const SLIP = { mouse: 4, touch: 10 };
const HIT = { mouse: 12, touch: 20 };

/**
 * The pointer where shapes are drawn point by point. While one is drawn, each click places a point; else a
 * click on the edge of a shape selects it, a drag there moves it, and a click anywhere else begins a shape, inside
 * of others, too. With Shift it begins one on an edge as well. A pressed pointer may still be moved to where the
 * point is to be; a shape of two points can be drawn by one drag.
 */
export class PointGestures<S extends Shape> implements Gestures {
  isPressed = false;

  readonly #session: ShapeSession<S>;
  readonly #draft: PointDraft<S>;
  readonly #drawing: PointDrawing<S>;
  #pressedAt: Point = { x: 0, y: 0 };
  #isClick = true;
  #pointer: "mouse" | "touch" = "mouse";
  #grabbed: number | undefined;
  #isAiming = false;
  /** The point that the pressed handle moves or makes. */
  #point: number | undefined;

  constructor(session: ShapeSession<S>, draft: PointDraft<S>, drawing: PointDrawing<S>) {
    this.#session = session;
    this.#draft = draft;
    this.#drawing = drawing;
  }

  press(at: Point, event: PointerEvent): void {
    const { editor, currentLabel } = this.#session;
    this.isPressed = true;
    this.#isClick = true;
    this.#pressedAt = at;
    this.#pointer = event.pointerType === "touch" ? "touch" : "mouse";
    this.#grabbed = undefined;
    const isDrawing = this.#draft.points.length > 0;
    const handle = isDrawing || event.shiftKey ? undefined : handleAt(event);
    if (!isDrawing && !event.shiftKey) this.#grabbed = this.#shapeAt(at, event);
    if (handle !== undefined && editor.selectedId !== undefined) {
      this.#point = this.#pointOf(handle);
      editor.startReshaping(editor.selectedId, handle, at);
    } else if (this.#grabbed === undefined && currentLabel !== undefined) {
      this.#isAiming = true;
      this.#draft.aim(at, editor.picture);
    }
    this.#session.refresh();
  }

  drag(to: Point): void {
    const { editor, stage } = this.#session;
    const way = Math.hypot(to.x - this.#pressedAt.x, to.y - this.#pressedAt.y) * stage.scale;
    if (this.#isClick && way < SLIP[this.#pointer]) return;
    if (this.#isClick) this.#startDragging();
    this.#isClick = false;
    if (this.#isAiming) this.#draft.aim(to, editor.picture);
    else editor.dragTo(to);
    this.#session.refresh();
  }

  hover(at: Point): void {
    if (this.#draft.points.length === 0) return;
    this.#draft.aim(at, this.#session.editor.picture);
    this.#session.refresh();
  }

  leave(): void {
    if (this.isPressed || this.#draft.points.length === 0) return;
    this.#draft.next = undefined;
    this.#session.refresh();
  }

  drop(): void {
    const session = this.#session;
    this.isPressed = false;
    if (this.#isAiming) this.#place();
    else if (session.editor.isDragging) this.#dropShape();
    else if (this.#grabbed !== undefined) session.select(this.#grabbed);
    else this.#clickNothing();
    this.#isAiming = false;
    session.refresh();
    session.focusSelected();
  }

  cancel(): void {
    this.isPressed = false;
    this.#isAiming = false;
    this.#draft.next = undefined;
    this.#session.editor.cancel();
    this.#session.refresh();
  }

  /** The press turns out to be a drag. */
  #startDragging(): void {
    const { editor } = this.#session;
    if (editor.draggedHandle !== undefined) editor.selectedPoint = this.#point;
    else if (this.#grabbed !== undefined) {
      this.#session.select(this.#grabbed);
      editor.startMoving(this.#grabbed, this.#pressedAt);
    }
    if (this.#isAiming && this.#drawing.most === 2 && this.#draft.points.length === 0) {
      this.#session.place(this.#pressedAt, this.#reach());
    }
  }

  #place(): void {
    const { next } = this.#draft;
    if (next === undefined) return;
    this.#draft.next = undefined;
    this.#session.place(this.#isClick ? this.#pressedAt : next, this.#reach());
  }

  #clickNothing(): void {
    const { editor, currentLabel } = this.#session;
    if (editor.selectedId !== undefined) this.#session.select(undefined);
    else if (currentLabel === undefined) this.#session.refuseWithoutLabel();
  }

  #dropShape(): void {
    const session = this.#session;
    const { editor } = session;
    const { draggedHandle, fault } = editor;
    if (this.#isClick) {
      editor.cancel();
      if (draggedHandle !== undefined) this.#clickHandle(draggedHandle);
    } else if (editor.drop(session.stage.scale)) session.changed(session.describeSelected());
    else if (fault !== undefined) session.refuse(fault);
  }

  /** A click on a point chooses it, between two points it makes a new one. */
  #clickHandle(handle: number): void {
    const { editor } = this.#session;
    const { kind, selected, picture } = editor;
    if (!selected || !kind.points) return;
    const isPoint = handle < kind.points.count(selected.shape);
    editor.selectedPoint = this.#point;
    if (isPoint) this.#session.say(this.#session.describeSelected());
    else this.#session.edit(selected.id, (shape) => kind.moveHandle(shape, handle, { x: 0, y: 0 }, picture));
  }

  /**
   * The shape that a press grabs: the one with the nearest edge, the selected one first. Without a label to draw
   * with shapes are grabbed by their inside, too; with one that was chosen for just one shape a mouse has to be on
   * the very edge, so that there is room to draw between many shapes.
   */
  #shapeAt(at: Point, event: PointerEvent): number | undefined {
    const { editor, stage, currentLabel } = this.#session;
    const isExact =
      this.#drawing.labelIsChosenAnew && currentLabel !== undefined && this.#pointer === "mouse";
    const reach = (isExact ? HIT.mouse / 2 : HIT[this.#pointer]) / stage.scale;
    const shapes = new Map(editor.items.map(({ id, shape }) => [id, shape]));
    const edges = shapesAt(event, ".edge")
      .map((id) => ({ id, distance: this.#drawing.distance(shapes.get(id)!, at) }))
      .filter(({ distance }) => distance <= reach)
      .sort((a, b) => a.distance - b.distance)
      .map(({ id }) => id);
    const hits = currentLabel === undefined ? [...edges, ...shapesAt(event)] : edges;
    return hits.find((id) => id === editor.selectedId) ?? hits[0];
  }

  #pointOf(handle: number): number | undefined {
    const { kind, selected } = this.#session.editor;
    const count = selected && kind.points?.count(selected.shape);
    if (count === undefined || handle < count) return handle;
    return handle - count + 1;
  }

  #reach(): Reach {
    const first = HIT[this.#pointer] / this.#session.stage.scale;
    return { first, last: first / 2 };
  }
}
