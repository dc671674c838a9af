import { clamp, type Point, type Size } from "../geometry.ts";
import { History } from "../history.ts";
import type { Shape, ShapeKind } from "./shape-kind.ts";

/** A shape with a name that stays the same while the shape is changed. */
export interface Item<S extends Shape> {
  readonly id: number;
  readonly shape: S;
}

type Drag = { readonly from: Point; readonly to: Point } & (
  | { readonly does: "draw"; readonly label: string }
  | { readonly does: "move"; readonly id: number }
  | { readonly does: "reshape"; readonly id: number; readonly handle: number }
);

/**
 * The shapes on a picture and what a worker does with them, apart from any page: drags from press to drop, single
 * edits, undo. A drag shows its outcome in `items` and becomes one step of the history when it is dropped.
 */
export class ShapeEditor<S extends Shape> {
  readonly kind: ShapeKind<S>;
  /** The size of the picture; nothing can be edited before it is known. */
  picture: Size = { width: 0, height: 0 };
  #selectedId: number | undefined;
  #selectedPoint: number | undefined;
  #history = new History<readonly Item<S>[]>([]);
  #nextId = 1;
  #drag: Drag | undefined;

  constructor(kind: ShapeKind<S>) {
    this.kind = kind;
  }

  get items(): readonly Item<S>[] {
    const drag = this.#drag;
    if (drag === undefined || drag.does === "draw") return this.#history.present;
    return this.#history.present.map((item) =>
      item.id === drag.id ? { id: item.id, shape: this.#dragged(item.shape, drag) } : item,
    );
  }

  /** The shape that is being drawn by a drag. */
  get draft(): S | undefined {
    const { drawing } = this.kind;
    if (this.#drag?.does !== "draw" || drawing.by !== "drag") return undefined;
    return drawing.between(this.#drag.label, this.#drag.from, this.#drag.to, this.picture);
  }

  get selectedId(): number | undefined {
    return this.#selectedId;
  }

  set selectedId(id: number | undefined) {
    this.#selectedId = id;
    this.#selectedPoint = undefined;
  }

  get selected(): Item<S> | undefined {
    return this.items.find((item) => item.id === this.selectedId);
  }

  /** The point of the selected shape that keys move and delete. */
  get selectedPoint(): number | undefined {
    const count = this.selected && this.kind.points?.count(this.selected.shape);
    const isThere = count !== undefined && this.#selectedPoint !== undefined && this.#selectedPoint < count;
    return isThere ? this.#selectedPoint : undefined;
  }

  set selectedPoint(point: number | undefined) {
    this.#selectedPoint = point;
  }

  /** Why the shape that is dragged may not be dropped as it is. */
  get fault(): string | undefined {
    const drag = this.#drag;
    if (drag?.does !== "reshape") return undefined;
    const shape = this.#history.present.find((item) => item.id === drag.id)?.shape;
    return shape && this.#newFault(shape, this.#dragged(shape, drag));
  }

  get isDragging(): boolean {
    return this.#drag !== undefined;
  }

  /** The handle that is dragged. */
  get draggedHandle(): number | undefined {
    return this.#drag?.does === "reshape" ? this.#drag.handle : undefined;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** Starts over with these shapes: there is nothing to undo. */
  load(shapes: readonly S[]): void {
    this.#history = new History(this.#named(shapes));
    this.#drag = undefined;
    this.selectedId = undefined;
  }

  /** Puts these shapes in the place of all, which can be undone. */
  replaceAll(shapes: readonly S[]): void {
    this.#commit(this.#named(shapes));
  }

  startDrawing(label: string, from: Point): void {
    const inside = this.#inside(from);
    this.#drag = { does: "draw", label, from: inside, to: inside };
  }

  startMoving(id: number, from: Point): void {
    this.#drag = { does: "move", id, from, to: from };
  }

  startReshaping(id: number, handle: number, from: Point): void {
    this.#drag = { does: "reshape", id, handle, from, to: from };
  }

  dragTo(to: Point): void {
    if (this.#drag) this.#drag = { ...this.#drag, to: this.#drag.does === "draw" ? this.#inside(to) : to };
  }

  /**
   * Ends a drag at this number of screen pixels per picture pixel. Returns whether anything came of it: a drag
   * that went nowhere was a click, and one that leaves a fault is undone.
   */
  drop(scale: number): boolean {
    const drag = this.#drag;
    if (drag === undefined) return false;
    const { items, draft, fault } = this;
    this.#drag = undefined;
    if (fault !== undefined) return false;
    if (draft !== undefined) {
      const { drawing } = this.kind;
      if (drawing.by === "drag" && drawing.isSlip(drag.from, drag.to, scale)) return false;
      this.add(draft);
      return true;
    }
    if (drag.from.x === drag.to.x && drag.from.y === drag.to.y) return false;
    this.#commit(items);
    return true;
  }

  /** Forgets the drag; everything is as it was before the press. */
  cancel(): void {
    this.#drag = undefined;
  }

  add(shape: S): Item<S> {
    const item = { id: this.#nextId, shape };
    this.#nextId += 1;
    this.#commit([...this.#history.present, item]);
    this.selectedId = item.id;
    return item;
  }

  remove(id: number): void {
    this.#commit(this.#history.present.filter((item) => item.id !== id));
    if (this.selectedId === id) this.selectedId = undefined;
  }

  /**
   * Changes one shape. Changes of the same `group` in a row are undone together. A change that would bring a
   * fault into the shape is not made, and the fault returned.
   */
  change(id: number, edit: (shape: S) => S, group?: string): string | undefined {
    const shape = this.#history.present.find((item) => item.id === id)?.shape;
    if (shape === undefined) return undefined;
    const edited = edit(shape);
    const fault = this.#newFault(shape, edited);
    if (fault !== undefined) return fault;
    this.#commit(
      this.#history.present.map((item) => (item.id === id ? { id, shape: edited } : item)),
      group,
    );
    return undefined;
  }

  undo(): boolean {
    return this.#step(() => this.#history.undo());
  }

  redo(): boolean {
    return this.#step(() => this.#history.redo());
  }

  #step(step: () => boolean): boolean {
    this.#drag = undefined;
    const done = step();
    if (this.selected === undefined) this.selectedId = undefined;
    return done;
  }

  #commit(items: readonly Item<S>[], group?: string): void {
    this.#history.commit(items, group);
  }

  /** Shapes of an initial value may have a fault already; they are edited step by step like any other. */
  #newFault(before: S, after: S): string | undefined {
    const fault = this.kind.fault?.(after);
    return fault === undefined || this.kind.fault?.(before) !== undefined ? undefined : fault;
  }

  #dragged(shape: S, drag: Drag): S {
    const by = { x: drag.to.x - drag.from.x, y: drag.to.y - drag.from.y };
    if (drag.does === "reshape") return this.kind.moveHandle(shape, drag.handle, by, this.picture);
    return this.kind.move(shape, by, this.picture);
  }

  #named(shapes: readonly S[]): Item<S>[] {
    return shapes.map((shape) => ({ id: this.#nextId++, shape }));
  }

  #inside({ x, y }: Point): Point {
    return { x: clamp(x, 0, this.picture.width), y: clamp(y, 0, this.picture.height) };
  }
}
