import { expect, test } from "vitest";
import { paragraphsOf } from "../../../../dev-server/client/values/paragraphs.ts";

test.each<[string, readonly string[]]>([
  ["", []],
  ["One line", ["One line"]],
  ["broken\nfor an\n  editor", ["broken for an editor"]],
  ["\nfirst\n\nsecond\n \nthird\n", ["first", "second", "third"]],
  ["Wrong: `a`\nRight: `b`", ["Wrong: `a`", "Right: `b`"]],
])("%j has the paragraphs %j", (text, paragraphs) => {
  expect(paragraphsOf(text)).toEqual(paragraphs);
});
