import { inflateSync } from "node:zlib";
import { decode } from "fast-png";
import { expect, test } from "vitest";
import { Mask } from "../../../../templates/crowd-elements/base/mask/mask.ts";
import { MaskEditor } from "../../../../templates/crowd-elements/base/mask/mask-editor.ts";
import { encodeMask } from "../../../../templates/crowd-elements/base/mask/mask-encoder.ts";

const SEGMENTS = [
  { number: 1, label: "a", color: "#1f77b4" },
  { number: 2, label: "b", color: "#ff7f0e" },
];

function decoded(png: Uint8Array) {
  const { width, height, channels, depth, data } = decode(png, { checkCrc: true });
  expect([channels, depth]).toEqual([4, 8]);
  const pixels = Array.from({ length: width * height }, (_, index) =>
    Buffer.from(data.slice(4 * index, 4 * index + 4)).toString("hex"),
  );
  return { width, height, pixels };
}

/** What the picture should be, pixel by pixel. */
function expected({ pixels }: Mask, segments = SEGMENTS): string[] {
  return Array.from(pixels, (number) => {
    const segment = segments.find((one) => one.number === number);
    return segment === undefined ? "00000000" : `${segment.color.slice(1)}ff`;
  });
}

test.each([
  [1, 1],
  [64, 64],
  [65, 129],
  [200, 150],
  [9000, 3],
])("a mask of %d × %d comes out pixel by pixel", (width, height) => {
  const editor = new MaskEditor(new Mask({ width, height }), SEGMENTS);
  editor.startStroke(1, 40, { x: 0, y: 0 });
  editor.strokeTo([{ x: width, y: height }]);
  editor.endStroke();
  editor.startStroke(2, 6, { x: width / 2, y: 0 });
  editor.strokeTo([{ x: 0, y: height / 2 }]);
  editor.endStroke();
  const picture = decoded(encodeMask(editor.mask, SEGMENTS));
  expect([picture.width, picture.height]).toEqual([width, height]);
  expect(picture.pixels).toEqual(expected(editor.mask));
});

test("pixels of segments that are not asked for are unlabelled", () => {
  const editor = new MaskEditor(new Mask({ width: 150, height: 100 }), SEGMENTS);
  editor.startStroke(1, 50, { x: 20, y: 64 });
  editor.endStroke();
  editor.startStroke(2, 50, { x: 50, y: 70 });
  editor.endStroke();
  for (const segments of [SEGMENTS.slice(0, 1), SEGMENTS.slice(1), []]) {
    expect(decoded(encodeMask(editor.mask, segments)).pixels).toEqual(expected(editor.mask, segments));
  }
});

test("runs of every length come out", () => {
  const mask = new Mask({ width: 300, height: 300 });
  // Row n has a run of n pixels, and another of what is left over.
  const pixels = Uint8Array.from({ length: 90_000 }, (_, at) => (at % 300 < Math.floor(at / 300) ? 1 : 2));
  mask.setPixels(pixels);
  expect(decoded(encodeMask(mask, SEGMENTS)).pixels).toEqual(expected(mask));
});

test("the checksums are right, which strict readers go by", () => {
  const editor = new MaskEditor(new Mask({ width: 300, height: 200 }), SEGMENTS);
  editor.startStroke(2, 100, { x: 100, y: 100 });
  editor.endStroke();
  const png = encodeMask(editor.mask, SEGMENTS);
  const length = new DataView(png.buffer).getUint32(33);
  expect(inflateSync(png.subarray(41, 41 + length)).length).toBe(200 * (1 + 4 * 300));
});

test("a mask without a pixel takes little", () => {
  expect(encodeMask(new Mask({ width: 4000, height: 3000 }), []).length).toBeLessThan(65_000);
});

test("noise of three hundred segments comes out, too", () => {
  const mask = new Mask({ width: 333, height: 77 });
  mask.setPixels(Uint16Array.from({ length: 333 * 77 }, (_, index) => (index * 7919 + (index >> 5)) % 301));
  const segments = Array.from({ length: 300 }, (_, index) => ({
    number: index + 1,
    label: "",
    color: `#${(index * 54321 + 1).toString(16).padStart(6, "0")}`,
  }));
  expect(decoded(encodeMask(mask, segments)).pixels).toEqual(expected(mask, segments));
});
