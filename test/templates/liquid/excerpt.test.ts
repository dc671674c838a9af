import { describe, expect, test } from "vitest";
import { excerpt } from "../../../templates/liquid/index.ts";

const rows = (...lines: string[]) => lines.join("\n");

describe("excerpt", () => {
  test("shows two lines before and after, with carets below the place", () => {
    const source = "one\ntwo\nthree\nfour\nfive\nsix";
    expect(excerpt(source, { line: 4, column: 2, endLine: 4, endColumn: 4 })).toBe(
      rows("  2 | two", "  3 | three", "> 4 | four", "    |  ^^", "  5 | five", "  6 | six"),
    );
  });

  test("at the edges of the text", () => {
    expect(excerpt("one", { line: 1, column: 1 })).toBe(rows("> 1 | one", "    | ^"));
    expect(excerpt("one\n", { line: 2, column: 1 })).toBe(rows("  1 | one", "> 2 |", "    | ^"));
    expect(excerpt("", { line: 1, column: 1, endLine: 1, endColumn: 1 })).toBe(rows("> 1 |", "    | ^"));
  });

  test("numbers of different lengths stand in one column", () => {
    const source = Array.from({ length: 12 }, (_, index) => `line ${index + 1}`).join("\n");
    expect(excerpt(source, { line: 9, column: 6 })).toBe(
      rows(
        "   7 | line 7",
        "   8 | line 8",
        ">  9 | line 9",
        "     |      ^",
        "  10 | line 10",
        "  11 | line 11",
      ),
    );
  });

  test("Windows line ends are not shown, tabs keep their width", () => {
    expect(excerpt("a\r\n\tb c\r\n", { line: 2, column: 4 })).toBe(
      rows("  1 | a", "> 2 | \tb c", "    | \t  ^", "  3 |"),
    );
  });

  test("of a range over lines, the first line is marked", () => {
    expect(excerpt("abc\ndef", { line: 1, column: 2, endLine: 2, endColumn: 2 })).toBe(
      rows("> 1 | abc", "    |  ^^", "  2 | def"),
    );
  });

  test("of a very long line the surroundings are shown", () => {
    const source = `${"a".repeat(5000)}X${"b".repeat(5000)}`;
    const [line, carets] = excerpt(source, { line: 1, column: 5001 }).split("\n");
    expect(line).toBe(`> 1 | …${"a".repeat(59)}X${"b".repeat(58)}…`);
    expect(line?.indexOf("X")).toBe(carets?.indexOf("^"));
  });

  test("the end of a very long line", () => {
    const source = `${"a".repeat(500)}X`;
    const [line, carets] = excerpt(source, { line: 1, column: 501, endLine: 1, endColumn: 900 }).split("\n");
    expect(line).toBe(`> 1 | …${"a".repeat(118)}X`);
    expect(line?.indexOf("X")).toBe(carets?.indexOf("^"));
    expect(carets?.endsWith(" ^")).toBe(true);
  });
});
