import { describe, expect, test } from "vitest";
import { parseManifestLine } from "../../../lambdas/contract/manifest-line.ts";

const parse = (line: string) => parseManifestLine(line, "manifest.jsonl:1 (data object 0)");
const code = (line: string): string => {
  try {
    parse(line);
    return "accepted";
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
};

describe("parseManifestLine", () => {
  test.each([
    ['{"source":"text"}', "accepted"],
    ['{"source-ref":"s3://b/k","extra":[1,{"a":null}]}', "accepted"],
    ['{"source-ref":"https://example.com/k.png"}', "accepted"],
    ["{}", "manifest-line"],
    ['{"source":"a","source-ref":"s3://b/k"}', "manifest-line"],
    ['{"source":1}', "manifest-line"],
    ['["source"]', "manifest-line"],
    ["null", "manifest-line"],
    ['{"source":"a"', "manifest-line"],
    ['{"source":"a","$id":"1"}', "manifest-line"],
    [JSON.stringify({ source: "x".repeat(20_000) }), "accepted"],
    [JSON.stringify({ source: "x".repeat(20_001) }), "manifest-attribute-too-long"],
    // 20,000 characters, though 40,000 UTF-16 units: the limit counts characters.
    [JSON.stringify({ source: "🐦".repeat(20_000) }), "accepted"],
    [
      JSON.stringify(
        Object.fromEntries(["source", "a", "b", "c", "d", "e"].map((key) => [key, "x".repeat(19_000)])),
      ),
      "manifest-line-too-long",
    ],
  ])("%.60s is %s", (line, expected) => {
    expect(code(line)).toBe(expected);
  });

  test("the message says what, where and what to do", () => {
    expect(() => parse(JSON.stringify({ source: "x".repeat(20_001) }))).toThrow(
      [
        'The attribute "source" is too long.',
        "  expected: at most 20000 characters",
        "  found:    20001 characters",
        "  at:       manifest.jsonl:1 (data object 0)",
        "  fix:      Put the value in an S3 object and name it on the line.",
      ].join("\n"),
    );
  });
});

test("a line that is nested too deeply is refused like any other", () => {
  expect(code(`{"source":"a","deep":${"[".repeat(40_000)}${"]".repeat(40_000)}}`)).toBe("manifest-line");
});
