import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type JsonLine, jsonLines, type Unfolding } from "../../../../dev-server/client/values/json-lines.ts";
import type { Json } from "../../../../lambdas/contract/json.ts";

const UNTOUCHED: Unfolding = { open: new Map(), shown: new Map() };
const lines = (value: Json, unfolding: Partial<Unfolding> = {}) =>
  jsonLines(value, { ...UNTOUCHED, ...unfolding });

/** The lines as text, as they stand on the screen. */
function text(shown: readonly JsonLine[]): string {
  return shown.map(lineText).join("\n");
}

function lineText({ depth, key, content }: JsonLine): string {
  const start = "  ".repeat(depth) + (key === undefined ? "" : `${key}: `);
  switch (content.kind) {
    case "value":
      return start + JSON.stringify(content.value);
    case "container":
      return start + content.bracket + (content.isOpen ? "" : `${content.members}`);
    case "json-text":
      return `${start}text${content.isOpen ? ":" : ""}`;
    case "end":
      return start + content.bracket;
    case "more":
      return `${start}${content.hidden} more`;
  }
}

describe("the lines of a JSON value", () => {
  test("show every member on a line of its own", () => {
    expect(text(lines({ a: 1, b: [true, null, "x"], c: {} }))).toBe(
      ["{", "  a: 1", "  b: [", "    true", "    null", '    "x"', "  ]", "  c: {0", "}"].join("\n"),
    );
  });

  test("fold where somebody folded", () => {
    const open = new Map([["/0", false]]);
    expect(text(lines({ a: { b: 1 }, c: 2 }, { open }))).toBe(["{", "  a: {1", "  c: 2", "}"].join("\n"));
  });

  test("tell JSON text from other strings, and show what it says when it is opened", () => {
    const value = { content: '{"label":"Mixed"}', note: "{not JSON", number: "12" };
    expect(text(lines(value))).toBe(
      ["{", "  content: text", '  note: "{not JSON"', '  number: "12"', "}"].join("\n"),
    );
    const open = new Map([
      ["/0", true],
      ["/0/text", true],
    ]);
    expect(text(lines(value, { open })).split("\n").slice(1, 5)).toEqual([
      "  content: text:",
      "    {",
      '      label: "Mixed"',
      "    }",
    ]);
  });

  test("stop after a hundred members until more is asked", () => {
    const value = Array.from({ length: 250 }, (_, index) => index);
    expect(lines(value).at(-2)?.content).toEqual({ kind: "more", hidden: 150 });
    const shown = new Map([["", 600]]);
    expect(lines(value, { shown })).toHaveLength(252);
  });

  test("of a large value are few at first: the upper levels are open, the deep ones folded", () => {
    const deep = Array.from({ length: 60 }, () => ({
      boxes: Array.from({ length: 60 }, () => ({ left: 1, top: 2 })),
    }));
    const shown = lines(deep);
    expect(shown.length).toBeLessThan(400);
    expect(shown[1]?.content).toMatchObject({ kind: "container", isOpen: true });
    expect(shown.some(({ content }) => content.kind === "container" && !content.isOpen)).toBe(true);
  });

  test("have a path each, but for the closing brackets", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const paths = lines(JSON.parse(JSON.stringify(value)))
          .filter(({ content }) => content.kind !== "end")
          .map(({ path }) => path);
        expect(new Set(paths).size).toBe(paths.length);
      }),
    );
  });
});
