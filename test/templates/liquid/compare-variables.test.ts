import { describe, expect, test } from "vitest";
import { analyzeVariables, compareVariables } from "../../../templates/liquid/index.ts";

type Rows = Parameters<typeof compareVariables>[1];

function compare(source: string, rows: Rows): string[] {
  return compareVariables(analyzeVariables({ source }), rows).map(
    ({ severity, message }) => `${severity}: ${message}`,
  );
}

// biome-ignore format: one difference, one line
const differences: readonly (readonly [what: string, source: string, rows: Rows, expected: readonly string[]])[] = [
  ["nothing to say", "{{ task.input.a }}", [{ a: 1 }, { a: null }, { a: "" }], []],
  ["no rows", "{{ task.input.a }}", [], []],
  ["rows without a task input", "{{ task.input.a }}", [undefined, { a: 1 }, undefined], []],

  ["one row", "{{ task.input.a }}", [{ a: 1 }, {}], ["warning: task.input.a is read at 1:4, and row 1 does not give it."]],
  ["two rows", "{{ task.input.a }}", [{}, { a: 1 }, {}], ["warning: task.input.a is read at 1:4, and rows 0 and 2 do not give it."]],
  ["rows are counted with those that have no task input", "{{ task.input.a }}", [{ a: 1 }, undefined, {}], ["warning: task.input.a is read at 1:4, and row 2 does not give it."]],
  ["every row", "{{ task.input.a }}", [{}, {}], ["warning: task.input.a is read at 1:4, and no row gives it."]],
  ["a key that is spelt otherwise", "{{ task.input.label }}", [{ labels: [] }], ["warning: task.input.label is read at 1:4, and no row gives it. Did you mean task.input.labels?", "info: The template does not read task.input.labels: every row gives it."]],
  ["a key within a list", "{% for p in task.input.pairs %}{{ p.txt }}{% endfor %}", [{ pairs: [{ txt: 1 }] }, { pairs: [{ txt: 1 }, { text: 2 }] }], ["warning: task.input.pairs[].txt is read at 1:35, and row 1 does not give it. Did you mean task.input.pairs[].text?"]],
  ["several places", "{{ task.input.a }}\n{{ task.input.a }}", [{}], ["warning: task.input.a is read at 1:4 and 2:4, and no row gives it."]],
  ["many places", "{{ task.input.a }}\n".repeat(6), [{}], ["warning: task.input.a is read at 1:4, 2:4, 3:4 and 3 other places, and no row gives it."]],
  ["a part of what is not there is not told on its own", "{% for p in task.input.pairs %}{{ p.text }}{% endfor %}", [{}, { pairs: [{}] }], ["warning: task.input.pairs is read at 1:13, and row 0 does not give it.", "warning: task.input.pairs[].text is read at 1:35, and row 1 does not give it."]],
  ["a part of what may be missing", "{% if task.input.a %}x{% endif %}{{ task.input.a.b }}", [{}, { a: { b: 1 } }], ["warning: task.input.a.b is read at 1:37, and row 0 does not give it."]],
  ["what may be missing", "{{ task.input.a | default: 1 }}{% if task.input.b %}{{ task.input.b.c }}{% endif %}", [{ a: 1 }, { b: { c: 1 } }], []],
  ["what may be missing, and always is", "{% if task.input.hint %}{{ task.input.hint.long }}{% endif %}", [{ hints: 1 }], ["info: task.input.hint is read at 1:7 in case it is there, but no row gives it. Did you mean task.input.hints?", "info: The template does not read task.input.hints: every row gives it."]],

  ["a list is gone through, but is text", "{% for x in task.input.a %}{% endfor %}", [{ a: ["x"] }, { a: "x" }, { a: { k: 1 } }, { a: null }], ["warning: task.input.a is gone through at 1:13, which takes a list or a map; in row 1 it is text: it is taken for one item, or for none."]],
  ["calculated with, but is text", "{{ task.input.a | times: 2 }}", [{ a: 1 }, { a: "1.5" }, { a: "many" }, { a: [] }], ["warning: task.input.a is calculated with or compared with a number at 1:4, which takes a number; in rows 2 and 3 it is a list or text: it is taken for 0 or compared as text."]],
  ["printed, but is a map", "{{ task.input.a }}{{ task.input.b | to_json }}", [{ a: { x: 1 }, b: {} }, { a: true, b: [] }], ["info: task.input.a is printed at 1:4, which takes text or a number; in row 0 it is a map: it comes out as JSON; if that is meant, say so with to_json."]],
  ["an address that is a map", "{{ task.input.a | grant_read_access }}", [{ a: { s3Uri: "s3://b/k" } }], ["warning: task.input.a is given to grant_read_access at 1:4, which takes the address of an S3 object; in row 0 it is a map: nothing is printed."]],
  ["joined, but is text", "{{ task.input.a | join: ',' }}", [{ a: "x" }, { a: ["x"] }], ["warning: task.input.a is joined at 1:4, which takes a list; in row 0 it is text: there is nothing to join."]],
  ["a filter for text, but is a list", "{{ task.input.a | upcase }}", [{ a: ["x"] }, { a: 3 }], ["warning: task.input.a is given to a filter for text at 1:4, which takes text; in row 0 it is a list: its JSON or nothing is used."]],
  ["items of a list", "{% for x in task.input.a %}{{ x | times: 2 }}{% endfor %}", [{ a: [1, 2] }, { a: [1, "two"] }], ["warning: task.input.a[] is calculated with or compared with a number at 1:31, which takes a number; in row 1 it is text: it is taken for 0 or compared as text."]],
  ["the place is where it is taken for that", "{{ task.input.a }}\n{% for x in task.input.a %}{% endfor %}", [{ a: "x" }], ["warning: task.input.a is gone through at 2:13, which takes a list or a map; in row 0 it is text: it is taken for one item, or for none."]],

  ["not read", "{{ task.input.a }}", [{ a: 1, b: 2 }, { a: 1 }, { a: 1, b: 2, "c d": 3 }], ["info: The template does not read task.input.b: rows 0 and 2 give it.", 'info: The template does not read task.input["c d"]: row 2 gives it.']],
  ["read as a whole", "{{ task.input | to_json }}", [{ a: 1, b: 2 }], []],
  ["read by a key of the data", "{{ task.input[task.input.key] }}", [{ key: "b", b: 2, c: 3 }], []],
  ["read by a name that stands for it", "{% assign t = task.input %}{{ t.a }}", [{ a: 1 }], []],
];

