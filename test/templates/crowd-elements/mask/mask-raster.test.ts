import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Mask } from "../../../../templates/crowd-elements/base/mask/mask.ts";
import { rasterize } from "../../../../templates/crowd-elements/base/mask/mask-raster.ts";

const size = { width: 4, height: 3 };
const WHOLE = { left: 0, top: 0, right: 4, bottom: 3 };
const COLORS = Uint32Array.of(0, 1, 2, 3);

/** Columns of 1, 2, 3 and 0. */
function striped(): Mask {
  const mask = new Mask(size);
  mask.setPixels(Uint8Array.from({ length: 12 }, (_, index) => ((index % 4) + 1) % 4));
  return mask;
}

function windowOf(width: number, height: number, density = 1) {
  return { pixels: new Uint32Array(width * height), width, height, density };
}

function rowsOf({ pixels, width }: { pixels: Uint32Array; width: number }): string[] {
  return Array.from({ length: pixels.length / width }, (_, row) =>
    pixels.slice(row * width, (row + 1) * width).join(""),
  );
}

describe("a mask in its window", () => {
  test("pixel by pixel, with room around it", () => {
    const target = windowOf(6, 5);
    const drawn = rasterize(striped(), COLORS, { scale: 1, x: 1, y: 1 }, WHOLE, target);
    expect(rowsOf(target)).toEqual(["000000", "012300", "012300", "012300", "000000"]);
    expect(drawn).toEqual({ left: 1, top: 1, right: 5, bottom: 4 });
  });

  test("zoomed in and moved out of the window on the left", () => {
    const target = windowOf(6, 2);
    rasterize(striped(), COLORS, { scale: 2, x: -3, y: 0 }, WHOLE, target);
    expect(rowsOf(target)).toEqual(["233000", "233000"]);
  });

  test("zoomed out takes the pixel under the middle", () => {
    const target = windowOf(2, 2);
    rasterize(striped(), COLORS, { scale: 0.5, x: 0, y: 0 }, WHOLE, target);
    // The second row lies in the third of the mask only by half.
    expect(rowsOf(target)).toEqual(["20", "00"]);
  });

  test("on a dense screen has several pixels for one", () => {
    const target = windowOf(8, 2, 2);
    rasterize(striped(), COLORS, { scale: 1, x: 0, y: 0 }, WHOLE, target);
    expect(rowsOf(target)).toEqual(["11223300", "11223300"]);
  });

  test("out of sight draws nothing", () => {
    const target = windowOf(6, 5);
    rasterize(striped(), COLORS, { scale: 1, x: 100, y: 0 }, WHOLE, target);
    expect(target.pixels.every((pixel) => pixel === 0)).toBe(true);
  });
});

test("drawing area by area comes out like drawing all at once", () => {
  const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const views = fc.record({ scale: number(0.05, 9), x: number(-20, 20), y: number(-20, 20) });
  fc.assert(
    fc.property(
      views,
      fc.constantFrom(1, 1.25, 2),
      fc.integer({ min: 1, max: 3 }),
      (view, density, column) => {
        const [whole, parts] = [windowOf(12, 10, density), windowOf(12, 10, density)];
        rasterize(striped(), COLORS, view, WHOLE, whole);
        rasterize(striped(), COLORS, view, { ...WHOLE, right: column }, parts);
        rasterize(striped(), COLORS, view, { ...WHOLE, left: column }, parts);
        expect(rowsOf(parts)).toEqual(rowsOf(whole));
      },
    ),
  );
});
