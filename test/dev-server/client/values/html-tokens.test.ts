import fc from "fast-check";
import { expect, test } from "vitest";
import { htmlLines } from "../../../../dev-server/client/values/html-tokens.ts";

const shown = (source: string) =>
  htmlLines(source).map((tokens) => tokens.map(({ kind, text }) => `${kind}:${text}`));

test("tags, attributes, strings, text and entities are told apart", () => {
  expect(shown(`<p class="a b" hidden>1 &lt; 2</p>`)).toEqual([
    [
      "tag:<p",
      "text: ",
      "attribute:class",
      "text:=",
      'string:"a b"',
      "text: ",
      "attribute:hidden",
      "tag:>",
      "text:1 ",
      "entity:&lt;",
      "text: 2",
      "tag:</p",
      "tag:>",
    ],
  ]);
});

test("comments and tags go on over lines", () => {
  expect(shown("<!-- a\nb -->\n<br\n/>")).toEqual([
    ["comment:<!-- a"],
    ["comment:b -->"],
    ["tag:<br"],
    ["tag:/", "tag:>"],
  ]);
});

test("an angle bracket within a string does not end a tag", () => {
  expect(shown(`<a b="x > y">`)[0]).toContain('string:"x > y"');
});

test("no character of any source is lost", () => {
  const pieces = fc.constantFrom(
    "<",
    ">",
    "!",
    "-",
    '"',
    "'",
    "=",
    "/",
    "&",
    "lt;",
    "a",
    " ",
    "\n",
    "é",
    "<!--",
    "-->",
    "<p ",
  );
  const source = fc.array(pieces, { maxLength: 60 }).map((list) => list.join(""));
  fc.assert(
    fc.property(source, (html) => {
      const text = htmlLines(html).map((tokens) => tokens.map((token) => token.text).join(""));
      expect(text.join("\n")).toBe(html);
    }),
    { numRuns: 2000 },
  );
});
