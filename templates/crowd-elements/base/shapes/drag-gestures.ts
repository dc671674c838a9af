import type { Point } from "../geometry.ts";
import { type Gestures, handleAt, shapesAt } from "./gestures.ts";
import type { Shape } from "./shape-kind.ts";
import type { ShapeSession } from "./shape-session.ts";

/**
 * The pointer where one drag draws a shape. Pressing on a handle reshapes, on the selected shape moves it, and
 * anywhere else draws, on other shapes too, since what is labelled often overlaps. With Shift it always draws.
 */
export class DragGestures<S extends Shape> implements Gestures {
  isPressed = false;

  readonly #session: ShapeSession<S>;
  /** The shapes under the pointer where it was pressed, smallest first. */
  #hits: number[] = [];

  constructor(session: ShapeSession<S>) {
    this.#session = session;
  }

  press(at: Point, event: PointerEvent): void {
    this.isPressed = true;
    this.#hits = shapesAt(event);
    const { editor, currentLabel } = this.#session;
    const { selectedId } = editor;
    const handle = handleAt(event);
    if (selectedId !== undefined && handle !== undefined) editor.startReshaping(selectedId, handle, at);
    else if (selectedId !== undefined && this.#hits.includes(selectedId) && !event.shiftKey) {
      editor.startMoving(selectedId, at);
    } else if (currentLabel !== undefined) editor.startDrawing(currentLabel, at);
    this.#session.refresh();
  }

  drag(to: Point): void {
    this.#session.editor.dragTo(to);
    this.#session.refresh();
  }

  drop(): void {
    const session = this.#session;
    this.isPressed = false;
    const isOnHandle = session.editor.draggedHandle !== undefined;
    if (session.editor.drop(session.stage.scale)) session.changed(session.describeSelected());
    else if (!isOnHandle) session.select(this.#hits[0]);
    session.refresh();
    session.focusSelected();
  }

  cancel(): void {
    this.isPressed = false;
    this.#session.editor.cancel();
    this.#session.refresh();
  }
}
