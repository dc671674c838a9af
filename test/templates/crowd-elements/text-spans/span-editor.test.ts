import { expect, test } from "vitest";
import type { Span } from "../../../../templates/crowd-elements/base/text-spans/span.ts";
import { SpanEditor } from "../../../../templates/crowd-elements/base/text-spans/span-editor.ts";

const span = (start: number, end: number, label = "a"): Span => ({ start, end, label });

function editorWith(...spans: Span[]): SpanEditor {
  const editor = new SpanEditor();
  editor.load(spans);
  return editor;
}

const spansOf = (editor: SpanEditor) => editor.items.map((item) => item.span);

test("spans are in order whatever the order in which they come", () => {
  const editor = editorWith(span(5, 6));
  editor.add(span(0, 9));
  editor.add(span(5, 6, "A"));
  editor.add(span(0, 3));
  expect(spansOf(editor)).toEqual([span(0, 3), span(0, 9), span(5, 6, "A"), span(5, 6)]);
});

test("the same span is there once, but may have several labels", () => {
  const editor = editorWith(span(0, 1), span(0, 1, "b"));
  expect([editor.add(span(0, 1)), editor.add(span(0, 1, "c"))]).toEqual([false, true]);
  expect(editor.relabel(editor.items[1]!.id, "a")).toBe(false);
  expect(spansOf(editor)).toHaveLength(3);
});

test("every step is undone and done again; the selection goes with what it was on", () => {
  const editor = editorWith();
  editor.add(span(0, 1));
  editor.selectedId = editor.items[0]!.id;
  editor.relabel(editor.selectedId, "b");
  editor.remove(editor.selectedId);
  expect(editor.selectedId).toBeUndefined();
  const states: Span[][] = [];
  while (editor.undo()) states.push(spansOf(editor));
  expect(states).toEqual([[span(0, 1, "b")], [span(0, 1)], []]);
  while (editor.redo()) states.push(spansOf(editor));
  expect(states.at(-1)).toEqual([]);
  expect([editor.canUndo, editor.canRedo]).toEqual([true, false]);
});

test("moves of an end are one step until they are over", () => {
  const editor = editorWith(span(0, 1));
  const { id } = editor.items[0]!;
  editor.resize(id, { start: 0, end: 2 }, "drag");
  editor.resize(id, { start: 0, end: 3 }, "drag");
  editor.seal();
  editor.resize(id, { start: 0, end: 4 }, "drag");
  editor.undo();
  expect(spansOf(editor)).toEqual([span(0, 3)]);
  editor.undo();
  expect(spansOf(editor)).toEqual([span(0, 1)]);
});

test("loading starts over, replacing can be undone", () => {
  const editor = editorWith(span(0, 1));
  editor.replaceAll([span(2, 3)]);
  editor.undo();
  expect(spansOf(editor)).toEqual([span(0, 1)]);
  editor.load([span(4, 5)]);
  expect([editor.canUndo, editor.canRedo, editor.selectedId]).toEqual([false, false, undefined]);
});
