import type { Point } from "./geometry.ts";

/** What is done with the pointer where it does not pan or zoom. Points are in picture pixels. */
export interface StageActions {
  press(at: Point, event: PointerEvent): void;
  drag(to: Point, event: PointerEvent): void;
  /** The pointer moves without being pressed. */
  hover?(at: Point): void;
  /** The pointer goes away from the picture and its surroundings. */
  leave?(): void;
  drop(): void;
  cancel(): void;
  /** Whether the space bar draws now; else dragging pans while it is held. */
  usesSpace?(): boolean;
  /** The picture was zoomed or panned, or its window has another size. */
  viewed?(): void;
}

/** The window that the pointers are in. */
export interface PointerSurface {
  /** Whether there is a picture. */
  isReady(): boolean;
  /** Whether dragging pans, whatever the button. */
  isPanning(): boolean;
  inFrame(event: MouseEvent): Point;
  inPicture(event: MouseEvent): Point;
  pan(dx: number, dy: number): void;
  zoom(factor: number, at: Point): void;
}

/**
 * Tells apart what pointers do on a picture: the first one acts; a second finger stops that and zooms with the
 * first; the middle button pans.
 */
export class StagePointers {
  readonly #surface: PointerSurface;
  readonly #actions: StageActions;
  readonly #places = new Map<number, Point>();
  #acting: number | undefined;

  constructor(surface: PointerSurface, actions: StageActions) {
    this.#surface = surface;
    this.#actions = actions;
  }

  readonly onDown = (event: PointerEvent): void => {
    if (!this.#surface.isReady() || event.button > 1) return;
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
    this.#places.set(event.pointerId, this.#surface.inFrame(event));
    if (this.#places.size > 1) this.#stopActing();
    else if (event.button === 0 && !this.#surface.isPanning()) {
      this.#acting = event.pointerId;
      this.#actions.press(this.#surface.inPicture(event), event);
    }
  };

  readonly onMove = (event: PointerEvent): void => {
    const before = this.#places.get(event.pointerId);
    if (before === undefined) {
      if (this.#surface.isReady()) this.#actions.hover?.(this.#surface.inPicture(event));
      return;
    }
    const now = this.#surface.inFrame(event);
    this.#places.set(event.pointerId, now);
    if (this.#acting === event.pointerId) this.#actions.drag(this.#surface.inPicture(event), event);
    else if (this.#places.size === 1) this.#surface.pan(now.x - before.x, now.y - before.y);
    else this.#pinch(event.pointerId, before, now);
  };

  readonly onUp = (event: PointerEvent): void => {
    this.#places.delete(event.pointerId);
    if (this.#acting !== event.pointerId) return;
    this.#acting = undefined;
    this.#actions.drop();
  };

  readonly onCancel = (event: PointerEvent): void => {
    this.#places.delete(event.pointerId);
    this.#stopActing();
  };

  readonly onLeave = (): void => this.#actions.leave?.();

  #stopActing(): void {
    if (this.#acting === undefined) return;
    this.#acting = undefined;
    this.#actions.cancel();
  }

  /** Two fingers: the picture follows both. */
  #pinch(moved: number, before: Point, now: Point): void {
    const other = [...this.#places].find(([id]) => id !== moved)?.[1];
    if (!other) return;
    const distance = (point: Point) => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
    this.#surface.zoom(distance(now) / distance(before), {
      x: (now.x + other.x) / 2,
      y: (now.y + other.y) / 2,
    });
    this.#surface.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
  }
}