describe("differences between a template and the rows of a manifest", () => {
  test.each(differences)("%s", (_what, source, rows, expected) => {
    expect(compare(source, rows)).toEqual(expected);
  });
});

test("a finding is data: what, where in the template, in which rows", () => {
  const analysis = analyzeVariables({ source: "{{ task.input.labels | join }}" });
  expect(compareVariables(analysis, [{}, { labels: [] }, { labels: "x" }])).toMatchObject([
    {
      code: "variable-not-given",
      severity: "warning",
      path: "task.input.labels",
      rows: [0],
      places: [{ line: 1, column: 4, endLine: 1, endColumn: 21, kind: "joined" }],
    },
    { code: "variable-of-other-type", path: "task.input.labels", rows: [2] },
  ]);
});

describe("rows are listed compactly", () => {
  test.each([
    [[0, 1, 2, 3, 9], "rows 0–3 and 9 do"],
    [[4, 5], "rows 4 and 5 do"],
    [[0, 2, 4, 6, 8, 10, 12, 14, 15, 16], "rows 0, 2, 4, 6, 8, 10 and 4 others do"],
    [[0, 2, 4, 6, 8, 10, 12], "rows 0, 2, 4, 6, 8, 10 and 1 other do"],
  ])("%j: %s", (lacking, expected) => {
    const rows = Array.from({ length: 20 }, (_, row) => (lacking.includes(row) ? {} : { a: 1 }));
    expect(compare("{{ task.input.a }}", rows)).toEqual([
      `warning: task.input.a is read at 1:4, and ${expected} not give it.`,
    ]);
  });
});
