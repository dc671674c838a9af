import { describe, expect, test } from "vitest";
import { analyzeVariables, findMissingVariables, TemplateError } from "../../../templates/liquid/index.ts";

/** One variable as text: its path, a question mark where it is not required, and its kinds. */
function variables(source: string): string[] {
  return analyzeVariables({ source }).taskInput.map(({ path, required, kinds }) =>
    `${path.replace("task.input.", "")}${required ? "" : "?"} ${kinds.join(" ")}`.trim(),
  );
}

// biome-ignore format: one construct, one line
const constructs: readonly (readonly [source: string, expected: readonly string[]])[] = [
  ["{{ task.input.a }}", ["a printed"]],
  ["{{ task.input.source-ref | grant_read_access }}", ["source-ref granted"]],
  ["{{ task.input.labels | to_json | escape }}", ["labels serialized"]],
  ["{{ task.input.a | escape }}{{ task.input.b | skip_autoescape }}", ["a printed", "b printed"]],
  ["{{ task.input.a | join: ', ' }}", ["a joined"]],
  ["{{ task.input.a | times: 2 }}{{ 1 | plus: task.input.b }}", ["a numeric", "b numeric"]],
  ["{{ task.input.a | downcase }}{{ 'x' | append: task.input.b }}", ["a text", "b text"]],
  ["{{ task.input.a | size | times: 2 }}", ["a"]],
  ["{{ task.input.a | default: task.input.b }}", ["a? printed", "b?"]],
  ["{{ task.input.a | default: 2 | times: 3 }}", ["a? numeric"]],
  ["{{ task.input['a b'] }}{{ task.input.c[0] }}{{ task.input.d[-1].e }}", ['task.input["a b"] printed', "c[0] printed", "d[-1].e printed"]],
  ["{% if task.input.a %}{{ task.input.b }}{% endif %}", ["a? tested", "b? printed"]],
  ["{% if task.input.a > 3 and task.input.b == 'x' %}{% endif %}", ["a? numeric", "b? tested"]],
  ["{% if 3 <= task.input.a or task.input.b %}{% endif %}", ["a? numeric", "b? tested"]],
  ["{% unless task.input.a %}{% else %}{{ task.input.b }}{% endunless %}", ["a? tested", "b? printed"]],
  ["{% case task.input.a %}{% when task.input.b %}{{ task.input.c }}{% else %}{{ task.input.d }}{% endcase %}", ["a? tested", "b? tested", "c? printed", "d? printed"]],
  ["{% for x in task.input.a %}{{ x }}{% endfor %}", ["a iterated", "a[] printed"]],
  ["{% for x in task.input.a %}{% for y in x.b %}{{ y.c | times: 2 }}{% endfor %}{% endfor %}", ["a iterated", "a[].b iterated", "a[].b[].c numeric"]],
  ["{% for x in task.input.a limit: task.input.n %}{% else %}{{ task.input.b }}{% endfor %}", ["a iterated", "n numeric", "b? printed"]],
  ["{% for i in (1..task.input.n) %}{{ i }}{% endfor %}", ["n numeric"]],
  ["{% for x in task.input.a %}{% endfor %}{{ x }}", ["a iterated"]],
  ["{% tablerow x in task.input.a cols: task.input.n %}{{ x.b }}{% endtablerow %}", ["a iterated", "n numeric", "a[].b printed"]],
  ["{% for pair in task.input.m %}{{ pair[0] }}{{ pair[1].x }}{% endfor %}", ["m iterated", "m[][0] printed", "m[][1].x printed"]],
  ["{% assign x = task.input.a %}{{ x.b }}", ["a", "a.b printed"]],
  ["{% assign x = task.input.a | sort: 'n' %}{% for y in x %}{{ y.n }}{% endfor %}", ["a iterated", "a[].n printed"]],
  ["{% assign x = task.input.a | first %}{{ x.b }}", ["a iterated", "a[].b printed"]],
  ["{% assign x = task.input.a | split: ',' %}{% for y in x %}{{ y }}{% endfor %}", ["a text"]],
  ["{% if task.input.c %}{% assign x = task.input.a %}{% else %}{% assign x = task.input.b %}{% endif %}{{ x | grant_read_access }}", ["c? tested", "a granted", "b granted"]],
  ["{% assign x = task.input.a %}{% assign x = task.input.b %}{{ x.y }}", ["a", "b", "b.y printed"]],
  ["{% capture x %}{{ task.input.a }}{% endcapture %}{{ x | grant_read_access }}", ["a granted printed"]],
  ["{% capture x %}s3://{{ task.input.a }}{% endcapture %}{{ x | grant_read_access }}", ["a printed"]],
  ["{% capture id %}{{ task.input.n }}{% endcapture %}{{ task.input.m[id].name }}", ["n printed", "m[*].name printed"]],
  ["{% cycle task.input.a, task.input.b %}{% echo task.input.c %}", ["a printed", "b printed", "c printed"]],
  ["{% liquid\nassign x = task.input.a\necho x.b\n%}", ["a", "a.b printed"]],
  ["{% raw %}{{ task.input.a }}{% endraw %}{% comment %}{{ task.input.b }}{% endcomment %}", []],
  ["{% increment task %}{{ 'task.input.a' }}", []],
  ["{{ task.input }}", ["task.input printed"]],
  ["{% ifchanged %}{{ task.input.a }}{% endifchanged %}", ["a printed"]],
  ["{% for x in task.input.a %}{% for y in x %}{{ forloop.parentloop.index }}{% endfor %}{% endfor %}", ["a iterated", "a[] iterated"]],
  ["{{ task.input.a | slice: 0, 2 }}", ["a"]],
];

