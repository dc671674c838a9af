import type { ReactiveControllerHost } from "lit";
import type { Point } from "../geometry.ts";
import { PictureStage } from "../picture-stage.ts";
import type { Command } from "./commands.ts";
import { ShapeEditor } from "./shape-editor.ts";
import type { Shape, ShapeKind } from "./shape-kind.ts";

/** The element that a session belongs to. */
export interface SessionHost extends ReactiveControllerHost, HTMLElement {
  readonly labels: readonly string[];
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Called after every change that the worker made to the shapes. */
  shapesChanged(): void;
}

/**
 * A worker at a picture: pointer gestures, keys and buttons come in, the editor's shapes change, and what
 * happened is said for those who do not see it.
 */
export class ShapeSession<S extends Shape> {
  readonly editor: ShapeEditor<S>;
  readonly stage: PictureStage;
  /** What happened last. */
  announcement = "";

  readonly #host: SessionHost;
  #chosenLabel: string | undefined;
  /** The shapes under the pointer where it was pressed, smallest first. */
  #hits: number[] = [];
  #isPressed = false;

  constructor(host: SessionHost, kind: ShapeKind<S>) {
    this.#host = host;
    this.editor = new ShapeEditor(kind);
    this.stage = new PictureStage(host, {
      press: (at, event) => this.#press(at, event),
      drag: (to) => this.#drag(to),
      drop: () => this.#drop(),
      cancel: () => this.#cancel(),
    });
  }

  /** The label to draw with: the chosen one while it exists, else the first. */
  get currentLabel(): string | undefined {
    const { labels } = this.#host;
    return labels.find((label) => label === this.#chosenLabel) ?? labels[0];
  }

  chooseLabel(label: string): void {
    this.#chosenLabel = label;
    this.#say(`Drawing ${label}`);
  }

  select(id: number | undefined): void {
    if (id === this.editor.selectedId) return;
    this.editor.selectedId = id;
    this.#host.requestUpdate();
  }

  /** A shape got the focus. By pointer that says nothing yet: the press may begin another shape. */
  focused(id: number): void {
    if (!this.#isPressed) this.select(id);
  }

  relabel(id: number, label: string): void {
    this.editor.change(id, (shape) => this.editor.kind.relabel(shape, label));
    this.#changed(`Changed to ${label}`);
  }

  setField(id: number, name: string, value: number): void {
    const { kind, picture } = this.editor;
    this.editor.change(id, (shape) => kind.setField(shape, name, value, picture));
    this.#changed(this.#describeSelected());
  }

  remove(id: number): void {
    this.editor.remove(id);
    this.#changed(`Deleted the ${this.editor.kind.noun}`);
  }

  /** Makes a shape in the middle of what can be seen, to be moved and resized from there. */
  add(): boolean {
    const { kind, picture } = this.editor;
    const label = this.currentLabel;
    if (label === undefined || this.stage.picture === undefined) return false;
    const { middle, extent } = this.stage.visiblePart();
    this.editor.add(kind.create(label, middle, extent, picture));
    this.#changed(`Added ${this.#describeSelected()}`);
    return true;
  }

  undo(): void {
    if (this.editor.undo()) this.#changed("Undone");
  }

  redo(): void {
    if (this.editor.redo()) this.#changed("Redone");
  }

  /** Carries out the command of a key. Returns whether there was anything to carry out. */
  execute(command: Command): boolean {
    const selected = this.editor.selected;
    switch (command.do) {
      case "choose-label":
        this.chooseLabel(this.#host.labels[command.index]!);
        return true;
      case "relabel":
        if (selected) this.relabel(selected.id, this.#host.labels[command.index]!);
        return true;
      case "move":
      case "resize":
        if (selected) this.#nudge(selected.id, command);
        else if (command.do === "move") this.stage.pan(-10 * command.dx, -10 * command.dy);
        return true;
      case "remove":
        if (!selected) return false;
        this.remove(selected.id);
        this.stage.focus();
        return true;
      case "add":
        if (this.add()) this.focusSelected();
        return true;
      case "edit":
        if (!selected) return false;
        this.#host.renderRoot.querySelector<HTMLElement>(".details input")?.focus();
        return true;
      case "cancel":
        if (this.editor.isDragging) this.#cancel();
        else this.select(undefined);
        return true;
      case "undo":
        this.undo();
        return true;
      case "redo":
        this.redo();
        return true;
      case "zoom-in":
        this.stage.zoomIn();
        return true;
      case "zoom-out":
        this.stage.zoomOut();
        return true;
      case "fit":
        this.stage.zoomToFit();
        return true;
      case "help":
        this.#host.renderRoot.querySelector<HTMLDialogElement>("dialog.help")?.showModal();
        return true;
    }
  }

  focusSelected(): void {
    const id = this.editor.selectedId;
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelector<SVGElement>(`[data-id="${id}"]`)?.focus({ preventScroll: true });
    });
  }

  #nudge(id: number, command: Extract<Command, { dx: number }>): void {
    const { kind, picture } = this.editor;
    const by = { x: command.dx, y: command.dy };
    const edit = (shape: S) =>
      command.do === "move"
        ? kind.move(shape, by, picture)
        : kind.moveHandle(shape, kind.keyboardHandle, by, picture);
    this.editor.change(id, edit, `${command.do} ${id}`);
    this.#changed(this.#describeSelected());
  }

  /**
   * Pressing on a handle reshapes, on the selected shape moves it, and anywhere else draws, on other shapes too,
   * since what is labelled often overlaps. With Shift it always draws.
   */
  #press(at: Point, event: PointerEvent): void {
    this.#isPressed = true;
    this.#hits = shapesAt(event);
    const { selectedId } = this.editor;
    const handle = handleOf(event);
    if (selectedId !== undefined && handle !== undefined) this.editor.startReshaping(selectedId, handle, at);
    else if (selectedId !== undefined && this.#hits.includes(selectedId) && !event.shiftKey) {
      this.editor.startMoving(selectedId, at);
    } else if (this.currentLabel !== undefined) this.editor.startDrawing(this.currentLabel, at);
    this.#host.requestUpdate();
  }

