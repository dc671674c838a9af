import { css, html, type TemplateResult } from "lit";
import { createRef, type Ref, ref } from "lit/directives/ref.js";
import type { Size } from "../geometry.ts";
import type { View } from "../view.ts";
import { type Area, isNowhere } from "./area.ts";
import type { Mask } from "./mask.ts";
import { rasterize } from "./mask-raster.ts";
import { channelsOf, MOST_SEGMENTS, type Segment } from "./segments.ts";

/** What a layer has to know of the window that it lies in; a `PictureStage` is one. */
export interface MaskWindow {
  readonly view: View;
  readonly frameSize: Size;
}

/**
 * Shows a mask over a picture, in the picture's window. It draws at once, in the pixels of the screen: whole when the
 * view changes, and only where the mask changed when it is painted on.
 */
export class MaskLayer {
  readonly #window: MaskWindow;
  readonly #canvas: Ref<HTMLCanvasElement> = createRef();
  #mask: Mask | undefined;
  #colors = colorsOf([]);
  #shown = "";
  #image: ImageData | undefined;
  #pixels = new Uint32Array(0);

  constructor(window: MaskWindow) {
    this.#window = window;
  }

  /** Shows these segments of a mask, and none of others. */
  show(mask: Mask | undefined, segments: readonly Segment[]): void {
    const shown = segments.map(({ number, color }) => `${number} ${color}`).join();
    if (mask === this.#mask && shown === this.#shown) return;
    this.#mask = mask;
    this.#shown = shown;
    this.#colors = colorsOf(segments);
    this.draw();
  }

  /** Draws all of it. To be called when the view changes. */
  draw(): void {
    const canvas = this.#canvas.value;
    if (!canvas) return;
    const density = devicePixelRatio;
    const { width, height } = this.#window.frameSize;
    const columns = Math.max(1, Math.round(width * density));
    const rows = Math.max(1, Math.round(height * density));
    if (canvas.width !== columns || canvas.height !== rows || !this.#image) {
      canvas.width = columns;
      canvas.height = rows;
      canvas.style.width = `${columns / density}px`;
      canvas.style.height = `${rows / density}px`;
      this.#image = new ImageData(columns, rows);
      this.#pixels = new Uint32Array(this.#image.data.buffer);
    }
    this.#pixels.fill(0);
    const whole = { left: 0, top: 0, right: columns, bottom: rows };
    if (this.#mask) this.#rasterize(this.#mask, areaOf(this.#mask));
    this.#put(canvas, whole);
  }

  /** Draws an area of the picture where the mask has changed. */
  drawArea(area: Area): void {
    const canvas = this.#canvas.value;
    if (!canvas || !this.#mask || isNowhere(area)) return;
    const drawn = this.#rasterize(this.#mask, area);
    if (!isNowhere(drawn)) this.#put(canvas, drawn);
  }

  render(): TemplateResult {
    return html`<canvas class="mask" ${ref(this.#canvas)}></canvas>`;
  }

  #rasterize(mask: Mask, area: Area): Area {
    const { width, height } = this.#image ?? { width: 0, height: 0 };
    const target = { pixels: this.#pixels, width, height, density: devicePixelRatio };
    return rasterize(mask, this.#colors, this.#window.view, area, target);
  }

  #put(canvas: HTMLCanvasElement, { left, top, right, bottom }: Area): void {
    if (!this.#image) return;
    canvas.getContext("2d")?.putImageData(this.#image, 0, 0, left, top, right - left, bottom - top);
  }
}

function areaOf({ size }: Mask): Area {
  return { left: 0, top: 0, right: size.width, bottom: size.height };
}

/** The colour of every number that a pixel can hold, as pictures have it in memory; nothing where none is shown. */
function colorsOf(segments: readonly Segment[]): Uint32Array<ArrayBuffer> {
  const bytes = new Uint8Array(4 * (MOST_SEGMENTS + 2));
  for (const { number, color } of segments) bytes.set([...channelsOf(color), 255], 4 * number);
  return new Uint32Array(bytes.buffer);
}

export const maskLayerStyles = css`
  .mask {
    position: absolute;
    top: 0;
    left: 0;
    opacity: var(--mask-opacity, 0.55);
    pointer-events: none;
  }
`;
