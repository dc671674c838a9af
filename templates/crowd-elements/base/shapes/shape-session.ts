import type { ReactiveControllerHost } from "lit";
import type { Point } from "../geometry.ts";
import { PictureStage } from "../picture-stage.ts";
import type { Gestures } from "./gestures.ts";
import { EXACT, PointDraft, type Reach } from "./point-draft.ts";
import { ShapeEditor } from "./shape-editor.ts";
import type { Shape, ShapeKind } from "./shape-kind.ts";
import type { Vertex } from "./vertices.ts";

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
  /** The shape that is being drawn point by point, for the kinds that are. */
  readonly draft: PointDraft<S> | undefined;
  readonly stage: PictureStage;
  /** What happened last. */
  announcement = "";
  /** Why what the worker did last was not done. */
  refusal = "";

  readonly #host: SessionHost;
  readonly #gestures: Gestures;
  #chosenLabel: string | undefined;

  constructor(host: SessionHost, kind: ShapeKind<S>, gesturesOf: (session: ShapeSession<S>) => Gestures) {
    this.#host = host;
    this.editor = new ShapeEditor(kind);
    if (kind.drawing.by === "points") this.draft = new PointDraft(kind.noun, kind.drawing);
    this.#gestures = gesturesOf(this);
    this.stage = new PictureStage(host, this.#gestures);
  }

  /** The label to draw with: the chosen one while it exists, else the first, where it need not be chosen anew. */
  get currentLabel(): string | undefined {
    const { labels } = this.#host;
    const chosen = labels.find((label) => label === this.#chosenLabel);
    return chosen ?? (this.#labelIsChosenAnew ? undefined : labels[0]);
  }

  get canUndo(): boolean {
    return this.editor.canUndo || this.draft?.canUndo === true;
  }

  get canRedo(): boolean {
    return this.editor.canRedo || this.draft?.canRedo === true;
  }

  /** The shape that is being drawn, as it would be if it ended now. */
  get unfinished(): S | undefined {
    const label = this.currentLabel;
    return label === undefined ? undefined : this.draft?.shape(label, this.editor.picture);
  }

  /** Starts over with these shapes. */
  load(shapes: readonly S[]): void {
    this.editor.load(shapes);
    this.draft?.reset();
  }

  /** Goes on drawing a shape of this label from these points. */
  resume(label: string | undefined, points: readonly Vertex[]): void {
    this.#chosenLabel = label;
    this.draft?.reset(points);
  }

  chooseLabel(label: string): void {
    this.#chosenLabel = label;
    if (this.#labelIsChosenAnew) this.select(undefined);
    this.say(`Drawing ${label}`);
  }

  /** Where the label is chosen anew for each shape, none is chosen any more. */
  dropLabel(): void {
    if (!this.#labelIsChosenAnew || this.#chosenLabel === undefined) return;
    this.#chosenLabel = undefined;
    this.say("No label is chosen");
  }

  select(id: number | undefined): void {
    if (id === this.editor.selectedId) return;
    this.editor.selectedId = id;
    this.refresh();
  }

  /** A shape got the focus. By pointer that says nothing yet: the press may begin another shape. */
  focused(id: number): void {
    if (!this.#gestures.isPressed) this.select(id);
  }

  relabel(id: number, label: string): void {
    this.edit(id, (shape) => this.editor.kind.relabel(shape, label), `Changed to ${label}`);
  }

  /** Returns whether the shape may have that number there. */
  setField(id: number, name: string, value: number): boolean {
    const { kind, picture } = this.editor;
    return this.edit(id, (shape) => kind.setField(shape, name, value, picture));
  }

  /** Changes a shape, where that leaves no fault. Changes of one `group` in a row are undone together. */
  edit(id: number, change: (shape: S) => S, message?: string, group?: string): boolean {
    const fault = this.editor.change(id, change, group);
    if (fault !== undefined) return this.refuse(fault);
    this.changed(message ?? this.describeSelected());
    return true;
  }

  remove(id: number): void {
    this.editor.remove(id);
    this.changed(`Deleted the ${this.editor.kind.noun}`);
  }

  /** Makes a shape in the middle of what can be seen, to be moved and resized from there. */
  add(): boolean {
    const label = this.currentLabel;
    if (this.stage.picture === undefined) return false;
    if (label === undefined) return this.refuseWithoutLabel();
    const { middle, extent } = this.stage.visiblePart();
    const { kind, picture } = this.editor;
    this.#add(kind.create(label, middle, extent, picture));
    return true;
  }

  /** Moves the place of the next point by keyboard. */
  aim(at: Point): void {
    if (this.draft === undefined) return;
    this.draft.aim(at, this.editor.picture);
    const { x, y } = this.draft.next!;
    this.stage.reveal({ x, y });
    this.say(`Next point at ${x}, ${y}`);
  }

  /** Places a point of the shape that is being drawn. */
  place(at: Point, reach?: Reach): void {
    const label = this.currentLabel;
    if (label === undefined || this.draft === undefined) return;
    const placing = this.draft.place(label, at, reach ?? EXACT, this.editor.picture);
    if (placing === "placed") {
      this.select(undefined);
      const { x, y } = this.draft.points.at(-1)!;
      this.#draftChanged(`Point ${this.draft.points.length} at ${x}, ${y}`);
    } else if (placing !== "ignored") this.#end(placing);
  }

  /** Ends the shape that is being drawn. */
  finish(): void {
    const label = this.currentLabel;
    if (label !== undefined && this.draft) this.#end(this.draft.finish(label, this.editor.picture));
  }

  /** Drops the shape that is being drawn, which can be undone. */
  dropDraft(): void {
    this.draft?.clear();
    this.#draftChanged(`Dropped the unfinished ${this.editor.kind.noun}`);
  }

  undo(): void {
    if (this.draft?.undo()) this.#draftChanged(`Undone, ${this.draft.points.length} points`);
    else if (this.editor.undo()) this.changed("Undone");
  }

  redo(): void {
    if (this.draft?.redo()) this.#draftChanged(`Redone, ${this.draft.points.length} points`);
    else if (this.editor.redo()) this.changed("Redone");
  }

  /** Gives up what the pointer is about. Returns whether it was about anything. */
  cancelGesture(): boolean {
    if (!this.#gestures.isPressed) return false;
    this.#gestures.cancel();
    return true;
  }

  /** The focus goes to the selected shape, or to the picture where none is. */
  focusSelected(): void {
    const id = this.editor.selectedId;
    if (id === undefined) return this.stage.focus();
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelector<SVGElement>(`[data-id="${id}"]`)?.focus({ preventScroll: true });
    });
  }

  refresh(): void {
    this.#host.requestUpdate();
  }

  /** The shapes changed. */
  changed(message: string): void {
    if (this.draft?.points.length === 0) this.draft.reset();
    this.say(message);
    this.#host.shapesChanged();
  }

  say(message: string): void {
    this.refusal = "";
    this.announcement = message;
    this.refresh();
  }

  /** Says why something is not done. */
  refuse(reason: string): false {
    this.say(reason);
    this.refusal = reason;
    return false;
  }

  refuseWithoutLabel(): false {
    return this.refuse(this.#host.labels.length > 0 ? "Choose a label first." : "There are no labels yet.");
  }

  describeSelected(): string {
    const { kind, selected, selectedPoint } = this.editor;
    if (selected === undefined) return "";
    const { shape } = selected;
    if (selectedPoint === undefined) return `${shape.label}, ${kind.describe(shape)}`;
    const { x, y } = kind.handles(shape)[selectedPoint]!.at;
    return `Point ${selectedPoint + 1} of ${kind.points?.count(shape)}, x ${x}, y ${y}`;
  }

  get #labelIsChosenAnew(): boolean {
    const { drawing } = this.editor.kind;
    return drawing.by === "points" && drawing.labelIsChosenAnew;
  }

  #end(ending: { readonly shape: S } | { readonly fault: string } | "placed" | "ignored"): void {
    if (typeof ending === "string") return;
    if ("fault" in ending) this.refuse(ending.fault);
    else this.#add(ending.shape);
  }

  #add(shape: S): void {
    this.editor.add(shape);
    if (this.#labelIsChosenAnew) this.#chosenLabel = undefined;
    this.changed(`Added ${this.describeSelected()}`);
  }

  #draftChanged(message: string): void {
    this.say(message);
    this.#host.shapesChanged();
  }
}
