import { describe, expect, test } from "vitest";
import { Expression, formatBlock, NestedBlock } from "../../../../deploy/infrastructure/terraform/hcl.ts";

describe("a text", () => {
  const dollar = "$";
  test.each([
    ["quotes and backslashes", 'say "a\\b"', '"say \\"a\\\\b\\""'],
    ["a new line", "a\nb", '"a\\nb"'],
    ["what cannot be seen", "a\tb\u0007", '"a\\u0009b\\u0007"'],
    ["the start of a template", `${dollar}{aws:username} %{if}`, `"${dollar}${dollar}{aws:username} %%{if}"`],
    ["signs that start none", "5 $ and 10 %", '"5 $ and 10 %"'],
    ["other scripts", "Vögel 鳥 🐦", '"Vögel 鳥 🐦"'],
  ])("with %s", (_, value, written) => {
    expect(formatBlock("locals", { value })).toBe(`locals {\n  value = ${written}\n}\n`);
  });
});

test("names that are words of the language, or no names, are quoted", () => {
  expect(formatBlock("locals", { tags: { for: "1", null: "2", "a b": "3", plain_1: "4" } })).toBe(`locals {
  tags = {
    "for"   = "1"
    "null"  = "2"
    "a b"   = "3"
    plain_1 = "4"
  }
}
`);
});

test("equals signs stand under one another from one longer value to the next", () => {
  const body = {
    a: 1,
    long_name: true,
    list: ["x", "y"],
    b: new Expression("local.b"),
    one: ["x"],
    none: [],
    empty: {},
    nested: new NestedBlock({ key: "value", longer_key: 2 }),
  };
  expect(formatBlock('resource "x" "y"', body, "Why.")).toBe(`# Why.
resource "x" "y" {
  a         = 1
  long_name = true
  list = [
    "x",
    "y",
  ]
  b     = local.b
  one   = ["x"]
  none  = []
  empty = {}

  nested {
    key        = "value"
    longer_key = 2
  }
}
`);
});
