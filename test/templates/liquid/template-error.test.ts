import { describe, expect, test } from "vitest";
import { LabelsmithError } from "../../../lambdas/contract/errors.ts";
import { createTemplateEngine, TemplateError } from "../../../templates/liquid/index.ts";

function errorOf(source: string, taskInput: Record<string, unknown> = {}, file?: string): TemplateError {
  try {
    createTemplateEngine().render(file === undefined ? { source } : { source, file }, taskInput);
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
  throw new Error(`no error for ${source}`);
}

describe("the message", () => {
  test("names the file, shows the lines around the place and what to do", () => {
    const source = `<crowd-form>\n  <crowd-classifier\n    categories="{{ task.input.labels | tojson }}"\n  ></crowd-classifier>\n</crowd-form>`;
    const error = errorOf(source, {}, "birds.liquid.html");
    expect(error).toBeInstanceOf(LabelsmithError);
    expect(error.message).toBe(
      [
        "There is no filter tojson.",
        "  at:       birds.liquid.html:3:40",
        "  fix:      Did you mean to_json?",
        "  1 | <crowd-form>",
        "  2 |   <crowd-classifier",
        '> 3 |     categories="{{ task.input.labels | tojson }}"',
        "    |                                        ^^^^^^",
        "  4 |   ></crowd-classifier>",
        "  5 | </crowd-form>",
      ].join("\n"),
    );
    expect(error).toMatchObject({
      file: "birds.liquid.html",
      line: 3,
      column: 40,
      endLine: 3,
      endColumn: 46,
    });
  });

  test("says template where the file is not known", () => {
    expect(errorOf("{% nope_at_all %}").problem.where).toBe("template:1:1");
  });

  test("does not repeat a whole template", () => {
    expect(errorOf(`{% for ${"x".repeat(50_000)} %}`).message.length).toBeLessThan(1000);
    expect(errorOf(`{% ${"x".repeat(50_000)} %}`).message.length).toBeLessThan(1500);
  });

  test("carries what the author's own function threw, and nothing of liquidjs", () => {
    const cause = new Error("no such bucket");
    const engine = createTemplateEngine({
      grantReadAccess() {
        throw cause;
      },
    });
    const render = () => engine.render({ source: "<img src=\"{{ 's3://b/k' | grant_read_access }}\">" }, {});
    expect(render).toThrow(TemplateError);
    expect(render).toThrow("The filter grant_read_access failed: no such bucket.");
    expect(render).toThrow(expect.objectContaining({ cause, line: 1, column: 27 }));
    expect(errorOf("{{ ").cause).toBeUndefined();
  });
});

// biome-ignore format: one mistake, one line
const mistakes: readonly (readonly [source: string, code: string, place: string, summary: string])[] = [
  ["a\n {{ task.input.x", "template-syntax", "2:2-3", "This {{ is never closed."],
  ["{{ 'a }}", "template-syntax", "1:1-2", "This {{ is never closed."],
  ["{% assign x = %}", "template-syntax", "1:14-15", "A value is missing here."],
  ["{{ | upcase }}", "template-syntax", "1:4-5", '"| upcase" is not a value.'],
  ["{{ 'a' | <b> }}", "template-syntax", "1:10-11", "The name of a filter is missing after |."],
  ["{{ 'a' : 'b' }}", "template-syntax", "1:8-9", "After the value, only filters may follow."],
  ["{{ 'a' | append 'b' }}", "template-syntax", "1:17-18", "A : is missing before the filter's arguments."],
  ["{{ a[0 }}", "template-syntax", "1:7-8", "This is not Liquid: [ not closed."],
  ["{% if x", "template-syntax", "1:1-2", "This {% is never closed."],
  ["a\n{% if x %}\nb", "template-syntax", "2:1-11", "{% if %} is never closed."],
  ["{%- for x in task.input.y -%}", "template-syntax", "1:1-30", "{% for %} is never closed."],
  ["{% raw %}a", "template-syntax", "1:10-11", "{% raw %} is never closed."],
  ["{% comment %}a", "template-syntax", "1:1-14", "{% comment %} is never closed."],
  ["a{% endif %}", "template-syntax", "1:2-13", "{% endif %} has no tag that it belongs to."],
  ["{% else %}", "template-syntax", "1:1-11", "{% else %} has no tag that it belongs to."],
  ["{% %}", "template-syntax", "1:4-5", "The name of a tag is missing after {%."],
  ["{% for x of y %}{% endfor %}", "template-syntax", "1:1-17", "{% for x of y %} is not a loop."],
  ["{% assign x 1 %}", "template-syntax", "1:13-14", "An = is missing."],
  ["{% assign a.b = 1 %}", "template-syntax", "1:12-13", "An = is missing."],
  ["{% if x %}{% else if y %}{% endif %}", "template-syntax", "1:1-11", "A condition stands after else."],
  ["{% for x in y %}{% endfor x %}", "template-syntax", "1:1-17", '"x" may not stand in this tag.'],
  ["{% if x %}{% else %}{% elsif y %}{% endif %}", "template-syntax", "1:1-11", "Another branch follows the else."],
  ["{% if x %}{% else %}{% else %}{% endif %}", "template-syntax", "1:1-11", "Another branch follows the else."],
  ["{% if (a or b) and c %}{% endif %}", "template-syntax", "1:10-11", "This is not a range."],
  ["{% liquid\n if x\n%}", "template-syntax", "2:2-6", "{% if %} is never closed."],
  ["{% ifchanged %}", "template-syntax", "1:1-16", "{% ifchanged %} is never closed."],
  ["{% doc %}{% endcomment %}", "template-syntax", "1:1-10", "{% doc %} is never closed."],
  ["{% elseif x %}", "unknown-tag", "1:1-15", "There is no tag elseif."],
  ["{% # a\n b %}", "template-syntax", "1:1-2:6", "A line of this comment does not start with #."],
  ["{% iff x %}", "unknown-tag", "1:1-12", "There is no tag iff."],
  ["{% include 'a.html' %}", "other-templates-unavailable", "1:1-23", "{% include %} brings in another template, which a worker template cannot."],
  ["{% render 'a.html' %}", "other-templates-unavailable", "1:1-22", "{% render %} brings in another template, which a worker template cannot."],
  ["{% layout 'a.html' %}", "other-templates-unavailable", "1:1-22", "{% layout %} brings in another template, which a worker template cannot."],
  ["{{ x | upcase | shout: 1 }}", "unknown-filter", "1:17-22", "There is no filter shout."],
  ["{% if true %}{% assign y = x | shout %}{% endif %}", "unknown-filter", "1:32-37", "There is no filter shout."],
  ["{% cycle x | shout %}", "unknown-filter", "1:14-19", "There is no filter shout."],
  ["{{ x | print_plain }}", "unknown-filter", "1:8-19", "There is no filter print_plain."],
  ["{{ x | sample }}", "unknown-filter", "1:8-14", "There is no filter sample."],
  ["{{ x | __proto__ }}", "unknown-filter", "1:8-17", "There is no filter __proto__."],
  ["{{ 1 | divided_by: 0 }}", "filter-failed", "1:8-18", "The filter divided_by failed: division by zero."],
  ["{{ '%' | url_decode }}", "filter-failed", "1:10-20", "The filter url_decode failed: URI malformed."],
  ["{{ 'a' | append }}", "filter-failed", "1:10-16", "The filter append failed: append expect 2 arguments."],
  ["{% assign a = 'b,c' | split: ',' | where: '[' %}", "filter-failed", "1:36-41", "The filter where failed: [ not closed."],
];

describe("mistakes", () => {
  test.each(mistakes)("%j", (source, code, place, summary) => {
    const error = errorOf(source);
    const { line, column, endLine, endColumn } = error;
    const end = endLine === line ? endColumn : `${endLine}:${endColumn}`;
    expect([error.code, `${line}:${column}-${end}`, error.problem.summary]).toEqual([code, place, summary]);
  });

  test.each([
    ["{{ x | json }}", "Did you mean to_json?"],
    ["{{ x | raw }}", "Did you mean skip_autoescape?"],
    ["{{ x | grant_read_acces }}", "Did you mean grant_read_access?"],
    ["{% esle %}", "Did you mean else?"],
    ["{% if x %}", "Add {% endif %}."],
  ])("%s: %s", (source, fix) => {
    expect(errorOf(source).problem.fix).toBe(fix);
  });

  test("a filter that is like no other is told all there are", () => {
    expect(errorOf("{{ x | zzzzzzzz }}").problem.fix).toMatch(
      /^Use one of: abs, append, .*, grant_read_access, .*, where\.$/u,
    );
  });
});
