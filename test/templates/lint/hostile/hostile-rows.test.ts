import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseManifestLine } from "../../../../lambdas/contract/manifest-line.ts";
import { createHostileRows, lintTemplate, sampleTaskInput } from "../../../../templates/lint/index.ts";
import { analyzeVariables } from "../../../../templates/liquid/index.ts";

const sample = {
  source: "A wren",
  image: "s3://birds/wren.jpg",
  labels: ["Wren", "Robin"],
  nested: { title: "x", link: "https://example.com/" },
  count: 3,
};
const rowOf = (name: string) => createHostileRows(sample).find((row) => row.name === name)?.data;

describe("the hostile rows of a data object", () => {
  test("are of every kind", () => {
    const names = createHostileRows(sample).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        "empty",
        "quotes",
        "markup",
        "script-end",
        "emoji",
        "right-to-left",
        "newlines",
        "json",
        "long-text",
        "without-labels",
        "without-source",
        "no-items",
        "many-items",
        "s3-key",
        "size-limit",
      ]),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  test("change texts wherever they are, and keep addresses", () => {
    expect(rowOf("json")).toMatchObject({
      image: "s3://birds/wren.jpg",
      nested: { link: "https://example.com/" },
      count: 3,
    });
    const text = rowOf("markup");
    expect(text?.["source"]).toContain("onerror");
    expect(text?.["labels"]).toEqual([text?.["source"], text?.["source"]]);
    expect(text?.["nested"]).toMatchObject({ title: text?.["source"] });
  });

  test("change addresses where it is about addresses", () => {
    expect(rowOf("s3-key")?.["image"]).toMatch(/^s3:\/\/birds\/it's "a"/u);
    expect(rowOf("javascript-address")?.["nested"]).toMatchObject({ link: "javascript:labelsmithHostile()" });
  });

  test("have lists of no and of many items", () => {
    expect(rowOf("no-items")?.["labels"]).toEqual([]);
    expect(rowOf("many-items")?.["labels"]).toHaveLength(200);
    expect(rowOf("without-labels")).not.toHaveProperty("labels");
  });

  test("are as long as lines may be, and no longer", () => {
    const line = JSON.stringify(rowOf("size-limit"));
    expect(line).toHaveLength(100_000);
    expect(parseManifestLine(line, "line")).toHaveProperty("extra-5");
  });

  test("are none that is the sample itself", () => {
    const empty = { source: "" };
    expect(createHostileRows(empty).map(({ data }) => JSON.stringify(data))).not.toContain(
      JSON.stringify(empty),
    );
  });

  test("can be made of anything", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (data) => {
        for (const row of createHostileRows(JSON.parse(JSON.stringify(data)))) {
          expect(JSON.parse(JSON.stringify(row.data))).toEqual(row.data);
        }
      }),
    );
  });
});

test("a task input is made up for a template that has no data", () => {
  const source = `{% for pair in task.input.pairs %}{{ pair.text }}{{ pair.more.deep }}{% endfor %}
    {{ task.input.image | grant_read_access }}{{ task.input.n | plus: 1 }}{{ task.input.labels | to_json }}
    {{ task.input.list[0] }}{% for x in task.input.names %}{{ x }}{% endfor %}{{ task.input.a.b }}`;
  expect(sampleTaskInput(analyzeVariables({ source }))).toEqual({
    pairs: [
      { text: "Sample text", more: { deep: "Sample text" } },
      { text: "Sample text", more: { deep: "Sample text" } },
    ],
    image: "s3://bucket/sample.jpg",
    n: 3,
    labels: ["First", "Second"],
    list: ["First", "Second"],
    names: ["First", "Second"],
    a: { b: "Sample text" },
  });
});

