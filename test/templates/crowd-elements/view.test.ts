import fc from "fast-check";
import { expect, test } from "vitest";
import {
  fitPicture,
  panBy,
  reveal,
  visiblePart,
  zoomAt,
} from "../../../templates/crowd-elements/base/view.ts";

const frame = { width: 832, height: 632 };

test.each([
  ["a wide picture", { width: 1600, height: 600 }, { scale: 0.5, x: 16, y: 166 }],
  ["a high picture", { width: 600, height: 1200 }, { scale: 0.5, x: 266, y: 16 }],
  ["a tiny picture, four times as large", { width: 10, height: 10 }, { scale: 4, x: 396, y: 296 }],
])("%s is fitted into the middle", (_, picture, view) => {
  expect(fitPicture(picture, frame)).toEqual(view);
});

test("zooming keeps the point under the pointer where it is", () => {
  const picture = { width: 6000, height: 4000 };
  const view = zoomAt(fitPicture(picture, frame), 8, { x: 400, y: 300 }, picture, frame);
  const again = zoomAt(view, 1.5, { x: 500, y: 200 }, picture, frame);
  const pointAt = (x: number, y: number, { scale, ...at }: typeof view) => [
    (x - at.x) / scale,
    (y - at.y) / scale,
  ];
  const [before, after] = [pointAt(500, 200, view), pointAt(500, 200, again)];
  expect(after[0]).toBeCloseTo(before[0]!);
  expect(after[1]).toBeCloseTo(before[1]!);
});

test("zoom ends at half of the fit and at 32 times", () => {
  const picture = { width: 1600, height: 1200 };
  const fitted = fitPicture(picture, frame);
  expect(zoomAt(fitted, 1e-6, { x: 0, y: 0 }, picture, frame).scale).toBe(fitted.scale / 2);
  expect(zoomAt(fitted, 1e6, { x: 0, y: 0 }, picture, frame).scale).toBe(32);
});

test("no pan loses the picture", () => {
  const picture = { width: 3000, height: 2000 };
  const pan = fc.integer({ min: -1e6, max: 1e6 });
  fc.assert(
    fc.property(pan, pan, fc.double({ min: 0.1, max: 40, noNaN: true }), (dx, dy, factor) => {
      const zoomed = zoomAt(fitPicture(picture, frame), factor, { x: 400, y: 300 }, picture, frame);
      const { scale, x, y } = panBy(zoomed, dx, dy, picture, frame);
      expect(x).toBeLessThanOrEqual(Math.max(16, (frame.width - picture.width * scale) / 2));
      expect(y).toBeLessThanOrEqual(Math.max(16, (frame.height - picture.height * scale) / 2));
      expect(x + picture.width * scale).toBeGreaterThan(frame.width / 4);
      expect(y + picture.height * scale).toBeGreaterThan(frame.height / 4);
    }),
  );
});

test("a point is brought into view by the shortest way, and one that is in view stays", () => {
  const picture = { width: 3200, height: 2400 };
  const zoomed = zoomAt(fitPicture(picture, frame), 4, { x: 16, y: 16 }, picture, frame);
  expect(visiblePart(zoomed, picture, frame)).toEqual({
    middle: { x: 408, y: 308 },
    extent: { width: 816, height: 616 },
  });
  expect(reveal(zoomed, { x: 800, y: 600 }, picture, frame)).toEqual(zoomed);
  expect(reveal(zoomed, { x: 1000, y: 600 }, picture, frame)).toEqual({ ...zoomed, x: -184 });
  const end = reveal(zoomed, { x: 3200, y: 2400 }, picture, frame);
  expect(visiblePart(end, picture, frame).middle).toEqual({ x: 2792, y: 2092 });
  expect(reveal(end, { x: 0, y: 2400 }, picture, frame)).toEqual({ ...end, x: 16 });
});
