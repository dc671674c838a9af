import { describe, expect, test } from "vitest";
import { createTemplateEngine } from "../../../templates/liquid/index.ts";

const engine = createTemplateEngine({ grantReadAccess: ({ key }) => `/${key}` });
const taskInput = {
  labels: ["a"],
  none: null,
  count: 3,
  box: { left: 1 },
  pairs: [{ text: "x" }, { note: "y" }],
  classes: { "7": "dog" },
  image: "s3://b1/a&b.png",
};

// biome-ignore format: one finding, one line
const findings: readonly (readonly [source: string, code: string, path: string | undefined, place: string, message: string])[] = [
  ["{{ task.input.foo }}", "missing-variable", "task.input.foo", "1:4-18", "There is no task.input.foo in the task input."],
  ["a\n  {{ task.input.foo.bar | upcase }}", "missing-variable", "task.input.foo.bar", "2:6-24", "There is no task.input.foo in the task input."],
  ["{{ task.input.label }}", "missing-variable", "task.input.label", "1:4-20", "There is no task.input.label in the task input. Did you mean task.input.labels?"],
  ["{{ task.input.box.lefd }}", "missing-variable", "task.input.box.lefd", "1:4-23", "There is no task.input.box.lefd in the task input. Did you mean task.input.box.left?"],
  ["{{ task.input.none.x }}", "missing-variable", "task.input.none.x", "1:4-21", "task.input.none is null, so that it has no x."],
  ["{{ task.input.labels[4] }}", "missing-variable", "task.input.labels[4]", "1:4-24", "There is no task.input.labels[4] in the task input."],
  ["{{ task.input['no such'] }}", "missing-variable", 'task.input["no such"]', "1:4-25", 'There is no task.input["no such"] in the task input.'],
  ["{{ task.input.classes[7] }}", "missing-variable", "task.input.classes[7]", "1:4-25", "There is no task.input.classes[7] in the task input. The keys of a map are text: turn the number into text with capture."],
  ["{% assign k = 'x' %}{{ task.input.box[k] }}", "missing-variable", "task.input.box.x", "1:24-41", "There is no task.input.box.x in the task input."],
  ["{{ labels }}", "missing-variable", "labels", "1:4-10", "There is no variable labels. Did you mean task.input.labels?"],
  ["{{ toString }}", "missing-variable", "toString", "1:4-12", "There is no variable toString. Those of the data begin with task.input."],
  ["{{ task.foo }}", "missing-variable", "task.foo", "1:4-12", "There is no task.foo in the task input."],
  ["{% for x in task.input.absent %}{% endfor %}", "missing-variable", "task.input.absent", "1:13-30", "There is no task.input.absent in the task input."],
  ["{% for i in (1..task.input.absent) %}{% endfor %}", "missing-variable", "task.input.absent", "1:17-34", "There is no task.input.absent in the task input."],
  ["{% for p in task.input.pairs %}{{ p.text }}{% endfor %}", "missing-variable", "task.input.pairs[].text", "1:35-41", "There is no task.input.pairs[].text in the task input."],
  ["{% assign b = task.input.box %}{{ b.top }}", "missing-variable", "task.input.box.top", "1:35-40", "There is no task.input.box.top in the task input."],
  ["{% capture c %}{{ task.input.x }}{% endcapture %}{{ c }}", "missing-variable", "task.input.x", "1:19-31", "There is no task.input.x in the task input."],
  ["{{ 1 | plus: task.input.x }}", "missing-variable", "task.input.x", "1:14-26", "There is no task.input.x in the task input."],
  ["{{ task.input.box[task.input.x] }}", "missing-variable", "task.input.x", "1:19-31", "There is no task.input.x in the task input."],
  ["{{ task.input.x | grant_read_access }}", "missing-variable", "task.input.x", "1:4-16", "There is no task.input.x in the task input."],
  ["{{ task.input.none | grant_read_access }}", "grant-read-access-of-nothing", undefined, "1:22-39", "grant_read_access got null instead of the address of an S3 object."],
  ["{{ task.input.count | grant_read_access }}", "grant-read-access-of-nothing", undefined, "1:23-40", "grant_read_access got 3 instead of the address of an S3 object."],
  ["{{ 'https://example.com/a' | grant_read_access }}", "grant-read-access-not-s3", undefined, "1:30-47", 'grant_read_access leaves "https://example.com/a" as it is: it is not the address of an S3 object.'],
  ["{% capture u %}{{ task.input.image }}{% endcapture %}{{ u | grant_read_access }}", "grant-read-access-of-escaped", undefined, "1:61-78", "The S3 address s3://b1/a&amp;b.png has been escaped for HTML before grant_read_access, as outputs inside capture are."],
  ["var a = {{}};", "empty-output", undefined, "1:9-13", "This prints nothing. Put script code that contains {{ between {% raw %} and {% endraw %}."],
  ["a\n{{-  -}}", "empty-output", undefined, "2:1-9", "This prints nothing. Put script code that contains {{ between {% raw %} and {% endraw %}."],
  ["{{ task.input.box left }}", "ignored-value", undefined, "1:19-23", "Two values stand here with nothing between them: left is not used."],
  ["{% if task.input.count == 3 4 %}{% endif %}", "ignored-value", undefined, "1:29-30", "Two values stand here with nothing between them: 4 is not used."],
  ["{% assign x = task.input.box 'b' %}", "ignored-value", undefined, "1:30-33", "Two values stand here with nothing between them: 'b' is not used."],
];

