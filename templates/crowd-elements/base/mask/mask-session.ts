import type { ReactiveControllerHost } from "lit";
import type { Point } from "../geometry.ts";
import { PictureStage } from "../picture-stage.ts";
import type { Area } from "./area.ts";
import { BRUSH_SIZES, suitableBrush } from "./brush.ts";
import type { KeyboardPen } from "./keyboard-pen.ts";
import { Mask } from "./mask.ts";
import { MaskEditor } from "./mask-editor.ts";
import type { MaskKind } from "./mask-kind.ts";
import { MaskLayer } from "./mask-layer.ts";
import { MaskTargets } from "./mask-targets.ts";
import { PenLayer } from "./pen-layer.ts";
import { PolygonDraft } from "./polygon-draft.ts";
import type { Segment } from "./segments.ts";

export type Tool = "brush" | "eraser" | "polygon";

/** The element that a session belongs to. */
export interface MaskHost extends ReactiveControllerHost, HTMLElement {
  readonly labels: readonly string[];
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Called after every change that the worker made to the mask. */
  maskChanged(): void;
}

/**
 * A worker who paints a mask on a picture: what is painted with and on, and what happened, said for those who do not
 * see it. Pointers come in through `MaskGestures`, keys through `runMaskCommand`.
 */
export class MaskSession {
  readonly targets: MaskTargets;
  readonly stage: PictureStage;
  readonly layer: MaskLayer;
  readonly pen = new PenLayer();
  readonly draft = new PolygonDraft();
  readonly gestures: KeyboardPen;
  editor = new MaskEditor(new Mask({ width: 0, height: 0 }));
  tool: Tool = "brush";
  /** The index of the brush's size. */
  brush = 0;
  /** How much the mask covers the picture, in percent. */
  opacity = 55;
  /** What happened last. */
  announcement = "";
  /** Why what the worker did last was not done. */
  refusal = "";

  readonly #host: MaskHost;

  constructor(host: MaskHost, kind: MaskKind, gesturesOf: (session: MaskSession) => KeyboardPen) {
    this.#host = host;
    this.targets = new MaskTargets(kind, this);
    this.gestures = gesturesOf(this);
    this.stage = new PictureStage(host, this.gestures);
    this.layer = new MaskLayer(this.stage);
  }

  /** Whether the mask can be painted: its picture is there, and what it starts with, too. */
  get isReady(): boolean {
    const { width, height } = this.editor.mask.size;
    return this.stage.picture?.width === width && this.stage.picture.height === height;
  }

  get labels(): readonly string[] {
    return this.#host.labels;
  }

  get diameter(): number {
    return BRUSH_SIZES[this.brush]!;
  }

  /** Starts over with this mask. */
  load(editor: MaskEditor): void {
    const { width, height } = editor.mask.size;
    this.editor = editor;
    this.draft.cut(0);
    this.brush = suitableBrush(Math.min(width, height));
    this.refresh();
  }

  /** Goes on drawing a polygon of this label from these points. */
  resume(label: string, points: readonly Point[]): void {
    this.tool = "polygon";
    this.targets.chooseLabel(label);
    for (const point of points) this.draft.add(point, this.editor.mask.size);
    this.gestures.showPen();
  }

  chooseTool(tool: Tool): void {
    if (tool !== "polygon") this.draft.cut(0);
    this.tool = tool;
    this.say(TOOL_NAMES[tool]);
    this.gestures.showPen();
  }

  chooseBrush(index: number): void {
    this.brush = Math.min(Math.max(index, 0), BRUSH_SIZES.length - 1);
    this.say(`${this.diameter} pixels wide`);
    this.gestures.showPen();
  }

  chooseOpacity(percent: number): void {
    this.opacity = percent;
    this.refresh();
  }

  chooseLabel(label: string): void {
    this.targets.chooseLabel(label);
    this.#chosen();
  }

