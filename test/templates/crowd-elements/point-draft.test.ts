import { expect, test } from "vitest";
import { keypointKind } from "../../../templates/crowd-elements/base/shapes/keypoint-kind.ts";
import { lineKind } from "../../../templates/crowd-elements/base/shapes/line-kind.ts";
import { EXACT, PointDraft } from "../../../templates/crowd-elements/base/shapes/point-draft.ts";
import { polygonKind } from "../../../templates/crowd-elements/base/shapes/polygon-kind.ts";
import { polylineKind } from "../../../templates/crowd-elements/base/shapes/polyline-kind.ts";
import type { Shape, ShapeKind } from "../../../templates/crowd-elements/base/shapes/shape-kind.ts";

const picture = { width: 100, height: 80 };
const reach = { first: 4, last: 2 };
const CROSSING = { fault: "The edges of a polygon may not cross or touch each other." };
const at = (x: number, y: number) => ({ x, y });

function draftOf<S extends Shape>(kind: ShapeKind<S>) {
  if (kind.drawing.by !== "points") throw new Error(`A ${kind.noun} is not drawn by points.`);
  const draft = new PointDraft(kind.noun, kind.drawing);
  return { draft, place: (x: number, y: number) => draft.place("a", at(x, y), reach, picture) };
}

test("a keypoint is done with one point, a line with two", () => {
  expect(draftOf(keypointKind).place(3.6, 900)).toEqual({ shape: { label: "a", x: 4, y: 80 } });
  const line = draftOf(lineKind);
  expect(line.place(10, 10)).toBe("placed");
  expect(line.place(11, 10)).toBe("ignored");
  expect(line.place(20, 10)).toEqual({ shape: { label: "a", vertices: [at(10, 10), at(20, 10)] } });
  expect(line.draft.points).toEqual([]);
});

test("a polygon ends near its first point, a polyline only near its last", () => {
  const polygon = draftOf(polygonKind);
  const polyline = draftOf(polylineKind);
  for (const { place } of [polygon, polyline]) {
    expect([place(10, 10), place(30, 10), place(30, 30)]).toEqual(["placed", "placed", "placed"]);
  }
  const vertices = [at(10, 10), at(30, 10), at(30, 30)];
  expect(polygon.place(10, 13)).toEqual({ shape: { label: "a", vertices } });
  expect(polyline.place(10, 13)).toBe("placed");
  expect(polyline.place(11, 13)).toEqual({ shape: { label: "a", vertices: [...vertices, at(10, 13)] } });
});

test("a polygon refuses points whose edge crosses or touches, and an end that does", () => {
  const { draft, place } = draftOf(polygonKind);
  const spiral = [at(40, 40), at(60, 40), at(60, 60), at(30, 60), at(30, 30), at(70, 30)];
  for (const { x, y } of spiral) expect(place(x, y)).toBe("placed");
  expect(place(50, 50)).toEqual(CROSSING);
  expect(place(50, 40)).toEqual(CROSSING);
  draft.aim(at(50, 50), picture);
  expect(draft.isNextFree).toBe(false);
  expect(draft.isComplete).toBe(true);
  expect(place(70, 50)).toBe("placed");
  expect(draft.isComplete).toBe(false);
  expect(draft.shape("a", picture)).toBeUndefined();
  expect(draft.finish("a", picture)).toEqual(CROSSING);
  expect(place(42, 41)).toEqual(CROSSING);
  expect(draft.points).toHaveLength(7);
});

test("too few points are no shape", () => {
  const { draft, place } = draftOf(polygonKind);
  place(1, 1);
  place(20, 1);
  expect(draft.finish("a", picture)).toEqual({ fault: "A polygon needs at least 3 points." });
  expect(draft.points).toHaveLength(2);
});

test("points are taken back and forth, and all of them come back after they were dropped", () => {
  const { draft, place } = draftOf(polylineKind);
  place(1, 1);
  place(20, 1);
  draft.undo();
  draft.undo();
  expect(draft.isActive).toBe(false);
  draft.redo();
  draft.redo();
  draft.clear();
  expect([draft.isActive, draft.canUndo]).toEqual([false, true]);
  draft.undo();
  expect(draft.points).toEqual([at(1, 1), at(20, 1)]);
  draft.reset();
  expect([draft.isActive, draft.canUndo, draft.canRedo]).toEqual([false, false, false]);
});

test("without a pointer only the very same point ends a shape", () => {
  const { draft, place } = draftOf(polylineKind);
  place(1, 1);
  place(20, 1);
  expect(draft.place("a", at(21, 1), EXACT, picture)).toBe("placed");
  expect(draft.place("a", at(21, 1), EXACT, picture)).toHaveProperty("shape");
});
