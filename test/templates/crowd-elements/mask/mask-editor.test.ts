import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isNowhere } from "../../../../templates/crowd-elements/base/mask/area.ts";
import { Mask } from "../../../../templates/crowd-elements/base/mask/mask.ts";
import { MaskEditor } from "../../../../templates/crowd-elements/base/mask/mask-editor.ts";

const size = { width: 150, height: 100 };
const RECTANGLE = [
  { x: 10, y: 20 },
  { x: 110, y: 20 },
  { x: 110, y: 90 },
  { x: 10, y: 90 },
];

function editorWith(...labels: string[]): MaskEditor {
  const editor = new MaskEditor(new Mask(size));
  for (const [index, label] of labels.entries()) editor.add(label, `#00000${index + 1}`);
  editor.commit();
  return editor;
}

/** Counted pixel by pixel. */
function countOf({ mask }: MaskEditor, segment: number): number {
  return Array.from(mask.pixels).filter((pixel) => pixel === segment).length;
}

describe("painting", () => {
  test("a polygon, a stroke over it, and the eraser", () => {
    const editor = editorWith("a", "b");
    editor.fill(RECTANGLE, 1);
    expect(editor.mask.countOf(1)).toBe(7000);
    editor.startStroke(2, 1, { x: 10.2, y: 30.9 });
    editor.strokeTo([{ x: 29.9, y: 30.1 }]);
    expect(editor.endStroke()).toBe(true);
    expect([editor.mask.countOf(1), editor.mask.countOf(2)]).toEqual([6980, 20]);
    editor.fill(RECTANGLE, 0);
    expect(editor.mask.pixels.every((pixel) => pixel === 0)).toBe(true);
    expect(editor.mask.countOf(0)).toBe(15_000);
  });

  test("tells what is to be drawn anew, within the picture", () => {
    const editor = editorWith("a");
    const area = editor.startStroke(1, 20, { x: 0, y: 95 });
    expect(area).toEqual({ left: 0, top: 85, right: 10, bottom: 100 });
    expect(editor.strokeTo([{ x: 140, y: 5 }])).toEqual({ left: 0, top: 0, right: 150, bottom: 100 });
  });

  test("outside of the picture changes nothing, and is no step", () => {
    const editor = editorWith("a");
    editor.undo();
    expect(isNowhere(editor.startStroke(1, 10, { x: -50, y: -50 }))).toBe(true);
    expect(editor.endStroke()).toBe(false);
    expect(isNowhere(editor.fill([], 1))).toBe(true);
    expect(editor.canUndo).toBe(false);
  });

  test("with a segment that begins with the stroke is one step with it", () => {
    const editor = new MaskEditor(new Mask(size));
    const { number } = editor.add("a", "#000001")!;
    editor.startStroke(number, 10, { x: 50, y: 50 });
    editor.endStroke();
    expect(editor.segments).toHaveLength(1);
    editor.undo();
    expect(editor.segments).toEqual([]);
    editor.redo();
    expect(editor.segments).toEqual([{ number: 1, label: "a", color: "#000001" }]);
  });

  test("a stroke that is given up leaves nothing behind", () => {
    const editor = new MaskEditor(new Mask(size));
    editor.startStroke(editor.add("a", "#000001")!.number, 40, { x: 64, y: 64 });
    editor.strokeTo([{ x: 100, y: 20 }]);
    const area = editor.cancelStroke();
    expect(area.left <= 44 && area.right >= 120).toBe(true);
    expect([countOf(editor, 0), editor.segments, editor.canUndo]).toEqual([15_000, [], false]);
  });
});

