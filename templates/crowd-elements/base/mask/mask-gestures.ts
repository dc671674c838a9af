import { clamp, type Point } from "../geometry.ts";
import type { KeyboardPen } from "./keyboard-pen.ts";
import type { MaskSession } from "./mask-session.ts";

/** Screen pixels: how near the first point closes a polygon, and how long the steps of one drawn freely are. */
const CLOSING = { mouse: 12, touch: 22 };
const FREE_STEP = 10;
/** A second click within this distance of the last point ends a polygon. */
const SAME_PLACE = 4;

/**
 * Pointer and keyboard on a picture that is painted. A press with the brush or the eraser paints until it is let go;
 * with the polygon it places a point, and dragging on draws freely. The keyboard has a cursor of its own, which
 * stands for the pointer.
 */
export class MaskGestures implements KeyboardPen {
  readonly #session: MaskSession;
  /** Where the pointer or the keyboard's cursor is. */
  #at: Point | undefined;
  #isByKeyboard = true;
  #closing = CLOSING.mouse;
  /** How many points the polygon had when the pointer was pressed. */
  #pointsBefore = 0;
  #isFree = false;

  constructor(session: MaskSession) {
    this.#session = session;
  }

  press(at: Point, event: PointerEvent): void {
    const session = this.#session;
    this.#isByKeyboard = false;
    this.#at = at;
    this.#closing = event.pointerType === "touch" ? CLOSING.touch : CLOSING.mouse;
    if (!session.isReady) return;
    if (session.tool === "polygon") this.#pressPolygon(at);
    else this.#startStroke(at);
    this.showPen();
  }

  drag(to: Point, event: PointerEvent): void {
    const session = this.#session;
    this.#at = to;
    if (session.editor.isPainting) session.drawArea(session.editor.strokeTo(session.stage.pathOf(event)));
    else if (session.tool === "polygon" && session.draft.isActive) this.#drawFreely(to);
    this.showPen();
  }

  hover(at: Point): void {
    this.#isByKeyboard = false;
    this.#at = at;
    this.showPen();
  }

  leave(): void {
    if (this.#isByKeyboard) return;
    this.#at = undefined;
    this.showPen();
  }

  drop(): void {
    const session = this.#session;
    if (session.editor.isPainting) session.endStroke();
    else if (this.#isFree && this.#at && session.draft.isClosedAt(this.#at, this.#inPicture(this.#closing))) {
      session.finishPolygon();
    }
    this.#isFree = false;
    session.refresh();
    this.showPen();
  }

  /** Takes back what the press has done so far. */
  cancel(): void {
    const session = this.#session;
    if (session.editor.isPainting) session.drawArea(session.editor.cancelStroke());
    else if (session.draft.isActive) session.draft.cut(this.#pointsBefore);
    this.#isFree = false;
    session.refresh();
    this.showPen();
  }

  usesSpace(): boolean {
    return this.#isByKeyboard;
  }

  viewed(): void {
    this.#session.layer.draw();
    this.#session.pen.follow(this.#session.stage.view);
  }

  /** Moves the keyboard's cursor by steps of a few screen pixels, or of one of the picture where that is more. */
  moveCursor(dx: number, dy: number): void {
    const session = this.#session;
    const { stage, editor } = session;
    if (!session.isReady) return;
    const step = Math.max(1, Math.round(4 / stage.scale));
    const from = this.#cursor();
    const { width, height } = editor.mask.size;
    const at = { x: clamp(from.x + dx * step, 0, width), y: clamp(from.y + dy * step, 0, height) };
    this.#at = at;
    stage.reveal(at);
    if (editor.isPainting) session.drawArea(editor.strokeTo([at]));
    session.say(
      [`x ${at.x}, y ${at.y}`, session.targets.nameAt(at)].filter((part) => part !== "").join(", "),
    );
    this.showPen();
  }

  /** Sets the pen down at the keyboard's cursor; with the polygon it places a point. Returns whether it is down now. */
  penDown(): boolean {
    const session = this.#session;
    if (!session.isReady || session.editor.isPainting) return false;
    const at = this.#cursor();
    this.#at = at;
    if (session.tool === "polygon") this.#place(at);
    else this.#startStroke(at);
    this.showPen();
    return session.editor.isPainting;
  }

  penUp(): void {
    if (this.#session.editor.isPainting) this.#session.endStroke();
  }

  /** Shows the pen as it is now. */
  showPen(): void {
    const { pen, draft, tool, diameter, isReady } = this.#session;
    const at = this.#at;
    if (draft.isActive) pen.showDraft({ points: draft.points, next: at, color: this.#session.targets.color });
    else pen.showDraft(undefined);
    if (at === undefined || !isReady) return pen.showTip(undefined);
    pen.showTip({
      at,
      ...(tool === "polygon" ? {} : { diameter }),
      hasCross: this.#isByKeyboard,
      name: this.#session.targets.nameAt(at),
    });
  }

  #startStroke(at: Point): void {
    const session = this.#session;
    const number = session.numberToPaint();
    if (number !== undefined) session.drawArea(session.editor.startStroke(number, session.diameter, at));
  }

  #pressPolygon(at: Point): void {
    const { draft } = this.#session;
    this.#pointsBefore = draft.points.length;
    const isAgain = draft.isComplete && !draft.isAway(at, this.#inPicture(SAME_PLACE));
    if (isAgain || draft.isClosedAt(at, this.#inPicture(this.#closing))) this.#session.finishPolygon();
    else this.#place(at);
  }

  #place(at: Point): void {
    const session = this.#session;
    if (session.targets.label === undefined) return session.refuse("There are no labels to paint with yet.");
    if (!session.draft.add(at, session.editor.mask.size)) return;
    const { x, y } = session.draft.points.at(-1)!;
    session.say(`Point ${session.draft.points.length} at ${x}, ${y}`);
  }

  #drawFreely(to: Point): void {
    const { draft, editor } = this.#session;
    if (!draft.isAway(to, this.#inPicture(FREE_STEP))) return;
    this.#isFree = draft.add(to, editor.mask.size) || this.#isFree;
  }

  /** The keyboard's cursor; where the keyboard takes over, it starts where the pointer was, or in the middle. */
  #cursor(): Point {
    const { middle } = this.#session.stage.visiblePart();
    const { x, y } = this.#at ?? middle;
    const { width, height } = this.#session.editor.mask.size;
    this.#isByKeyboard = true;
    return { x: clamp(Math.round(x), 0, width), y: clamp(Math.round(y), 0, height) };
  }

  #inPicture(screenPixels: number): number {
    return screenPixels / this.#session.stage.scale;
  }
}
