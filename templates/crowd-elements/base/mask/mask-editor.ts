import { clamp, type Point } from "../geometry.ts";
import { type Area, joined, NOWHERE } from "./area.ts";
import { brushCenter, paintStroke } from "./brush.ts";
import type { Mask } from "./mask.ts";
import { exchange, MaskEdit, type MaskPatch, NO_CHANGE } from "./mask-edit.ts";
import { MaskHistory, type MaskStep } from "./mask-history.ts";
import { paintPolygon } from "./polygon-fill.ts";
import { nextSegment, type Segment } from "./segments.ts";

interface Stroke {
  readonly edit: MaskEdit;
  readonly segment: number;
  readonly diameter: number;
  readonly last: Point;
}

/**
 * A mask with its segments and what a worker does with it, apart from any page: strokes from press to drop, polygons,
 * new and deleted segments, undo. What changes pixels gives the area where the picture is to be drawn anew.
 */
export class MaskEditor {
  readonly mask: Mask;

  #segments: readonly Segment[];
  readonly #history = new MaskHistory();
  #stroke: Stroke | undefined;
  /** Segments as they were before the stroke, which may have begun with a new one. */
  #segmentsBefore: readonly Segment[];

  constructor(mask: Mask, segments: readonly Segment[] = []) {
    this.mask = mask;
    this.#segments = segments;
    this.#segmentsBefore = segments;
  }

  get segments(): readonly Segment[] {
    return this.#segments;
  }

  get isPainting(): boolean {
    return this.#stroke !== undefined;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  find(number: number | undefined): Segment | undefined {
    return this.#segments.find((segment) => segment.number === number);
  }

  segmentAt({ x, y }: Point): Segment | undefined {
    const { width, height } = this.mask.size;
    if (x < 0 || y < 0 || x >= width || y >= height) return undefined;
    return this.find(this.mask.pixels[Math.floor(y) * width + Math.floor(x)]);
  }

  /**
   * Adds a segment without a pixel. It is no step of its own to undo when it is painted at once. Gives `undefined` when
   * the mask has all segments that it can hold.
   */
  add(label: string, color: string): Segment | undefined {
    const segment = nextSegment(this.#segments, label, color);
    if (segment) this.#segments = [...this.#segments, segment];
    return segment;
  }

  /** Makes what was done to the segments a step to undo. */
  commit(): void {
    this.endStroke();
    this.#commit(NO_CHANGE);
  }

  relabel(number: number, label: string): void {
    this.endStroke();
    this.#segments = this.#segments.map((segment) =>
      segment.number === number ? { ...segment, label } : segment,
    );
    this.commit();
  }

  /** Takes a segment away, with all of its pixels. */
  remove(number: number): Area {
    this.endStroke();
    const { mask } = this;
    const { width, height } = mask.size;
    const edit = new MaskEdit(mask);
    for (let y = 0; y < height; y += 1) {
      const row = mask.pixels.subarray(y * width, (y + 1) * width);
      for (let from = row.indexOf(number); from >= 0; ) {
        let to = from + 1;
        while (row[to] === number) to += 1;
        edit.fillRow(y, from, to, 0);
        from = row.indexOf(number, to);
      }
    }
    this.#segments = this.#segments.filter((segment) => segment.number !== number);
    return this.#commit(edit.finish() ?? NO_CHANGE);
  }

  /** Begins a stroke with a disc, whose pixels go to a segment or, with 0, to none. */
  startStroke(segment: number, diameter: number, at: Point): Area {
    this.endStroke();
    this.mask.admit(segment);
    const last = brushCenter(at, diameter);
    this.#stroke = { edit: new MaskEdit(this.mask), segment, diameter, last };
    return this.strokeTo([at]);
  }

  /** Goes on with the stroke along some points. */
  strokeTo(points: readonly Point[]): Area {
    let area = NOWHERE;
    for (const point of points) {
      const stroke = this.#stroke;
      if (stroke === undefined) break;
      const { edit, segment, diameter, last } = stroke;
      const to = brushCenter(point, diameter);
      paintStroke(last, to, diameter, (y, from, until) => edit.fillRow(y, from, until, segment));
      this.#stroke = { ...stroke, last: to };
      area = joined(area, this.#around(last, to, diameter));
    }
    return area;
  }

  /** Ends the stroke, as everything else does that follows it. Returns whether it changed anything. */
  endStroke(): boolean {
    if (this.#stroke === undefined) return false;
    const patch = this.#stroke.edit.finish();
    this.#stroke = undefined;
    if (patch === undefined) this.#segments = this.#segmentsBefore;
    else this.#commit(patch);
    return patch !== undefined;
  }

  /** Takes the stroke back as if it had never begun. */
  cancelStroke(): Area {
    const area = this.#stroke?.edit.cancel() ?? NOWHERE;
    this.#stroke = undefined;
    this.#segments = this.#segmentsBefore;
    return area;
  }

  /** Gives the inside of a polygon to a segment or, with 0, to none. Gives where that changed something. */
  fill(vertices: readonly Point[], segment: number): Area {
    this.endStroke();
    this.mask.admit(segment);
    const edit = new MaskEdit(this.mask);
    paintPolygon(vertices, 0, this.mask.size.height, (y, from, to) => edit.fillRow(y, from, to, segment));
    const patch = edit.finish();
    if (patch !== undefined) return this.#commit(patch);
    this.#segments = this.#segmentsBefore;
    return NOWHERE;
  }

  undo(): Area | undefined {
    this.endStroke();
    return this.#history.undo((step) => this.#exchange(step));
  }

  redo(): Area | undefined {
    this.endStroke();
    return this.#history.redo((step) => this.#exchange(step));
  }

  #exchange({ segments, patch }: MaskStep): MaskStep {
    const present = { segments: this.#segments, patch: exchange(this.mask, patch) };
    this.#segments = segments;
    this.#segmentsBefore = segments;
    return present;
  }

  #commit(patch: MaskPatch): Area {
    this.#history.commit({ segments: this.#segmentsBefore, patch });
    this.#segmentsBefore = this.#segments;
    return patch.area;
  }

  #around(from: Point, to: Point, diameter: number): Area {
    const { width, height } = this.mask.size;
    const radius = diameter / 2;
    return {
      left: clamp(Math.floor(Math.min(from.x, to.x) - radius), 0, width),
      top: clamp(Math.floor(Math.min(from.y, to.y) - radius), 0, height),
      right: clamp(Math.ceil(Math.max(from.x, to.x) + radius), 0, width),
      bottom: clamp(Math.ceil(Math.max(from.y, to.y) + radius), 0, height),
    };
  }
}
