import fc from "fast-check";
import { expect, test } from "vitest";
import { lineKind } from "../../../templates/crowd-elements/base/shapes/line-kind.ts";
import { polygonKind } from "../../../templates/crowd-elements/base/shapes/polygon-kind.ts";
import { polylineKind } from "../../../templates/crowd-elements/base/shapes/polyline-kind.ts";
import {
  distanceToEdge,
  moveVertices,
  readVertexShape,
} from "../../../templates/crowd-elements/base/shapes/vertices.ts";

const picture = { width: 100, height: 80 };
const at = (x: number, y: number) => ({ x, y });
const square = { label: "a", vertices: [at(10, 10), at(30, 10), at(30, 30), at(10, 30)] };
const path = { label: "a", vertices: [at(0, 0), at(10, 0), at(10, 20)] };

test("a shape is moved as far as the picture goes, and keeps its form", () => {
  const moved = (x: number, y: number) => moveVertices(square, at(x, y), picture).vertices[0];
  expect(moved(5.4, -3)).toEqual(at(15, 7));
  expect(moved(500, -500)).toEqual(at(80, 0));
});

test("whatever is done to a shape, its points are whole pixels inside the picture", () => {
  const anyPoint = fc.record({
    x: fc.double({ min: -500, max: 500, noNaN: true }),
    y: fc.double({ min: -500, max: 500, noNaN: true }),
  });
  fc.assert(
    fc.property(
      fc.array(anyPoint, { minLength: 3, maxLength: 6 }),
      anyPoint,
      fc.nat(11),
      (points, by, number) => {
        const drawing = polygonKind.drawing;
        if (drawing.by !== "points") throw new Error("Polygons are drawn by points.");
        const drawn = drawing.through("a", points, picture);
        const handle = number % polygonKind.handles(drawn).length;
        for (const { vertices } of [
          drawn,
          polygonKind.move(drawn, by, picture),
          polygonKind.moveHandle(drawn, handle, by, picture),
          polygonKind.setField(drawn, "y 3", by.y, picture),
          polygonKind.create("a", by, { width: 60, height: 30 }, picture),
        ]) {
          for (const { x, y } of vertices) {
            expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
            expect(x >= 0 && x <= picture.width && y >= 0 && y <= picture.height).toBe(true);
          }
        }
      },
    ),
  );
});

test.each([
  [
    "a polygon has one between each two points",
    polygonKind,
    square,
    [at(20, 10), at(30, 20), at(20, 30), at(10, 20)],
  ],
  ["a polyline has none between its ends", polylineKind, path, [at(5, 0), at(10, 10)]],
  ["a line has none", lineKind, { label: "a", vertices: path.vertices.slice(1) }, []],
])("handles for new points: %s", (_, kind, shape, expected) => {
  const handles = kind.handles(shape);
  const places = (what: string) => handles.filter(({ does }) => does === what).map((handle) => handle.at);
  expect(places("point")).toEqual(shape.vertices);
  expect(places("insert")).toEqual(expected);
});

test("dragging a handle for a new point makes it where it is dropped", () => {
  expect(polygonKind.moveHandle(square, 4 + 3, at(-5, 1), picture).vertices).toEqual([
    ...square.vertices,
    at(5, 21),
  ]);
});

test.each([
  [polygonKind, square, 3, { point: 4, at: at(10, 20) }],
  [polylineKind, path, 0, { point: 1, at: at(5, 0) }],
  [polylineKind, path, 2, { point: 2, at: at(10, 10) }],
])("$noun: a new point after one, and away with it", (kind, shape, after, expected) => {
  const inserted = kind.points?.insertAfter(shape, after, picture);
  expect(inserted?.point).toBe(expected.point);
  expect(inserted?.shape.vertices[expected.point]).toEqual(expected.at);
  expect(kind.points?.remove(inserted!.shape, expected.point)).toEqual(shape);
});

test.each([
  [polygonKind, 3],
  [polylineKind, 2],
  [lineKind, 2],
])("$noun: keeps the points that it needs", (kind, fewest) => {
  const shape = { label: "a", vertices: square.vertices.slice(0, fewest) };
  expect(kind.points?.remove(shape, 0)).toBeUndefined();
});

test("only the edges of polygons may not cross", () => {
  const bow = { label: "a", vertices: [at(0, 0), at(9, 9), at(9, 0), at(0, 9)] };
  expect(polygonKind.fault?.(bow)).toBe("The edges of a polygon may not cross or touch each other.");
  expect(polygonKind.fault?.(square)).toBeUndefined();
  expect(polylineKind.fault?.(bow)).toBeUndefined();
});

test.each([
  ["polygon", square, 0, { ...square }],
  ["number as label", { label: 7, vertices: path.vertices }, 0, { ...path, label: "7" }],
  [
    "fractions, kept",
    { label: "a", vertices: [at(0.5, 1), at(2, 3.25)] },
    0,
    { label: "a", vertices: [at(0.5, 1), at(2, 3.25)] },
  ],
  [
    "more keys, left out",
    { ...path, id: 3, vertices: [...path.vertices, { x: 1, y: 2, z: 3 }] },
    0,
    { label: "a", vertices: [...path.vertices, at(1, 2)] },
  ],
  ["too few", path, 4, undefined],
  ["no label", { vertices: path.vertices }, 0, undefined],
  ["no vertices", { label: "a" }, 0, undefined],
  ["a vertex that is none", { label: "a", vertices: [at(1, 2), [3, 4]] }, 0, undefined],
  ["a number that is a text", { label: "a", vertices: [{ x: "1", y: 2 }] }, 0, undefined],
  ["nothing", null, 0, undefined],
])("reading: %s", (_, value, fewest, expected) => {
  expect(readVertexShape(value, fewest, 9)).toEqual(expected);
});

test("distance to an edge: beside it, beyond its end, and of one without length", () => {
  expect(distanceToEdge(path, 0, at(5, 3))).toBe(3);
  expect(distanceToEdge(path, 0, at(13, 4))).toBe(5);
  expect(distanceToEdge({ label: "a", vertices: [at(1, 1), at(1, 1)] }, 0, at(4, 5))).toBe(5);
});
