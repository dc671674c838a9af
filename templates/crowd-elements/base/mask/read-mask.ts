import type { Size } from "../geometry.ts";
import { Mask, type Pixels } from "./mask.ts";
import type { MaskSource } from "./mask-source.ts";
import { channelsOf, type Segment } from "./segments.ts";

export interface ReadMask {
  readonly mask: Mask;
  /** Numbered from 1 in the order of the source. */
  readonly segments: readonly Segment[];
  /** The size of the picture that was read, before it was fitted to the size that was asked for. */
  readonly size: Size;
  /** Some of the colours that mean nothing, as `#rrggbb`: other than black and white, which backgrounds have. */
  readonly strangeColors: readonly string[];
}

/** Rows of pixels that are read at a time, so that no second picture of full size is needed. */
const BAND = 256;

/**
 * Reads a mask from the picture that has it: every pixel of exactly the colour of a segment belongs to it, all others
 * to none. A picture of another size is stretched, without smoothing. Throws an error when it cannot be loaded, or
 * comes from a place that does not let its pixels be read.
 */
export async function readMask({ src, swatches }: MaskSource, size: Size): Promise<ReadMask> {
  const segments = swatches.map((swatch, index) => ({ ...swatch, number: index + 1 }));
  const bitmap = await loadBitmap(src);
  const canvas = document.createElement("canvas");
  canvas.width = size.width;
  canvas.height = Math.min(BAND, size.height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("There is no canvas to read a picture with.");
  context.imageSmoothingEnabled = false;
  context.globalCompositeOperation = "copy";
  const count = size.width * size.height;
  const pixels = segments.length > 255 ? new Uint16Array(count) : new Uint8Array(count);
  const reader = new ColorReader(segments);
  for (let top = 0; top < size.height; top += BAND) {
    const rows = Math.min(BAND, size.height - top);
    context.drawImage(bitmap, 0, -top, size.width, size.height);
    reader.read(context.getImageData(0, 0, size.width, rows).data, pixels, top * size.width);
  }
  const mask = new Mask(size);
  mask.setPixels(pixels);
  const { width, height } = bitmap;
  bitmap.close();
  return { mask, segments, size: { width, height }, strangeColors: [...reader.strangeColors] };
}

/** Keeps the colours as they are in the file. */
async function loadBitmap(src: string): Promise<ImageBitmap> {
  const image = new Image();
  image.crossOrigin = "anonymous";
  image.src = src;
  await image.decode();
  return createImageBitmap(image, { colorSpaceConversion: "none", premultiplyAlpha: "none" });
}

const MOST_STRANGE_COLORS = 3;

/** Turns colours into the numbers of segments. */
class ColorReader {
  readonly strangeColors = new Set<string>();
  readonly #numbers: Map<number, number>;

  constructor(segments: readonly Segment[]) {
    this.#numbers = new Map(segments.map(({ number, color }) => [keyOf(...channelsOf(color)), number]));
  }

  read(colors: Uint8ClampedArray, pixels: Pixels, offset: number): void {
    let last = -1;
    let number = 0;
    for (let at = 0, pixel = offset; at < colors.length; at += 4, pixel += 1) {
      if (colors[at + 3]! < 128) continue;
      const key = keyOf(colors[at]!, colors[at + 1]!, colors[at + 2]!);
      if (key !== last) {
        number = this.#numberOf(key);
        last = key;
      }
      pixels[pixel] = number;
    }
  }

  #numberOf(key: number): number {
    const number = this.#numbers.get(key);
    if (number !== undefined) return number;
    const isBackground = key === 0 || key === 0xffffff;
    if (!isBackground && this.strangeColors.size < MOST_STRANGE_COLORS) {
      this.strangeColors.add(`#${key.toString(16).padStart(6, "0")}`);
    }
    return 0;
  }
}

function keyOf(red: number, green: number, blue: number): number {
  return (red << 16) | (green << 8) | blue;
}
