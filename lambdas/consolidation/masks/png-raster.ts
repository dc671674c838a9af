import { convertIndexedToRgb, type DecodedPng, decode, encode } from "fast-png";
import { ConsolidationError, show } from "../../contract/errors.ts";

/** The colours of an image, row by row from the top left: red × 65536 + green × 256 + blue, or `TRANSPARENT`. */
export interface ColorRaster {
  readonly width: number;
  readonly height: number;
  readonly colors: Uint32Array;
}

/** Stands for every pixel that is more than half transparent. */
export const TRANSPARENT = 2 ** 32 - 1;

/**
 * Decodes a PNG of any kind (grey, RGB or palette, with or without alpha, 1 to 16 bits).
 *
 * @param base64 as crowd elements write it; a `data:` prefix is skipped
 * @throws ConsolidationError when it is not a PNG, or a broken one
 */
export function decodePng(base64: string): ColorRaster {
  try {
    const bytes = Buffer.from(base64.replace(/^data:[^,]*,/, ""), "base64");
    return readColors(decode(bytes, { checkCrc: true }));
  } catch (cause) {
    const problem = {
      code: "mask-not-a-png",
      summary: "A mask is not a PNG that can be read.",
      expected: "a PNG in base64",
      found: show(base64, 40),
    };
    throw new ConsolidationError(problem, { cause });
  }
}

/** Encodes a raster of labels as a PNG in base64: label k in `colors[k - 1]`, opaque; label 0 transparent. */
export function encodePng(
  width: number,
  height: number,
  labels: Uint8Array | Uint16Array,
  colors: readonly number[],
): string {
  const data = new Uint8Array(width * height * 4);
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] === 0) continue;
    const color = colors[labels[i]! - 1]!;
    data[i * 4] = color >>> 16;
    data[i * 4 + 1] = (color >>> 8) & 255;
    data[i * 4 + 2] = color & 255;
    data[i * 4 + 3] = 255;
  }
  return Buffer.from(encode({ width, height, data, channels: 4 })).toString("base64");
}

function readColors(png: DecodedPng): ColorRaster {
  const { width, height } = png;
  const channels = png.palette === undefined ? png.channels : png.palette[0]!.length;
  const samples = eightBits(png);
  const colors = new Uint32Array(width * height);
  if (samples.length !== colors.length * channels) throw new RangeError("pixels are missing");
  const isGrey = channels < 3;
  const hasAlpha = channels % 2 === 0;
  for (let i = 0, at = 0; i < colors.length; i++, at += channels) {
    const red = samples[at]!;
    const green = isGrey ? red : samples[at + 1]!;
    const blue = isGrey ? red : samples[at + 2]!;
    const isOpaque = !hasAlpha || samples[at + channels - 1]! > 127;
    colors[i] = isOpaque ? red * 65536 + green * 256 + blue : TRANSPARENT;
  }
  return { width, height, colors };
}

/** One byte per sample: the upper one of 16 bits, fewer bits spread over the whole range. */
function eightBits(png: DecodedPng): ArrayLike<number> {
  if (png.palette !== undefined) return convertIndexedToRgb(png);
  if (png.depth === 16) return Uint8Array.from(png.data, (sample) => sample >>> 8);
  if (png.depth === 8) return png.data;
  const bytesPerRow = Math.ceil((png.width * png.depth) / 8);
  const highest = 2 ** png.depth - 1;
  return Uint8Array.from({ length: png.width * png.height }, (_, i) => {
    const bit = (i % png.width) * png.depth;
    const byte = png.data[Math.floor(i / png.width) * bytesPerRow + (bit >>> 3)]!;
    return (((byte >>> (8 - png.depth - (bit & 7))) & highest) * 255) / highest;
  });
}
