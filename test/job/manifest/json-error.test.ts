import fc from "fast-check";
import { expect, test } from "vitest";
import { findJsonError, guessMistake } from "../../../job/manifest/json-error.ts";

test.each<[string, number, string]>([
  ["", 0, "a value"],
  ["{", 1, 'a name in "double quotes" or }'],
  ['{"a"', 4, "a colon"],
  ['{"a":1', 6, "a comma or the closing bracket"],
  ['{"a":1,}', 7, 'a name in "double quotes"'],
  ["[1,]", 3, "a value"],
  ["{'source': 'x'}", 1, 'a name in "double quotes" or }'],
  ['{"a":True}', 5, "a value"],
  ['{"a":01}', 5, "a value"],
  ['{"a":1}{"b":2}', 7, "nothing more on the line"],
  ['{"a":"x', 7, "the closing quote of the text"],
  ['{"a":"\\x"}', 6, 'an escape of JSON (\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX)'],
  ['{"a":"\t"}', 6, "an escape: control characters may not stand in a text"],
  ["[1}", 2, "a comma or the closing bracket"],
])("%j breaks at %d, where %s is expected", (text, offset, expected) => {
  expect(findJsonError(text)).toEqual({ offset, expected });
});

test("finds an error exactly where JSON.parse finds one", () => {
  const jsonLike = fc.stringMatching(/^[{}[\]",:\\ 01e.+\-a-c\u007f\u00e9\t]{0,24}$/);
  const mutated = fc
    .tuple(fc.jsonValue(), fc.nat(), fc.constantFrom("", ",", '"', "}", "]", ":", "\\", "x", "0", "\u0007"))
    .map(([value, at, text]) => {
      const json = JSON.stringify(value);
      const index = at % (json.length + 1);
      return json.slice(0, index) + text + json.slice(index + 1);
    });
  fc.assert(
    fc.property(fc.oneof(jsonLike, mutated, fc.json()), (text) => {
      const error = findJsonError(text);
      expect(error === undefined).toBe(parses(text));
      // What stands before the place can still become JSON, so the place is not too late.
      if (error !== undefined) expect(error.offset).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 3000 },
  );
});

test("a deep nest and a long text are no trouble", () => {
  expect(findJsonError(`${"[".repeat(50_000)}1`)?.offset).toBe(50_001);
  expect(findJsonError(`{"a":"${"é".repeat(99_000)}`)?.offset).toBe(99_006);
});

test.each([
  ["{'source': 1}", /json\.dumps/],
  ['{"a":None}', /true, false or null/],
  ['{"a":1,}', /comma before the bracket/],
  ['{"a":', /one line/],
  ['{"a":1} {"b":2}', /new line/],
])("%s: the usual mistake is guessed", (text, fix) => {
  expect(guessMistake(text, findJsonError(text) ?? { offset: 0, expected: "" })).toMatch(fix);
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
