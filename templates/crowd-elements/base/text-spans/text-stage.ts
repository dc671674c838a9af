import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit";
import { createRef, type Ref, ref } from "lit/directives/ref.js";
import { caretMoveOfKey } from "./caret-keys.ts";
import { renderMarkedText } from "./render-marked-text.ts";
import type { Mark } from "./segments.ts";
import type { TextActions, TextTarget } from "./text-actions.ts";
import { textBlocks } from "./text-blocks.ts";
import type { CaretPlace } from "./text-geometry.ts";
import { TextGestures } from "./text-gestures.ts";
import { TextPositions } from "./text-positions.ts";
import { excerpt, rangeBetween, type TextRange, trimRange } from "./text-range.ts";
import { select } from "./text-selection.ts";
import { TextSurface } from "./text-surface.ts";

/** Around what is scrolled into sight, in pixels. */
const MARGIN = 24;

export interface TextView {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly selectedId: number | undefined;
  readonly name: string;
}

/**
 * A text that is read verbatim, with marks on it: selection by mouse, finger, pen and keys, a caret of its own,
 * and handles at the ends of the selected mark.
 */
export class TextStage implements ReactiveController, TextTarget {
  readonly #actions: TextActions;
  readonly #gestures: TextGestures;
  readonly #frame: Ref<HTMLElement> = createRef();
  readonly #element: Ref<HTMLElement> = createRef();
  readonly #caret: Ref<HTMLElement> = createRef();
  readonly #startHandle: Ref<HTMLElement> = createRef();
  readonly #endHandle: Ref<HTMLElement> = createRef();
  readonly #resizes = new ResizeObserver(() => this.#placeAll());
  #view: TextView = { text: "", marks: [], selectedId: undefined, name: "" };
  #blocks: readonly TextRange[] = [];
  #surface: TextSurface | undefined;
  #anchor = 0;
  #focus = 0;
  /** The place across the line that vertical moves keep to. */
  #goal: number | undefined;

