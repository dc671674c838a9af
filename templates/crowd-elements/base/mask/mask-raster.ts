import type { View } from "../view.ts";
import { type Area, isNowhere } from "./area.ts";
import type { Mask } from "./mask.ts";

/** The part of a window that shows a mask, in its own pixels, of which there may be several per screen pixel. */
export interface RasterTarget {
  /** Row by row, one colour per pixel. */
  readonly pixels: Uint32Array;
  readonly width: number;
  readonly height: number;
  /** Window pixels per screen pixel. */
  readonly density: number;
}

/**
 * Draws the part of a mask that lies within an area of the picture onto a window, where the view puts it, and gives the
 * part of the window that was drawn. Each pixel of the window takes the pixel of the mask under its middle, so that
 * what is drawn costs as much as the window is large, however large the picture.
 */
export function rasterize(
  mask: Mask,
  colors: Uint32Array,
  view: View,
  area: Area,
  target: RasterTarget,
): Area {
  const { pixels, size } = mask;
  const { density, width, height } = target;
  const scale = view.scale * density;
  const [x0, y0] = [view.x * density, view.y * density];
  // The pixels whose middle lies in the area.
  const drawn = {
    left: Math.max(0, Math.ceil(x0 + area.left * scale - 0.5)),
    top: Math.max(0, Math.ceil(y0 + area.top * scale - 0.5)),
    right: Math.min(width, Math.ceil(x0 + area.right * scale - 0.5)),
    bottom: Math.min(height, Math.ceil(y0 + area.bottom * scale - 0.5)),
  };
  if (isNowhere(drawn)) return drawn;
  const columns = Int32Array.from({ length: drawn.right - drawn.left }, (_, index) =>
    within(Math.floor((drawn.left + index + 0.5 - x0) / scale), size.width),
  );
  for (let y = drawn.top; y < drawn.bottom; y += 1) {
    const row = within(Math.floor((y + 0.5 - y0) / scale), size.height) * size.width;
    let at = y * width + drawn.left;
    for (let index = 0; index < columns.length; index += 1, at += 1) {
      target.pixels[at] = colors[pixels[row + columns[index]!]!]!;
    }
  }
  return drawn;
}

/** Rounding may end up one beside. */
function within(index: number, length: number): number {
  return Math.min(Math.max(index, 0), length - 1);
}
