import { expect, test } from "vitest";
import { lintWith } from "../../../../templates/lint/lint-template.ts";
import { attributeJson } from "../../../../templates/lint/rules/attribute-json/index.ts";
import { checkRule } from "../check-rule.ts";

const rows = [
  { datasetObjectId: "0", taskInput: { labels: ["a", "b"], text: "x", boxes: [] } },
  { datasetObjectId: "1", taskInput: { labels: ["a"], text: "it's", boxes: [{ l: 1 }, { l: 2 }] } },
];
const classifier = (categories: string) =>
  `<crowd-classifier name="c" categories=${categories}></crowd-classifier>`;

checkRule(attributeJson, {
  reports: [
    {
      source: classifier(`"['Fraud', 'Valid, 'Unclear']"`),
      marks: ["['Fraud', 'Valid, 'Unclear']"],
      says: "is not JSON",
    },
    { source: classifier(`"Fraud, Valid"`), marks: ["Fraud, Valid"] },
    { source: classifier(`'{"a": 1}'`), marks: ['{"a": 1}'], says: "must be a list" },
    { source: classifier(`"[['a']]"`), marks: ["[['a']]"], says: "must hold texts" },
    { source: classifier(`"[]"`), marks: ["[]"], says: "nothing to choose" },
    { source: classifier(`""`), marks: [""], says: "is empty" },
    {
      source: classifier(`"['{{ task.input.text | skip_autoescape }}']"`),
      withRows: rows,
      marks: ["['{{ task.input.text | skip_autoescape }}']"],
      inRows: ["1"],
      says: "In this page, categories of crowd-classifier is not JSON",
    },
    {
      name: "a loop that leaves commas out",
      source: `<crowd-bounding-box initial-value="[{% for b in task.input.boxes %}{label: {{ b.l }}}{% endfor %}]"></crowd-bounding-box>`,
      withRows: rows,
      marks: ["[{% for b in task.input.boxes %}{label: {{ b.l }}}{% endfor %}]"],
      inRows: ["1"],
    },
    {
      name: "what is no list in any page",
      source: classifier(`"{{ task.input.text }}"`),
      withRows: rows,
      marks: ["{{ task.input.text }}"],
      inRows: ["0", "1"],
    },
  ],
  accepts: [
    classifier(`"['a', &quot;b&quot;, 3]"`),
    classifier(`"['a', 'b',]"`),
    classifier(`'["a", "b"]'`),
    { source: classifier(`"{{ task.input.labels | to_json | escape }}"`), rows },
    { source: classifier(`"{{ task.input.labels | to_json }}"`), rows },
    {
      name: "a label with an apostrophe",
      source: classifier(`"['{{ task.input.text }}']"`),
      rows: rows.slice(0, 1),
    },
    {
      name: "commas at the end",
      source: `<crowd-bounding-box initial-value="[{% for b in task.input.boxes %}{label: {{ b.l }},},{% endfor %}]"></crowd-bounding-box>`,
      rows,
    },
    {
      name: "an optional one without a value",
      source: `<crowd-bounding-box initial-value=""></crowd-bounding-box>`,
    },
    { name: "other elements", source: `<my-element labels="a, b" categories="x"></my-element>` },
  ],
});

const hostile = (labels: unknown) => ({ datasetObjectId: "h", taskInput: { labels }, isHostile: true });

test.each([
  ["a text for a list that is handed on", `"{{ task.input.labels }}"`, "it's", []],
  ["a text for a list in JSON", `"{{ task.input.labels | to_json | escape }}"`, "it's", []],
  ["lists for texts", `"{{ task.input.labels | to_json | escape }}"`, [["a"]], []],
  ["a list without items", `"{{ task.input.labels | to_json | escape }}"`, [], ["warning"]],
  ["nothing", `"{{ task.input.labels }}"`, "", ["warning"]],
  ["JSON made by hand", `"['{{ task.input.labels }}']"`, "it's", ["error"]],
  [
    "JSON made by hand with a loop",
    `"[{% for a in task.input.labels %}'{{ a }}',{% endfor %}]"`,
    ["it's"],
    ["error"],
  ],
  ["JSON that ends its attribute", `"{{ task.input.labels | to_json | skip_autoescape }}"`, ["a"], ["error"]],
])("of a hostile row, %s", (_, categories, labels, severities) => {
  const findings = lintWith([attributeJson], { source: classifier(categories) }, { rows: [hostile(labels)] });
  expect(findings.map(({ severity }) => severity)).toEqual(severities);
});

test("of several rows the worst is told", () => {
  const source = classifier(`"[{% for a in task.input.labels %}'{{ a }}',{% endfor %}]"`);
  const rows = [hostile([]), hostile(["it's"]), hostile([])];
  const [finding, ...others] = lintWith([attributeJson], { source }, { rows });
  expect(finding).toMatchObject({ severity: "error", message: expect.stringContaining("is not JSON") });
  expect(others).toEqual([]);
});
