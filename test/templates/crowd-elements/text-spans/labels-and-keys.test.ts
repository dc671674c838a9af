import { describe, expect, test } from "vitest";
import { caretMoveOfKey } from "../../../../templates/crowd-elements/base/text-spans/caret-keys.ts";
import { readLabels } from "../../../../templates/crowd-elements/base/text-spans/entity-labels.ts";
import { excerpt, trimRange } from "../../../../templates/crowd-elements/base/text-spans/text-range.ts";

describe("labels", () => {
  test("have display names or are their own, are there once, and have colours in their order", () => {
    const { shown, unreadable } = readLabels([
      { label: "person", shortDisplayName: "per", fullDisplayName: "Person", longDisplayName: "ignored" },
      { label: "date", shortDisplayName: "" },
      { name: "no label" },
      "place",
      { label: "person" },
      null,
      { label: 7 },
    ]);
    expect(shown).toEqual([
      { label: "person", shortName: "per", fullName: "Person", color: "#1f77b4" },
      { label: "date", shortName: "date", fullName: "date", color: "#ff7f0e" },
      { label: "place", shortName: "place", fullName: "place", color: "#2ca02c" },
      { label: "7", shortName: "7", fullName: "7", color: "#d62728" },
    ]);
    expect(unreadable).toEqual([3, 6]);
  });
});

describe("ranges", () => {
  test.each([
    ["ab", 0, 2, { start: 0, end: 2 }],
    [" a\u00a0\n", 0, 4, { start: 1, end: 2 }],
    ["a  b", 1, 3, undefined],
    ["ab", 1, 1, undefined],
  ])("of %j from %i to %i are trimmed", (text, start, end, trimmed) => {
    expect(trimRange(text, { start, end })).toEqual(trimmed);
  });

  test("are shortened by whole code points, on one line", () => {
    expect(excerpt("a\n\tb", { start: 0, end: 4 })).toBe("a b");
    expect(excerpt("🙂🙂🙂", { start: 0, end: 6 }, 2)).toBe("🙂🙂…");
  });
});

describe("caret keys", () => {
  const press = (
    key: string,
    modifiers: { ctrlKey?: boolean; shiftKey?: boolean; altKey?: boolean } = {},
  ) => ({
    key,
    code: "",
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    ...modifiers,
  });

  test.each([
    [press("ArrowRight"), false, { by: "character", direction: 1, selects: false }],
    [press("ArrowRight"), true, { by: "character", direction: -1, selects: false }],
    [
      press("ArrowLeft", { ctrlKey: true, shiftKey: true }),
      false,
      { by: "word", direction: -1, selects: true },
    ],
    [press("ArrowUp"), true, { by: "line", direction: -1, selects: false }],
    [press("ArrowDown", { shiftKey: true }), false, { by: "line", direction: 1, selects: true }],
    [press("Home"), true, { by: "line-edge", direction: -1, selects: false }],
    [press("End", { ctrlKey: true }), false, { by: "text-edge", direction: 1, selects: false }],
    [press("ArrowLeft", { altKey: true }), false, undefined],
    [press("a"), false, undefined],
  ])("%j in a text that is right to left: %s", (key, isRightToLeft, move) => {
    expect(caretMoveOfKey(key, isRightToLeft)).toEqual(move);
  });
});
