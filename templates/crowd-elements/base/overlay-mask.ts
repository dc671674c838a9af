import type { ReactiveControllerHost } from "lit";
import type { Overlay } from "./overlay.ts";

/** Rows of pixels that are read at a time, so that the pixels of a large mask are not all held twice. */
const BAND = 256;

/** The mask of an overlay as something that can stand over the picture: without its background. */
export class OverlayMask {
  /** Once it is there: a canvas, or the picture itself where its pixels may not be read. */
  element: HTMLElement | undefined;
  hasFailed = false;

  readonly #host: ReactiveControllerHost;
  #overlay: Overlay | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Shows the mask of this overlay; does nothing when it does already. */
  async show(overlay: Overlay): Promise<void> {
    if (overlay === this.#overlay) return;
    this.#overlay = overlay;
    this.element = undefined;
    this.hasFailed = false;
    if (overlay.mask === undefined) return;
    const colors = new Set(overlay.legend.map(({ color }) => Number.parseInt(color.slice(1), 16)));
    const element = await loadMask(overlay.mask, colors);
    if (overlay !== this.#overlay) return;
    this.element = element;
    this.hasFailed = element === undefined;
    this.#host.requestUpdate();
  }
}

/** Gives `undefined` when there is no such picture. */
async function loadMask(src: string, colors: ReadonlySet<number>): Promise<HTMLElement | undefined> {
  const image = new Image();
  image.src = src;
  image.alt = "";
  image.className = "mask";
  try {
    await image.decode();
  } catch {
    return undefined;
  }
  try {
    return withoutBackground(image, colors) ?? image;
  } catch {
    // The picture is from elsewhere, and its server does not let its pixels be read.
    return image;
  }
}

/** Keeps the pixels that have exactly one of the colours; gives `undefined` when there is none, as in a JPEG. */
function withoutBackground(image: HTMLImageElement, colors: ReadonlySet<number>): HTMLElement | undefined {
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.className = "mask";
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return undefined;
  context.drawImage(image, 0, 0);
  let hasColors = false;
  for (let top = 0; top < canvas.height; top += BAND) {
    const band = context.getImageData(0, top, canvas.width, Math.min(BAND, canvas.height - top));
    if (keepColors(band.data, colors)) hasColors = true;
    context.putImageData(band, 0, top);
  }
  return hasColors ? canvas : undefined;
}

/** Makes all other pixels transparent. Returns whether any is left. */
function keepColors(pixels: Uint8ClampedArray, colors: ReadonlySet<number>): boolean {
  let hasColors = false;
  for (let at = 0; at < pixels.length; at += 4) {
    const color = (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!;
    if (pixels[at + 3]! >= 128 && colors.has(color)) hasColors = true;
    else pixels[at + 3] = 0;
  }
  return hasColors;
}