describe("findings", () => {
  test.each(findings)("%s", (source, code, path, place, message) => {
    const { diagnostics } = engine.render({ source, file: "t.liquid.html" }, taskInput);
    const [first, ...more] = diagnostics.filter((diagnostic) => diagnostic.code === code);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ severity: "warning", file: "t.liquid.html", message });
    expect(first?.path).toBe(path);
    expect(`${first?.line}:${first?.column}-${first?.endColumn}`).toBe(place);
    expect(first?.endLine).toBe(first?.line);
  });
});

describe("nothing to find", () => {
  test.each([
    "{{ task.input.none }}",
    "{{ task.input.absent | default: 'x' }}",
    "{% if task.input.absent %}a{% elsif task.input.nope.too == 'a' %}b{% endif %}",
    "{% unless task.input.absent %}a{% endunless %}",
    "{% case task.input.absent %}{% when task.input.nope.too %}a{% else %}b{% endcase %}",
    "{% if task.input.absent %}{{ task.input.nope.at.all }}{% endif %}",
    "{% if false %}{% assign local = 1 %}{% endif %}{{ local }}",
    "{% increment n %}{{ n }}",
    "{% for l in task.input.labels %}{{ forloop.index }}{{ l }}{% endfor %}",
    "{% tablerow l in task.input.labels %}{{ tablerowloop.col }}{{ l }}{% endtablerow %}",
    "{{ task.input.image | grant_read_access }}",
    "{{ task.input.labels.size }}{{ task.input.box.size }}{{ task.input.labels.first }}",
    "{{ 'text'.size }}",
    "{% for l in task.input.labels limit:1 %}{% endfor %}{% for l in task.input.labels offset:continue %}{% endfor %}",
    "{% for l in task.input.labels %}{% for m in task.input.labels %}{{ forloop.parentloop.index }}{% endfor %}{% endfor %}",
    "{% if task.input.count > 2 and task.input.box contains 'left' or task.input.count == 1 %}{% endif %}",
    "{% if not task.input.count %}{% endif %}",
    "{% ifchanged %}{{ task.input.count }}{% endifchanged %}",
    "{% comment %}{{ nope }}{{ 'it's }}{% if %}{% nonsense %}{% endcomment %}",
    "{% doc %}{{ nope }}{% nonsense %}{% enddoc %}",
    "{% raw %}{{ nope }}{% endraw %}{% comment %}{{ nope }}{% endcomment %}",
  ])("%s", (source) => {
    expect(engine.render({ source }, taskInput).diagnostics).toEqual([]);
  });
});

test("a place in a loop is reported once, several places in the order of the template", () => {
  const source =
    "{{ task.input.b }}{% for p in task.input.pairs %}\n{{ p.nope }}{% endfor %}{{ task.input.a }}";
  const { diagnostics } = engine.render({ source }, { pairs: [{}, {}, {}] });
  expect(diagnostics.map(({ path, line }) => [path, line])).toEqual([
    ["task.input.b", 1],
    ["task.input.pairs[].nope", 2],
    ["task.input.a", 2],
  ]);
});

test("a template over the limit of the preview API is told so", () => {
  const { diagnostics } = engine.render({ source: "x".repeat(128_001) }, {});
  expect(diagnostics).toMatchObject([
    {
      code: "template-too-long",
      message: "The template has 128001 characters; the service's preview takes 128000.",
      line: 1,
      column: 1,
    },
  ]);
  expect(engine.render({ source: "x".repeat(128_000) }, {}).diagnostics).toEqual([]);
});