describe("segments", () => {
  test("are taken away with their pixels, and come back with them", () => {
    const editor = editorWith("a", "b");
    editor.fill(RECTANGLE, 1);
    editor.fill(RECTANGLE.slice(0, 3), 2);
    const before = editor.mask.pixels.slice();
    const area = editor.remove(1);
    expect([area.left, area.top, area.right, area.bottom]).toEqual([0, 0, 128, 100]);
    expect(editor.segments.map(({ number }) => number)).toEqual([2]);
    expect([countOf(editor, 1), editor.mask.countOf(1)]).toEqual([0, 0]);
    editor.undo();
    expect(editor.mask.pixels).toEqual(before);
    expect(editor.mask.countOf(1)).toBe(countOf(editor, 1));
    expect(editor.segments.map(({ label }) => label)).toEqual(["a", "b"]);
  });

  test("can be more than a byte can number", () => {
    const editor = editorWith(...Array.from({ length: 300 }, (_, index) => `label ${index}`));
    editor.fill(RECTANGLE, 1);
    editor.fill(RECTANGLE.slice(0, 3), 300);
    expect(editor.mask.pixels).toBeInstanceOf(Uint16Array);
    expect(editor.segmentAt({ x: 100.5, y: 30.2 })?.label).toBe("label 299");
    editor.undo();
    editor.undo();
    expect(countOf(editor, 0)).toBe(15_000);
    editor.redo();
    editor.redo();
    expect([editor.mask.countOf(1), editor.mask.countOf(300)]).toEqual([
      countOf(editor, 1),
      countOf(editor, 300),
    ]);
    expect(editor.mask.countOf(300)).toBeGreaterThan(3000);
  });

  test("are given another label, which can be undone", () => {
    const editor = editorWith("a", "b");
    editor.relabel(2, "a");
    expect(editor.segments.map(({ label }) => label)).toEqual(["a", "a"]);
    editor.undo();
    expect(editor.segments.map(({ label }) => label)).toEqual(["a", "b"]);
  });

  test("are found by place; there is none outside of the picture", () => {
    const editor = editorWith("a");
    editor.fill(RECTANGLE, 1);
    expect(editor.segmentAt({ x: 10, y: 20 })?.label).toBe("a");
    expect(editor.segmentAt({ x: 9.9, y: 20 })).toBe(undefined);
    expect(editor.segmentAt({ x: 150, y: 50 })).toBe(undefined);
    expect(editor.segmentAt({ x: 10, y: -0.1 })).toBe(undefined);
  });
});

test("whatever was done, undoing all of it and redoing all of it comes out the same, and counts stay right", () => {
  const place = fc.record({ x: fc.integer({ min: -10, max: 160 }), y: fc.integer({ min: -10, max: 110 }) });
  const segment = fc.integer({ min: 0, max: 3 });
  const act = fc.oneof(
    fc.record({
      paint: fc.array(place, { minLength: 1, maxLength: 4 }),
      segment,
      diameter: fc.integer({ min: 1, max: 90 }),
      isEnded: fc.boolean(),
    }),
    fc.record({ fill: fc.array(place, { maxLength: 6 }), segment }),
    fc.record({ remove: fc.integer({ min: 1, max: 3 }) }),
    fc.constantFrom({ undo: true }, { redo: true }),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
      const editor = new MaskEditor(
        new Mask(size),
        [1, 2, 3].map((number) => ({ number, label: "", color: "" })),
      );
      for (const one of acts) {
        if ("paint" in one) {
          editor.startStroke(one.segment, one.diameter, one.paint[0]!);
          editor.strokeTo(one.paint);
          if (one.isEnded) editor.endStroke();
        } else if ("fill" in one) editor.fill(one.fill, one.segment);
        else if ("remove" in one) editor.remove(one.remove);
        else if ("undo" in one) editor.undo();
        else editor.redo();
        if (editor.isPainting) continue;
        for (const number of [0, 1, 2, 3]) expect(editor.mask.countOf(number)).toBe(countOf(editor, number));
      }
      editor.endStroke();
      const end = editor.mask.pixels.slice();
      let steps = 0;
      while (editor.undo()) steps += 1;
      expect(editor.mask.pixels.every((pixel) => pixel === 0)).toBe(true);
      for (let step = 0; step < steps; step += 1) editor.redo();
      expect(editor.mask.pixels.every((pixel, index) => pixel === end[index])).toBe(true);
    }),
    { numRuns: 50 },
  );
});