test.each<[string, string, object]>([
  ["a list", `<crowd-classifier categories="{{ task.input.a }}">`, { a: ["First", "Second"] }],
  [
    "a list of objects",
    `<crowd-entity-annotation labels="{{ task.input.a | to_json | escape }}">`,
    { a: [{ label: "First" }, { label: "Second" }] },
  ],
  ["an object", `<crowd-instance-segmentation initial-value="{{ task.input.a | to_json }}">`, { a: {} }],
  [
    "numbers and texts of JSON",
    `<crowd-bounding-box initial-value="[{% for box in task.input.a %}
      { label: {{ box.label | to_json }}, left: {{ box.left }}, top: '{{ box.top }}' },{% endfor %}]">`,
    {
      a: [1, 2].map(() => ({ label: "First", left: 3, top: "Sample text" })),
    },
  ],
  [
    "numbers and texts of a script",
    "<script>f({{ task.input.a }}); const b = '{{ task.input.b }}: {{ task.input.c }}';</script>",
    { a: 3, b: "Sample text", c: "Sample text" },
  ],
  [
    "what is no JSON",
    `<p title="{{ task.input.a }}">{{ task.input.b }}</p>`,
    { a: "Sample text", b: "Sample text" },
  ],
  [
    "a map that is gone through",
    "{% for entry in task.input.a %}{{ entry[0] }}{% assign item = entry[1] %}{{ item.b }}{{ item.c }}{% endfor %}",
    { a: { First: { b: "Sample text", c: "Sample text" } } },
  ],
  [
    "a map of texts",
    "{% for entry in task.input.a %}{{ entry[0] }}{{ entry[1] }}{% endfor %}",
    { a: { First: "Sample text" } },
  ],
])("where a template prints to tells that it is %s", (_, source, expected) => {
  expect(sampleTaskInput(analyzeVariables({ source }), { source })).toEqual(expected);
});

describe("a careful template", () => {
  const careful = `<crowd-form><crowd-classifier name="animal" header="{{ task.input.title }}"
    categories="{{ task.input.labels | to_json | escape }}"><classification-target>{{ task.input.text }}
    <img alt="" src="{{ task.input.image | grant_read_access }}"></classification-target></crowd-classifier></crowd-form>`;
  const input = { title: "Which?", labels: ["a", "b"], text: "x", image: "s3://b/k.jpg" };
  const findingsOf = (source: string, ...codes: string[]) => {
    const rows = createHostileRows(input).map(({ name, data }) => ({
      datasetObjectId: name,
      taskInput: data,
    }));
    return lintTemplate({ source }, { rows }).filter(({ code }) => codes.includes(code));
  };

  test("stands all of them but those that leave something out", () => {
    expect(
      findingsOf(careful, "markup-from-data", "attribute-json", "script-syntax", "render-failed"),
    ).toEqual([expect.objectContaining({ code: "attribute-json", rows: ["without-labels", "no-items"] })]);
  });

  test.each([
    [
      "skips autoescape",
      careful.replace("{{ task.input.text }}", "{{ task.input.text | skip_autoescape }}"),
      "markup-from-data",
      "markup",
    ],
    [
      "leaves quotes out",
      careful.replace('header="{{ task.input.title }}"', "header={{ task.input.title }}"),
      "markup-from-data",
      "space-breakout",
    ],
    [
      "builds JSON by hand",
      careful.replace(
        "{{ task.input.labels | to_json | escape }}",
        `['{{ task.input.labels | join: "', '" }}']`,
      ),
      "attribute-json",
      "quotes",
    ],
    [
      "puts text into a script",
      `${careful}<script>const a = "{{ task.input.text }}";</script>`,
      "script-syntax",
      "newlines",
    ],
    [
      "skips autoescape in a script",
      `${careful}<script>const a = {{ task.input.text | to_json | skip_autoescape }};</script>`,
      "markup-from-data",
      "script-end",
    ],
    [
      "links to an address of the data",
      `${careful}<a href="{{ task.input.text }}">x</a>`,
      "markup-from-data",
      "javascript-address",
    ],
  ])("is caught when it %s", (_, source, code, row) => {
    const findings = findingsOf(source, code);
    expect(findings.flatMap(({ rows }) => rows)).toContain(row);
  });
});
