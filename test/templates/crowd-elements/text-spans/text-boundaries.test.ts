import { describe, expect, test } from "vitest";
import { TextBoundaries } from "../../../../templates/crowd-elements/base/text-spans/text-boundaries.ts";

const FAMILY = "👨‍👩‍👧";

describe("characters", () => {
  test.each([
    ["letters", "ab", [0, 1, 2]],
    ["a letter with a combining mark", "e\u0301x", [0, 2, 3]],
    ["an emoji of many code points", `${FAMILY}x`, [0, FAMILY.length, FAMILY.length + 1]],
    ["a flag", "🇫🇷x", [0, 4, 5]],
    ["a line break of two characters", "\r\nx", [0, 2, 3]],
    ["nothing", "", [0]],
  ])("%s", (_, text, places) => {
    const boundaries = new TextBoundaries(text);
    expect(places.map((place) => boundaries.next(place))).toEqual([...places.slice(1), text.length]);
    expect(places.map((place) => boundaries.previous(place))).toEqual([0, ...places.slice(0, -1)]);
  });

  test("one that an offset is in begins where it begins", () => {
    const boundaries = new TextBoundaries(`a${FAMILY}`);
    expect([0, 1, 3, 1 + FAMILY.length].map((offset) => boundaries.floor(offset))).toEqual([
      0,
      1,
      1,
      1 + FAMILY.length,
    ]);
  });
});

describe("words", () => {
  const boundaries = new TextBoundaries("Ab, cd-ef  ");

  test("are passed forward to their end and backward to their start", () => {
    const forward = [0, 1, 2, 3, 6, 7, 9, 11].map((offset) => boundaries.nextWord(offset));
    expect(forward).toEqual([2, 2, 6, 6, 9, 9, 11, 11]);
    const backward = [11, 9, 7, 6, 4, 2, 1, 0].map((offset) => boundaries.previousWord(offset));
    expect(backward).toEqual([7, 7, 4, 4, 0, 0, 0, 0]);
  });

  test("are found in them and at their end", () => {
    const at = (offset: number) => boundaries.wordAt(offset);
    expect([at(1), at(2), at(3)]).toEqual([{ start: 0, end: 2 }, { start: 0, end: 2 }, undefined]);
  });

  test("are found where no spaces are written", () => {
    expect(new TextBoundaries("ผมรักกรุงเทพ").nextWord(0)).toBe(2);
  });
});

describe("direction", () => {
  const boundaries = new TextBoundaries("12 abc שלום\n12 שלום abc\n\n...");

  test("is that of the first letter of a paragraph", () => {
    expect([0, 8, 11, 12, 20, 24, 26].map((offset) => boundaries.isRightToLeft(offset))).toEqual([
      false,
      false,
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  test("of a character is its own, or that of its paragraph where it has none", () => {
    const leftward = (offset: number) => boundaries.isWrittenLeftward(offset);
    expect([leftward(3), leftward(7), leftward(2)]).toEqual([false, true, false]);
    expect([leftward(12), leftward(14), leftward(15), leftward(20)]).toEqual([false, true, true, false]);
  });
});
