import { describe, expect, test } from "vitest";
import { joinTokens, normalizeText, tokenize } from "../../../../lambdas/consolidation/text/tokens.ts";

describe("normalizeText", () => {
  test.each([
    ["  It's  TEN o’clock, sir! ", "its ten oclock sir"],
    ["ＡＢＣ ①", "abc 1"],
    ["a + b = $5 👍", "a + b = $5 👍"],
    ["e-mail: x@y.z", "email xyz"],
    ["...", ""],
    ["line\nbreak\ttab", "line break tab"],
    ["Straße ÉCOLE", "straße école"],
  ])("%j becomes %j", (text, expected) => expect(normalizeText(text)).toBe(expected));
});

describe("tokenize", () => {
  test.each([
    ["My mother,she said 1,000!", ["My", "mother,", "she", "said", "1,000!"]],
    ["A dog - it ran", ["A", "dog -", "it", "ran"]],
    ["- it", ["it"]],
    ["  spaces   all\nround ", ["spaces", "all", "round"]],
    ["see example.com", ["see", "example.com"]],
    ["", []],
    ["?!", []],
  ])("words of %j", (text, expected) => {
    expect(tokenize(text, "word", normalizeText).map(({ written }) => written)).toEqual(expected);
  });

  test("compares what normalize makes of a piece, and keeps what was written", () => {
    expect(tokenize("The DOG.", "word", normalizeText)).toEqual([
      { written: "The", compared: "the" },
      { written: "DOG.", compared: "dog" },
    ]);
  });

  test.each([
    ["AB-1 2", ["A", "B-", "1 ", "2"]],
    ["東京、日本", ["東", "京、", "日", "本"]],
    ["👍🏽", ["👍", "🏽"]],
  ])("characters of %j are code points", (text, expected) => {
    expect(tokenize(text, "character", normalizeText).map(({ written }) => written)).toEqual(expected);
  });
});

test("words are joined by a space, characters by nothing, without white space around", () => {
  expect(joinTokens(["A", "dog."], "word")).toBe("A dog.");
  expect(joinTokens(["B-", "1 ", "2 "], "character")).toBe("B-1 2");
});