describe("what a template reads", () => {
  test.each(constructs)("%s", (source, expected) => {
    expect(variables(source)).toEqual(expected);
  });

  test("every place is told, also of names that stand for the variable", () => {
    const source = "{{ task.input.a }}\n{% assign x = task.input.a %}{{ x }}";
    expect(analyzeVariables({ source }).taskInput).toEqual([
      {
        path: "task.input.a",
        segments: ["task", "input", "a"].map((name) => ({ kind: "property", name })),
        kinds: ["printed"],
        required: true,
        places: [
          { line: 1, column: 4, endLine: 1, endColumn: 16, kind: "printed" },
          { line: 2, column: 15, endLine: 2, endColumn: 27 },
          { line: 2, column: 33, endLine: 2, endColumn: 34, kind: "printed" },
        ],
      },
    ]);
  });

  test("the place where the last loop stopped is not a variable of the task", () => {
    const source = "{% for x in task.input.a offset: continue %}{% endfor %}{{ continue }}";
    const { unknown } = analyzeVariables({ source });
    expect(unknown.map(({ path, places }) => [path, places.length])).toEqual([["continue", 1]]);
  });

  test("variables that no task has are told apart", () => {
    const { unknown } = analyzeVariables({
      source: "{{ taskObject | grant_read_access }}{{ task.foo }}{% assign x = 1 %}{{ x }}",
    });
    expect(unknown.map(({ path, kinds }) => [path, kinds])).toEqual([
      ["taskObject", ["granted"]],
      ["task.foo", ["printed"]],
    ]);
  });

  test("a template that is not Liquid", () => {
    expect(() => analyzeVariables({ source: "{{", file: "a.html" })).toThrow(TemplateError);
  });
});

describe("what a task input does not give", () => {
  const analysis = analyzeVariables({
    source: `{{ task.input.text }}{% for p in task.input.pairs %}{{ p.text }}{{ p.note | default: "" }}{% endfor %}
      {% if task.input.hint %}{{ task.input.hint.long }}{% endif %}{{ task.input.classes[task.input.class] }}`,
  });

  test.each([
    [{ text: "", pairs: [], classes: {}, class: "1" }, []],
    [{ text: null, pairs: [{ text: "a" }], classes: { a: 1 }, class: "1" }, []],
    [{ pairs: [{ text: "a" }, {}], classes: {}, class: "1" }, ["task.input.text", "task.input.pairs[].text"]],
    [{ text: "", pairs: null, class: 1 }, ["task.input.pairs[].text", "task.input.classes[*]"]],
    [
      {},
      [
        "task.input.text",
        "task.input.pairs",
        "task.input.pairs[].text",
        "task.input.class",
        "task.input.classes[*]",
      ],
    ],
  ])("%j lacks %j", (taskInput, paths) => {
    expect(
      findMissingVariables(analysis, taskInput)
        .map(({ path }) => path)
        .sort(),
    ).toEqual([...paths].sort());
  });
});
