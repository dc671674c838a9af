import fc from "fast-check";
import { expect, test } from "vitest";
import { frameSize, VIEWPORTS } from "../../../../dev-server/client/state/viewport.ts";

test.each([
  ["fit", { width: 1200, height: 700 }, { width: 1200, height: 700, scale: 1 }],
  ["fit", { width: 512, height: 400 }, { width: 1024, height: 800, scale: 0.5 }],
  ["phone", { width: 1200, height: 700 }, { width: 390, height: 700, scale: 1 }],
  ["desktop", { width: 720, height: 500 }, { width: 1440, height: 1000, scale: 0.5 }],
  ["fit", { width: 0, height: 0 }, { width: 1024, height: 0, scale: 1 }],
] as const)("%s in %j", (viewport, room, size) => {
  expect(frameSize(viewport, room)).toEqual(size);
});

test("a page never takes more room than there is", () => {
  const names = fc.constantFrom(...VIEWPORTS.map(({ name }) => name));
  const room = fc.record({
    width: fc.integer({ min: 1, max: 4000 }),
    height: fc.integer({ min: 1, max: 3000 }),
  });
  fc.assert(
    fc.property(names, room, (name, room) => {
      const { width, height, scale } = frameSize(name, room);
      expect(scale).toBeLessThanOrEqual(1);
      expect(width * scale).toBeLessThanOrEqual(room.width + 1e-6);
      expect(height * scale).toBeLessThanOrEqual(room.height + 1e-6);
    }),
  );
});
