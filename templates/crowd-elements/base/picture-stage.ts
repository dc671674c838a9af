import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from "lit";
import { createRef, type Ref, ref } from "lit/directives/ref.js";
import type { Point, Size } from "./geometry.ts";
import { type PointerSurface, type StageActions, StagePointers } from "./stage-pointers.ts";
import { fitPicture, panBy, reveal, type View, visiblePart, zoomAt } from "./view.ts";

/** Whether a key was pressed while the focus was on a picture, or nowhere. */
export function isOnPicture(event: KeyboardEvent): boolean {
  const path = event.composedPath();
  return path[0] === document.body || path.some((node) => node instanceof Element && node.matches(".frame"));
}

/** The time after the last zoom or pan at which the picture is drawn sharp again, in milliseconds. */
const SETTLING_TIME = 160;
const ZOOM_STEP = 1.25;

/**
 * A picture in a window, with what is drawn on it: loading, zoom, pan, and pointers. Panning and zooming only
 * change a CSS transform, which the compositor carries out, so that large pictures follow the hand.
 */
export class PictureStage implements ReactiveController {
  /** The picture's own size, once it is there. */
  picture: Size | undefined;
  hasFailed = false;

  readonly #host: ReactiveControllerHost;
  readonly #actions: StageActions;
  readonly #frame: Ref<HTMLElement> = createRef();
  readonly #stage: Ref<HTMLElement> = createRef();
  readonly #resizes = new ResizeObserver(() => this.#onResize());
  readonly #pointers: StagePointers;
  #view: View = { scale: 1, x: 0, y: 0 };
  #isFitted = true;
  /** Dragging pans while the space bar is held. */
  #isSpaceHeld = false;
  #observed: HTMLElement | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, actions: StageActions) {
    this.#host = host;
    this.#actions = actions;
    this.#pointers = new StagePointers(this.#surface(), actions);
    host.addController(this);
  }

  hostConnected(): void {
    this.#observeFrame();
  }

  hostUpdated(): void {
    this.#observeFrame();
  }

  hostDisconnected(): void {
    this.#resizes.disconnect();
    this.#observed = undefined;
    clearTimeout(this.#settling);
  }

  /** Screen pixels per picture pixel. */
  get scale(): number {
    return this.#view.scale;
  }

  /** How the picture lies in its window. */
  get view(): View {
    return this.#view;
  }

  /** The size of the window, in screen pixels. */
  get frameSize(): Size {
    return this.#size();
  }

  zoomIn(): void {
    this.#zoom(ZOOM_STEP, this.#middle());
  }

  zoomOut(): void {
    this.#zoom(1 / ZOOM_STEP, this.#middle());
  }

  zoomToFit(): void {
    this.#isFitted = true;
    this.#onResize();
  }

  pan(dx: number, dy: number): void {
    if (this.picture) this.#show(panBy(this.#view, dx, dy, this.picture, this.#size()));
  }

  focus(): void {
    this.#frame.value?.focus({ preventScroll: true });
  }

  /** The middle and the size of what can be seen, in picture pixels. */
  visiblePart(): { middle: Point; extent: Size } {
    return visiblePart(this.#view, this.picture ?? { width: 0, height: 0 }, this.#size());
  }

  /** Moves the picture just so far that a point of it can be seen. */
  reveal(at: Point): void {
    if (this.picture) this.#show(reveal(this.#view, at, this.picture, this.#size()));
  }

  /** All places that the pointer passed since the event before: a quick one passes more than it reports singly. */
  pathOf(event: PointerEvent): Point[] {
    const passed = event.getCoalescedEvents?.() ?? [];
    return (passed.length > 0 ? passed : [event]).map((place) => this.#inPicture(place));
  }

  /** `drawing` is in the picture's own pixels, `overlay` above it in those of the window. */
  render(
    src: string,
    accessibleName: string,
    drawing: TemplateResult | typeof nothing,
    overlay: TemplateResult | typeof nothing = nothing,
  ): TemplateResult {
    const { width, height } = this.picture ?? { width: 4, height: 3 };
    return html`
      <div
        class="frame"
        role="application"
        tabindex="0"
        aria-label=${accessibleName}
        aria-describedby="hint"
        .style=${`aspect-ratio: ${width} / ${height}`}
        ${ref(this.#frame)}
        @keydown=${this.#onKey}
        @keyup=${this.#onKey}
        @blur=${this.#onBlur}
        @wheel=${this.#onWheel}
        @pointerdown=${this.#pointers.onDown}
        @pointermove=${this.#pointers.onMove}
        @pointerup=${this.#pointers.onUp}
        @pointercancel=${this.#pointers.onCancel}
        @pointerleave=${this.#pointers.onLeave}
      >
        <div class="stage" ?hidden=${this.picture === undefined} ${ref(this.#stage)}>
          <img alt="" draggable="false" src=${src || nothing} @load=${this.#onLoad} @error=${this.#onError} />
          ${drawing}
          <canvas class="upper-canvas" width="1" height="1"></canvas>
        </div>
        ${overlay}
        ${
          this.hasFailed
            ? html`<p class="failure" role="alert">This picture could not be loaded: <code>${src}</code></p>`
            : nothing
        }
      </div>
    `;
  }

  #observeFrame(): void {
    const frame = this.#frame.value;
    if (frame === undefined || frame === this.#observed) return;
    this.#resizes.observe(frame);
    this.#observed = frame;
  }

  #onLoad = (event: Event): void => {
    if (!(event.target instanceof HTMLImageElement) || !this.#stage.value) return;
    const { naturalWidth: width, naturalHeight: height } = event.target;
    this.picture = { width, height };
    this.hasFailed = false;
    this.#isFitted = true;
    this.#stage.value.style.width = `${width}px`;
    this.#stage.value.style.height = `${height}px`;
    this.#host.requestUpdate();
    this.#onResize();
  };

  #onError = (): void => {
    this.picture = undefined;
    this.hasFailed = true;
    this.#host.requestUpdate();
  };

  #onResize(): void {
    if (!this.picture) return;
    const view = this.#isFitted
      ? fitPicture(this.picture, this.#size())
      : panBy(this.#view, 0, 0, this.picture, this.#size());
    this.#show(view);
  }

  #zoom(factor: number, at: Point, isGesture = false): void {
    if (!this.picture) return;
    this.#isFitted = false;
    this.#show(zoomAt(this.#view, factor, at, this.picture, this.#size()), isGesture);
  }

  /**
   * Lines, handles and texts keep their size on the screen. That draws every shape anew, which a thousand shapes
   * make slow; so in a gesture it waits until the gesture rests.
   */
  #show(view: View, isGesture = false): void {
    const stage = this.#stage.value;
    if (!stage) return;
    const isZoomed = view.scale !== this.#view.scale;
    this.#view = view;
    stage.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
    stage.style.willChange = "transform";
    if (isZoomed) this.#host.requestUpdate();
    if (isZoomed && !isGesture) this.#adaptLines(stage);
    this.#actions.viewed?.();
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      stage.style.willChange = "";
      this.#adaptLines(stage);
    }, SETTLING_TIME);
  }

  #adaptLines(stage: HTMLElement): void {
    stage.style.setProperty("--px", String(1 / this.#view.scale));
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== " " || this.#actions.usesSpace?.()) return;
    event.preventDefault();
    this.#holdSpace(event.type === "keydown");
  };

  #onBlur = (): void => this.#holdSpace(false);

  #holdSpace(isHeld: boolean): void {
    this.#isSpaceHeld = isHeld;
    this.#frame.value?.classList.toggle("panning", isHeld);
  }

  #onWheel = (event: WheelEvent): void => {
    if (!this.picture) return;
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      this.#zoom(Math.exp((-event.deltaY * unit) / 300), this.#inFrame(event), true);
      return;
    }
    const before = this.#view;
    if (event.shiftKey && event.deltaX === 0) this.pan(-event.deltaY * unit, 0);
    else this.pan(-event.deltaX * unit, -event.deltaY * unit);
    // At the end of the picture, and when all of it can be seen, the page scrolls.
    if (before.x !== this.#view.x || before.y !== this.#view.y) event.preventDefault();
  };

  #surface(): PointerSurface {
    return {
      isReady: () => this.picture !== undefined,
      isPanning: () => this.#isSpaceHeld,
      inFrame: (event) => this.#inFrame(event),
      inPicture: (event) => this.#inPicture(event),
      pan: (dx, dy) => this.pan(dx, dy),
      zoom: (factor, at) => this.#zoom(factor, at, true),
    };
  }

  #size(): Size {
    const frame = this.#frame.value;
    return { width: frame?.clientWidth ?? 0, height: frame?.clientHeight ?? 0 };
  }

  #middle(): Point {
    const { width, height } = this.#size();
    return { x: width / 2, y: height / 2 };
  }

  #inFrame(event: MouseEvent): Point {
    const frame = this.#frame.value?.getBoundingClientRect();
    return { x: event.clientX - (frame?.left ?? 0), y: event.clientY - (frame?.top ?? 0) };
  }

  /** Goes by where the picture really is on the screen, whatever the page has scaled around it. */
  #inPicture(event: MouseEvent): Point {
    const stage = this.#stage.value?.getBoundingClientRect();
    if (!stage || !this.picture) return { x: 0, y: 0 };
    return {
      x: ((event.clientX - stage.left) * this.picture.width) / stage.width,
      y: ((event.clientY - stage.top) * this.picture.height) / stage.height,
    };
  }
}
