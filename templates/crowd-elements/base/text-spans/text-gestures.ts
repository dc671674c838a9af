import type { Point } from "../geometry.ts";
import type { TextActions, TextTarget } from "./text-actions.ts";
import { rangeBetween } from "./text-range.ts";
import { selectedPart } from "./text-selection.ts";

/** From this distance on, in screen pixels, a finger or a pen drags rather than taps. */
const SLIP = 6;
/** Within this distance a mouse clicks, which lets go of a selection even where it is pressed on it. */
const CLICK = 3;

interface Drag {
  readonly pointerId: number;
  readonly from: Point;
  readonly anchor: number;
  isSelecting: boolean;
}

interface Hold {
  readonly edge: "start" | "end";
  /** From the pointer to the end of the mark. */
  readonly reach: Point;
}

/**
 * Pointers on a text. A mouse selects by the browser's own means, with double clicks and scrolling at the edges.
 * Fingers and pens select by dragging across the lines; dragging along them scrolls.
 */
export class TextGestures {
  readonly #target: TextTarget;
  readonly #actions: TextActions;
  /** Where the mouse was pressed and still is. */
  #mousePress: Point | undefined;
  #drag: Drag | undefined;
  #hold: Hold | undefined;

  constructor(target: TextTarget, actions: TextActions) {
    this.#target = target;
    this.#actions = actions;
  }

  readonly press = (event: PointerEvent): void => {
    const { surface } = this.#target;
    if (event.button !== 0 || surface === undefined || isOnButton(event)) return;
    this.#target.hideCaret();
    if (event.pointerType === "mouse") {
      this.#mousePress = pointOf(event);
      document.addEventListener("mouseup", this.#onMouseUp, { once: true });
      return;
    }
    const from = pointOf(event);
    const anchor = surface.geometry.offsetAt(from);
    this.#drag = { pointerId: event.pointerId, from, anchor, isSelecting: false };
  };

  /** A pen would select by the browser's means, too. */
  readonly holdMouse = (event: MouseEvent): void => {
    if (this.#drag === undefined) return;
    event.preventDefault();
    this.#target.focus();
  };

  readonly move = (event: PointerEvent): void => {
    const drag = this.#drag;
    const { surface } = this.#target;
    if (drag?.pointerId !== event.pointerId || surface === undefined) return;
    const at = pointOf(event);
    if (!drag.isSelecting && distance(drag.from, at) < SLIP) return;
    drag.isSelecting = true;
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
    this.#target.setSelection(drag.anchor, surface.geometry.offsetAt(at));
    this.#actions.selecting();
  };

  readonly release = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag?.pointerId !== event.pointerId) return;
    this.#drag = undefined;
    this.#target.focus();
    if (drag.isSelecting) this.#finish();
    else
      this.#actions.pressed(marksAt(event), { offset: drag.anchor, isTouch: event.pointerType === "touch" });
  };

  readonly cancel = (): void => {
    this.#drag = undefined;
  };

  /** The browser's selection changed other than by a gesture of ours: by a long press, or by a screen reader. */
  readonly followSelection = (): void => {
    const { surface, selected } = this.#target;
    if (this.#mousePress || this.#drag || surface === undefined) return;
    const part = selectedPart(surface.positions);
    if (part === undefined) return;
    const { start = 0, end = surface.positions.text.length } = part;
    if (start === end || (start === selected.start && end === selected.end)) return;
    this.#target.setSelection(start, end, false);
    this.#actions.selecting();
  };

  readonly hold = (event: PointerEvent, edge: "start" | "end"): void => {
    const place = this.#target.placeOfEdge(edge);
    if (event.button !== 0 || place === undefined) return;
    event.preventDefault();
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
    const at = pointOf(event);
    this.#hold = { edge, reach: { x: place.x - at.x, y: (place.top + place.bottom) / 2 - at.y } };
  };

  readonly drag = (event: PointerEvent): void => {
    const hold = this.#hold;
    const { surface, selectedMark: mark } = this.#target;
    if (hold === undefined || surface === undefined || mark === undefined) return;
    const at = pointOf(event);
    const offset = surface.geometry.offsetAt({ x: at.x + hold.reach.x, y: at.y + hold.reach.y });
    const isStart = hold.edge === "start";
    const start = isStart ? Math.min(offset, surface.boundaries.previous(mark.end)) : mark.start;
    const end = isStart ? mark.end : Math.max(offset, surface.boundaries.next(mark.start));
    if (start !== mark.start || end !== mark.end) this.#actions.resized(mark.id, { start, end });
  };

  readonly letGo = (): void => {
    if (this.#hold === undefined) return;
    this.#hold = undefined;
    this.#actions.resizeEnded?.();
  };

  #onMouseUp = (event: MouseEvent): void => {
    const { surface } = this.#target;
    const from = this.#mousePress;
    this.#mousePress = undefined;
    if (surface === undefined || from === undefined) return;
    const at = pointOf(event);
    const isClick = event.detail === 1 && !event.shiftKey && distance(from, at) < CLICK;
    const part = isClick ? undefined : selectedPart(surface.positions);
    // What was selected beyond the text ends where the mouse was let go, or nearest to it.
    const isWhole = part?.start !== undefined && part.end !== undefined;
    const nearest = isWhole ? 0 : surface.geometry.offsetAt(at);
    const { start, end } = rangeBetween(part?.start ?? nearest, part?.end ?? nearest);
    this.#target.setSelection(start, end, part !== undefined && !isWhole);
    if (start === end) this.#actions.pressed(marksAt(event), { offset: start, isTouch: false });
    else this.#finish();
  };

  #finish(): void {
    const { selection } = this.#target;
    if (selection) this.#actions.selected(selection);
    else this.#actions.selecting();
  }
}

function pointOf({ clientX, clientY }: MouseEvent): Point {
  return { x: clientX, y: clientY };
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function isOnButton(event: Event): boolean {
  return event.composedPath().some((node) => node instanceof HTMLButtonElement);
}

/** The marks that an event happened on, the innermost first. */
function marksAt(event: Event): number[] {
  const element = event.composedPath().find((node) => node instanceof HTMLElement && node.dataset["marks"]);
  const ids = element instanceof HTMLElement ? (element.dataset["marks"] ?? "") : "";
  return ids.split(" ").filter(Boolean).map(Number);
}