  constructor(host: ReactiveControllerHost, actions: TextActions) {
    this.#actions = actions;
    this.#gestures = new TextGestures(this, actions);
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener("selectionchange", this.#gestures.followSelection);
    if (this.#element.value) this.#resizes.observe(this.#element.value);
  }

  hostDisconnected(): void {
    document.removeEventListener("selectionchange", this.#gestures.followSelection);
    this.#resizes.disconnect();
  }

  hostUpdated(): void {
    const element = this.#element.value;
    if (element && element !== this.#surface?.positions.element) this.#resizes.observe(element);
    this.#surface?.positions.refresh();
    this.#placeAll();
  }

  /** The text as it is on the page. */
  get surface(): TextSurface | undefined {
    const element = this.#element.value;
    const { text } = this.#view;
    const known = this.#surface?.positions;
    if (element && (known?.element !== element || known.text !== text)) {
      this.#surface = new TextSurface(new TextPositions(element, text, this.#blocks));
    }
    return this.#surface;
  }

  /** What is selected; with nothing selected, the caret. */
  get selected(): TextRange {
    return rangeBetween(this.#anchor, this.#focus);
  }

  /** The selected text, without white space at its ends. */
  get selection(): TextRange | undefined {
    return trimRange(this.#view.text, this.selected);
  }

  get caret(): number {
    return this.#focus;
  }

  /** Where an end of the selected mark is on the screen. */
  placeOfEdge(edge: "start" | "end"): CaretPlace | undefined {
    const { surface, selectedMark } = this;
    if (surface === undefined || selectedMark === undefined) return undefined;
    const { geometry } = surface;
    return edge === "start" ? geometry.caretAt(selectedMark.start) : geometry.caretAfter(selectedMark.end);
  }

  get selectedMark(): Mark | undefined {
    return this.#view.marks.find(({ id }) => id === this.#view.selectedId);
  }

  /** Moves the selection, and shows it when the browser does not do so itself. */
  setSelection(anchor: number, focus: number, isShown = true): void {
    this.#anchor = anchor;
    this.#focus = focus;
    this.#goal = undefined;
    if (isShown && this.surface) select(this.surface.positions, rangeBetween(anchor, focus));
  }

  /** Selects nothing; the caret stays where it is. */
  clearSelection(): void {
    this.setSelection(this.#focus, this.#focus);
  }

  focus(): void {
    this.#element.value?.focus({ preventScroll: true });
  }

  /** Scrolls so far that an offset can be seen. */
  reveal(offset: number): void {
    this.#focus = this.#anchor = offset;
    this.#placeCaret();
    this.#scrollToCaret();
  }

  hideCaret(): void {
    this.#frame.value?.classList.remove("with-caret");
  }

  render(view: TextView): TemplateResult {
    if (view.text !== this.#view.text) {
      this.#blocks = textBlocks(view.text);
      this.#anchor = this.#focus = 0;
    }
    this.#view = view;
    const { press, move, release, cancel, holdMouse, hold, drag, letGo } = this.#gestures;
    const content = renderMarkedText({ ...view, blocks: this.#blocks, onRemove: this.#actions.removed });
    const handle = (edge: "start" | "end", reference: Ref<HTMLElement>) =>
      html`<div class="handle ${edge}" ${ref(reference)} hidden
        @pointerdown=${(event: PointerEvent) => hold(event, edge)} @pointermove=${drag} @pointerup=${letGo}
        @pointercancel=${letGo}></div>`;
    return html`
      <div class="text-frame" ${ref(this.#frame)}>
        <div
          class="text"
          role="application"
          tabindex="0"
          aria-label=${view.name}
          aria-describedby="hint"
          ${ref(this.#element)}
          @keydown=${this.#onKey}
          @pointerdown=${press}
          @pointermove=${move}
          @pointerup=${release}
          @pointercancel=${cancel}
          @mousedown=${holdMouse}
          @dragstart=${(event: DragEvent) => event.preventDefault()}
          >${content}</div
        >
        <div class="caret" ${ref(this.#caret)}></div>
        ${handle("start", this.#startHandle)} ${handle("end", this.#endHandle)}
      </div>
    `;
  }

  #onKey = (event: KeyboardEvent): void => {
    const { surface } = this;
    if (surface === undefined || event.isComposing) return;
    const move = caretMoveOfKey(event, surface.boundaries.isRightToLeft(this.#focus));
    if (move === undefined) return;
    event.preventDefault();
    const from = this.#focus;
    const goal = this.#goal ?? surface.geometry.caretAt(from).x;
    const to = surface.moved(from, move, goal);
    this.setSelection(move.selects ? this.#anchor : to, to);
    if (move.by === "line") this.#goal = goal;
    this.#frame.value?.classList.add("with-caret");
    this.#placeCaret();
    this.#scrollToCaret();
    this.#actions.selecting();
    this.#actions.say(this.#describeMove(from, move.by === "line"));
  };

  #describeMove(from: number, isByLine: boolean): string {
    const { text, marks } = this.#view;
    const { surface, selection } = this;
    const to = this.#focus;
    if (this.#anchor !== to) return selection ? `Selected: ${excerpt(text, selection)}` : "Selected: space";
    const passed =
      isByLine && surface ? { start: to, end: surface.geometry.lineEdge(to, "end") } : rangeBetween(from, to);
    const names = marks.filter(({ start, end }) => start <= to && to < end).map(({ name }) => name);
    const words =
      excerpt(text, passed).trim() || (text.slice(passed.start, passed.end) === "\n" ? "new line" : "space");
    return passed.start === passed.end ? names.join(", ") : [words, ...names].join(", ");
  }

  #placeAll(): void {
    if (this.#frame.value?.classList.contains("with-caret")) this.#placeCaret();
    this.#place(this.#startHandle.value, this.placeOfEdge("start"));
    this.#place(this.#endHandle.value, this.placeOfEdge("end"));
  }

  #placeCaret(): void {
    this.#place(this.#caret.value, this.surface?.geometry.caretAt(this.#focus));
  }

  /** The caret may be hidden, so the browser cannot do it. */
  #scrollToCaret(): void {
    const frame = this.#frame.value;
    const caret = this.#caret.value?.style;
    if (frame === undefined || caret === undefined) return;
    const top = Number.parseFloat(caret.top);
    const bottom = top + Number.parseFloat(caret.height);
    if (top < frame.scrollTop + MARGIN) frame.scrollTop = top - MARGIN;
    else if (bottom > frame.scrollTop + frame.clientHeight - MARGIN) {
      frame.scrollTop = bottom + MARGIN - frame.clientHeight;
    }
    frame.scrollIntoView({ block: "nearest" });
  }

  #place(element: HTMLElement | undefined, place: CaretPlace | undefined): void {
    const frame = this.#frame.value;
    if (element === undefined || frame === undefined) return;
    element.hidden = place === undefined;
    if (place === undefined) return;
    const box = frame.getBoundingClientRect();
    const scale = box.width / (frame.offsetWidth || 1) || 1;
    element.style.left = `${(place.x - box.left) / scale - frame.clientLeft + frame.scrollLeft}px`;
    element.style.top = `${(place.top - box.top) / scale - frame.clientTop + frame.scrollTop}px`;
    element.style.height = `${(place.bottom - place.top) / scale}px`;
  }
}