  #drag(to: Point): void {
    this.editor.dragTo(to);
    this.#host.requestUpdate();
  }

  #drop(): void {
    this.#isPressed = false;
    const isOnHandle = this.editor.isReshaping;
    if (this.editor.drop(this.stage.scale)) this.#changed(this.#describeSelected());
    else if (!isOnHandle) this.select(this.#hits[0]);
    this.#host.requestUpdate();
    if (this.editor.selectedId === undefined) this.stage.focus();
    else this.focusSelected();
  }

  #cancel(): void {
    this.#isPressed = false;
    this.editor.cancel();
    this.#host.requestUpdate();
  }

  #changed(message: string): void {
    this.#say(message);
    this.#host.shapesChanged();
  }

  #say(message: string): void {
    this.announcement = message;
    this.#host.requestUpdate();
  }

  #describeSelected(): string {
    const shape = this.editor.selected?.shape;
    return shape === undefined ? "" : `${shape.label}, ${this.editor.kind.describe(shape)}`;
  }
}

function handleOf(event: PointerEvent): number | undefined {
  const handle = event.target instanceof Element ? event.target.closest("[data-handle]") : null;
  return handle === null ? undefined : Number(handle.getAttribute("data-handle"));
}

function shapesAt(event: PointerEvent): number[] {
  const root = event.target instanceof Element ? event.target.getRootNode() : null;
  if (!(root instanceof ShadowRoot)) return [];
  const shapes = new Set(
    root.elementsFromPoint(event.clientX, event.clientY).map((hit) => hit.closest("[data-id]")),
  );
  const area = (shape: Element) => {
    const { width, height } = shape.getBoundingClientRect();
    return width * height;
  };
  return [...shapes]
    .filter((shape) => shape !== null)
    .sort((a, b) => area(a) - area(b))
    .map((shape) => Number(shape.getAttribute("data-id")));
}
