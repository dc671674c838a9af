import type { PaintRow } from "../../../../templates/crowd-elements/base/mask/brush.ts";

/** The pixels that are painted, as `x y`. Fails when one is painted twice. */
export function painted(paint: (row: PaintRow) => void): Set<string> {
  const pixels = new Set<string>();
  paint((y, from, to) => {
    for (let x = from; x < to; x += 1) {
      const pixel = `${x} ${y}`;
      if (pixels.has(pixel)) throw new Error(`The pixel ${pixel} is painted twice.`);
      pixels.add(pixel);
    }
  });
  return pixels;
}
