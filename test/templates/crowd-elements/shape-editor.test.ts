import { expect, test } from "vitest";
import type { Box } from "../../../templates/crowd-elements/base/shapes/box.ts";
import { boxKind } from "../../../templates/crowd-elements/base/shapes/box-kind.ts";
import { polygonKind } from "../../../templates/crowd-elements/base/shapes/polygon-kind.ts";
import { ShapeEditor } from "../../../templates/crowd-elements/base/shapes/shape-editor.ts";
import type { VertexShape } from "../../../templates/crowd-elements/base/shapes/vertices.ts";

const box: Box = { height: 20, label: "a", left: 10, top: 20, width: 30 };

function editorWith(...boxes: Box[]) {
  const editor = new ShapeEditor(boxKind);
  editor.picture = { width: 100, height: 80 };
  editor.load(boxes);
  return editor;
}

const shapesOf = (editor: ShapeEditor<Box>) => editor.items.map(({ shape }) => shape);

test("a drag draws a shape, selects it, and can be undone", () => {
  const editor = editorWith();
  editor.startDrawing("a", { x: 10, y: 20 });
  editor.dragTo({ x: 40, y: 40 });
  expect(editor.draft).toEqual(box);
  expect(shapesOf(editor)).toEqual([]);
  expect(editor.drop(1)).toBe(true);
  expect(shapesOf(editor)).toEqual([box]);
  expect(editor.selected?.shape).toEqual(box);
  editor.undo();
  expect(shapesOf(editor)).toEqual([]);
  expect(editor.selectedId).toBeUndefined();
  editor.redo();
  expect(shapesOf(editor)).toEqual([box]);
});

test.each([
  ["2 pixels of the screen are a click", 1, 2, 0],
  ["3 are a drawing", 1, 3, 1],
  ["on a picture at half size 4 of its pixels are a click", 0.5, 4, 0],
  ["at ten times its size one of its pixels is a drawing", 10, 1, 1],
])("%s", (_, scale, length, count) => {
  const editor = editorWith();
  editor.startDrawing("a", { x: 10, y: 10 });
  editor.dragTo({ x: 10 + length, y: 10 + length });
  expect(editor.drop(scale)).toBe(count === 1);
  expect(editor.items).toHaveLength(count);
});

test("a drag beside the picture draws nothing", () => {
  const editor = editorWith();
  editor.startDrawing("a", { x: -30, y: -30 });
  editor.dragTo({ x: -5, y: 50 });
  expect(editor.drop(1)).toBe(false);
});

test("a shape follows a move from where it was pressed, and comes back when it is cancelled", () => {
  const editor = editorWith(box);
  const id = editor.items[0]!.id;
  editor.startMoving(id, { x: 12, y: 22 });
  for (const x of [200, 13, 17]) editor.dragTo({ x, y: 22 });
  expect(shapesOf(editor)).toEqual([{ ...box, left: 15 }]);
  editor.cancel();
  expect(shapesOf(editor)).toEqual([box]);
  expect(editor.canUndo).toBe(false);
});

test("a handle resizes", () => {
  const editor = editorWith(box);
  editor.startReshaping(editor.items[0]!.id, 4, { x: 40, y: 40 });
  editor.dragTo({ x: 50, y: 45 });
  expect(editor.drop(1)).toBe(true);
  expect(shapesOf(editor)).toEqual([{ ...box, width: 40, height: 25 }]);
});

test("a press without a move changes nothing", () => {
  const editor = editorWith(box);
  editor.startMoving(editor.items[0]!.id, { x: 12, y: 22 });
  expect(editor.drop(1)).toBe(false);
  expect(editor.canUndo).toBe(false);
});

test("held arrow keys are one step", () => {
  const editor = editorWith(box);
  const { id } = editor.items[0]!;
  for (let press = 0; press < 5; press += 1) {
    editor.change(id, (shape) => boxKind.move(shape, { x: 1, y: 0 }, editor.picture), "move");
  }
  expect(shapesOf(editor)).toEqual([{ ...box, left: 15 }]);
  editor.undo();
  expect(shapesOf(editor)).toEqual([box]);
});

test("removing the selected shape selects nothing", () => {
  const editor = editorWith(box, { ...box, label: "b" });
  const { id } = editor.items[0]!;
  editor.selectedId = id;
  editor.remove(id);
  expect(shapesOf(editor)).toEqual([{ ...box, label: "b" }]);
  expect(editor.selectedId).toBeUndefined();
});

test("loading starts a history of its own; replacing is a step of it", () => {
  const editor = editorWith(box);
  editor.replaceAll([{ ...box, label: "b" }]);
  editor.undo();
  expect(shapesOf(editor)).toEqual([box]);
  editor.load([]);
  expect(editor.canUndo || editor.canRedo).toBe(false);
});

const square = {
  label: "a",
  vertices: [at(10, 10), at(30, 10), at(30, 30), at(10, 30)],
};
const bow = { label: "a", vertices: [at(50, 10), at(70, 30), at(70, 10), at(50, 30)] };

function at(x: number, y: number) {
  return { x, y };
}

function polygonEditor() {
  const editor = new ShapeEditor(polygonKind);
  editor.picture = { width: 100, height: 80 };
  editor.load([square, bow]);
  editor.selectedId = editor.items[0]!.id;
  return editor;
}

test("a drag that leaves a fault is undone when it is dropped", () => {
  const editor = polygonEditor();
  editor.startReshaping(editor.selectedId!, 2, at(30, 30));
  editor.dragTo(at(20, 5));
  expect(editor.fault).toContain("may not cross");
  expect(editor.items[0]?.shape.vertices[2]).toEqual(at(20, 5));
  expect(editor.drop(1)).toBe(false);
  expect(editor.items[0]?.shape).toEqual(square);
  expect(editor.canUndo).toBe(false);
});

test("a shape that had a fault from the start can be edited", () => {
  const editor = polygonEditor();
  const [first, second] = editor.items;
  const nudge = (shape: VertexShape) => polygonKind.moveHandle(shape, 1, at(0, 1), editor.picture);
  expect(editor.change(second!.id, nudge)).toBeUndefined();
  expect(editor.change(first!.id, () => bow)).toContain("may not cross");
  expect(editor.items.map(({ shape }) => shape)).toEqual([square, nudge(bow)]);
});

test("a point is chosen as long as its shape is selected and has it", () => {
  const editor = polygonEditor();
  editor.selectedPoint = 3;
  expect(editor.selectedPoint).toBe(3);
  editor.change(editor.selectedId!, ({ label, vertices }) => ({ label, vertices: vertices.slice(0, 3) }));
  expect(editor.selectedPoint).toBeUndefined();
  editor.undo();
  editor.selectedId = editor.items[1]!.id;
  expect(editor.selectedPoint).toBeUndefined();
});