  chooseInstance(segment: Segment): void {
    this.targets.choose(segment);
    this.#chosen();
  }

  /** Adds an instance of the current label, with a colour that nothing else has. */
  addInstance(): boolean {
    const added = this.#begin();
    if (added === undefined) return false;
    this.editor.commit();
    this.changed(`Added ${this.targets.nameOf(added)}`);
    return true;
  }

  relabel(segment: Segment, label: string): void {
    this.editor.relabel(segment.number, label);
    this.targets.choose({ ...segment, label });
    this.changed(`Changed to ${label}`);
  }

  /** Takes a segment away with all of its pixels. */
  remove(segment: Segment): void {
    const name = this.targets.nameOf(segment);
    this.drawArea(this.editor.remove(segment.number));
    this.changed(`Deleted ${name}`);
  }

  /** The number to paint with; the eraser's is 0. Begins a segment where there is none yet. */
  numberToPaint(): number | undefined {
    if (this.tool === "eraser") return 0;
    return (this.targets.segment ?? this.#begin())?.number;
  }

  /** Ends a stroke. */
  endStroke(): void {
    if (this.editor.endStroke()) this.#painted(this.tool === "eraser" ? "Erased" : "Painted");
    this.refresh();
  }

  /** Fills the polygon that was drawn. */
  finishPolygon(): void {
    const { points, isComplete } = this.draft;
    if (!isComplete) return this.refuse("A polygon needs three points.");
    const number = this.numberToPaint();
    if (number === undefined) return;
    const area = this.editor.fill(points, number);
    this.draft.cut(0);
    this.drawArea(area);
    this.#painted("Filled");
    this.gestures.showPen();
  }

  undo(): void {
    if (this.draft.isActive) this.takeBackPoint();
    else this.#step(this.editor.undo(), "Undone");
  }

  redo(): void {
    this.#step(this.editor.redo(), "Redone");
  }

  /** Takes back the last point of the polygon. */
  takeBackPoint(): void {
    this.draft.cut(this.draft.points.length - 1);
    this.say(`Took back a point, ${this.draft.points.length} left`);
    this.gestures.showPen();
  }

  dropPolygon(): void {
    this.draft.cut(0);
    this.say("Dropped the polygon");
    this.gestures.showPen();
  }

  /** Draws where the mask changed; new segments first have to be known to the layer. */
  drawArea(area: Area): void {
    this.layer.show(this.editor.mask, this.targets.segments);
    this.layer.drawArea(area);
  }

  changed(message: string): void {
    this.say(message);
    this.layer.show(this.editor.mask, this.targets.segments);
    this.#host.maskChanged();
  }

  say(message: string): void {
    this.announcement = message;
    this.refusal = "";
    this.refresh();
  }

  refuse(reason: string): void {
    this.announcement = reason;
    this.refusal = reason;
    this.refresh();
  }

  refresh(): void {
    this.#host.requestUpdate();
  }

  #begin(): Segment | undefined {
    const { label } = this.targets;
    if (label === undefined) {
      this.refuse("There are no labels to paint with yet.");
      return undefined;
    }
    const begun = this.targets.begin(label);
    if (begun === undefined) this.refuse(`A mask can hold no more ${this.targets.kind.plural}.`);
    return begun;
  }

  #chosen(): void {
    this.say(`Painting ${this.targets.name}`);
    this.gestures.showPen();
  }

  #painted(what: string): void {
    const { segment, name } = this.targets;
    const size = segment ? `, ${name} has ${this.editor.mask.countOf(segment.number)} pixels` : "";
    this.changed(`${what}${size}`);
  }

  #step(area: Area | undefined, message: string): void {
    if (area === undefined) return;
    this.drawArea(area);
    this.changed(message);
  }
}

const TOOL_NAMES: Readonly<Record<Tool, string>> = {
  brush: "Brush",
  eraser: "Eraser",
  polygon: "Polygon",
};
