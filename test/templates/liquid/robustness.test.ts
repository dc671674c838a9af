import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyzeVariables, createTemplateEngine, TemplateError } from "../../../templates/liquid/index.ts";

const engine = createTemplateEngine({ grantReadAccess: ({ key }) => key });
const taskInput = {
  a: "x",
  list: [1, "two", null, { b: [] }],
  map: { k: { v: 1 }, "source-ref": "s3://b/k" },
  n: 3,
  big: 2 ** 53,
};

/** Renders and analyzes a template; whatever comes out other than a page or a TemplateError fails the test. */
function attempt(source: string, input: Record<string, unknown> = taskInput): string {
  let outcome: string;
  try {
    outcome = engine.render({ source }, input).html;
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    outcome = error.code;
  }
  try {
    analyzeVariables({ source });
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
  }
  return outcome;
}

const pieces = [
  "{{",
  "}}",
  "{%",
  "%}",
  "{{-",
  "-%}",
  "|",
  ":",
  ",",
  ".",
  "..",
  "[",
  "]",
  "(",
  ")",
  "'",
  '"',
  "\\",
  "=",
  "==",
  "#",
  " ",
  "\n",
  "\u0000",
  "😀",
  "task.input",
  "a",
  "list",
  "map",
  "source-ref",
  "n",
  "big",
  "0",
  "-1",
  "1.5",
  "9007199254740993",
  "nil",
  "empty",
  "forloop",
  "__proto__",
  "if",
  "elsif",
  "else",
  "endif",
  "unless",
  "endunless",
  "for",
  "x in",
  "endfor",
  "assign",
  "y =",
  "capture",
  "y",
  "endcapture",
  "case",
  "when",
  "endcase",
  "raw",
  "endraw",
  "comment",
  "endcomment",
  "liquid",
  "echo",
  "cycle",
  "increment",
  "tablerow",
  "endtablerow",
  "break",
  "include",
  "limit:",
  "reversed",
  "and",
  "or",
  "contains",
  "not",
  "escape",
  "to_json",
  "grant_read_access",
  "skip_autoescape",
  "split",
  "join",
  "map",
  "where",
  "sort",
  "times",
  "divided_by",
  "modulo",
  "slice",
  "truncate",
  "date",
  "default",
  "size",
  "append",
  "replace",
  "nofilter",
];

const statements = fc.oneof(
  fc.stringMatching(/^[\x20-\x7e\n]{0,30}$/u),
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => `{{ ${parts.join(" ")} }}`),
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => `{% ${parts.join(" ")} %}`),
  fc.constantFrom(
    "{% for x in task.input.list %}",
    "{% endfor %}",
    "{% if task.input.a %}",
    "{% endif %}",
    "{% capture y %}",
    "{% endcapture %}",
  ),
);

describe("no text makes the engine throw anything but a TemplateError", () => {
  test("pieces of Liquid in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        attempt(parts.join(""));
      }),
      { numRuns: 1500 },
    );
  });

  test("statements in any order", () => {
    fc.assert(
      fc.property(fc.array(statements, { maxLength: 12 }), (parts) => {
        attempt(parts.join(""));
      }),
      { numRuns: 1500 },
    );
  });

  test("any value through any filter", () => {
    const filter = fc.constantFrom(
      ..."abs append at_least base64_decode base64_encode capitalize ceil compact concat date default divided_by downcase escape escape_once find find_index first floor grant_read_access has join last lstrip map minus modulo newline_to_br plus prepend reject remove replace reverse round rstrip size slice sort sort_natural split strip strip_html sum times to_json truncate truncatewords uniq upcase url_decode url_encode where".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.jsonValue(),
        fc.array(filter, { minLength: 1, maxLength: 3 }),
        (value, other, filters) => {
          const chain = filters.map((name) => `| ${name}: task.input.other`).join(" ");
          attempt(`{{ task.input.value ${chain} }}{{ task.input.value | ${filters.join(" | ")} }}`, {
            value,
            other,
          });
        },
      ),
      { numRuns: 1500 },
    );
  });

  test("plain text comes out as it went in", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 200 }).filter((text) => !/\{[{%]/u.test(text)),
        (text) => {
          expect(attempt(text)).toBe(text);
        },
      ),
    );
  });

  test("no value gets into a page unescaped", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { html } = engine.render(
          { source: "{{ task.input.value }}{{ task.input.value | to_json | escape }}" },
          { value },
        );
        expect(html).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/u);
      }),
    );
  });
});

describe("no text makes the engine hang", () => {
  const N = 20_000;
  // biome-ignore format: one attack, one line
  const attacks: readonly (readonly [what: string, source: string, outcome: string])[] = [
    ["a range of 10^8", "{% for i in (1..100000000) %}{% endfor %}", "template-limit"],
    ["a range above 2^53", "{% for i in (9007199254740992..9007199254740994) %}{% endfor %}", "template-limit"],
    ["a range above 2^53 in text", '{% for i in ("9007199254740992".."9007199254740994") %}{% endfor %}', "template-limit"],
    ["a range above 2^53 from the data", "{% for i in (task.input.big..task.input.big) %}{% endfor %}", "template-limit"],
    ["a printed range above 2^53", "{{ (9007199254740992..9007199254740994) | join }}", "template-limit"],
    ["loops in loops", "{% for i in (1..3000) %}{% for j in (1..3000) %}x{% endfor %}{% endfor %}", "template-limit"],
    ["empty loops in loops", "{% for i in (1..3000) %}{% for j in (1..3000) %}{% endfor %}{% endfor %}", "template-limit"],
    ["text that doubles", `{% assign a = 'aaaaaaaaaa' %}${"{% assign a = a | append: a %}".repeat(60)}`, "template-limit"],
    ["a capture that doubles", `{% capture a %}aaaaaaaaaa{% endcapture %}${"{% capture a %}{{ a }}{{ a }}{% endcapture %}".repeat(60)}`, "template-limit"],
    ["a list that doubles", `{% assign a = 'a,b' | split: ',' %}${"{% assign a = a | concat: a %}".repeat(60)}`, "template-limit"],
    ["much HTML in a loop", `{% for i in (1..90000) %}${"<p>".repeat(1000)}{% endfor %}`, "template-limit"],
    ["much HTML in a capture", `{% capture c %}{% for i in (1..900000) %}${"<p>".repeat(1000)}{% endfor %}{% endcapture %}{{ c }}`, "template-limit"],
    ["deep blocks", "{% if true %}".repeat(N), "template-limit"],
    ["deep blocks in a liquid tag", `{% liquid\n${"if true\n".repeat(N)}%}`, "template-limit"],
    ["deep brackets", `{{ ${"a[".repeat(N)} }}`, "template-limit"],
    ["deep ranges", `{{ ${"(1..".repeat(N)} }}`, "template-limit"],
    ["blank lines in an inline comment", `{% # a${"\n".repeat(N)}# %}`, ""],
    ["many outputs", "{{ task.input.a }}".repeat(N), "x".repeat(N)],
    ["many lines in a liquid tag", `{% liquid\n${"echo 'x'\n".repeat(N)}%}`, "x".repeat(N)],
    ["many filters", `{{ 'x' ${"| upcase ".repeat(N / 4)} }}`, "X"],
    ["many names for names", "{% assign task = task.input %}".repeat(N / 4), ""],
    ["many conditions", `{% if false %}${"{% elsif false %}".repeat(N / 4)}{% endif %}`, ""],
    ["one long path", `{{ task${".input".repeat(N)} }}`, ""],
    ["unclosed everything", "{{ '".repeat(N), "template-syntax"],
    ["unclosed raw", `{% raw %}${"{% endraw ".repeat(N)}`, "template-syntax"],
    ["too long a template", " ".repeat(2_000_001), "template-limit"],
  ];

  test.each(attacks)("%s", (_what, source, outcome) => {
    expect(attempt(source) === outcome).toBe(true);
  });

  test("100 blocks in each other are allowed, as in Shopify's Liquid", () => {
    const nested = (depth: number) => `${"{% if true %}".repeat(depth)}x${"{% endif %}".repeat(depth)}`;
    expect(attempt(nested(100))).toBe("x");
    expect(attempt(nested(101))).toBe("template-limit");
  });

  test("findings are bounded", () => {
    const source = "{% for i in (1..5000) %}{{ task.input.list[i] }}{% endfor %}";
    expect(engine.render({ source }, taskInput).diagnostics).toHaveLength(1000);
  });

  test("what is missing in a loop over a map of many keys is worked out once for each place and key", () => {
    const map = Object.fromEntries(Array.from({ length: 8000 }, (_, index) => [`label-${index}`, index]));
    const once = "{% for i in (1..20000) %}{{ task.input.map.lable-x }}{% endfor %}";
    expect(engine.render({ source: once }, { map }).diagnostics).toHaveLength(1);
    const other =
      "{% for i in (1..3000) %}{% capture k %}lable-{{ i }}{% endcapture %}{{ task.input.map[k] }}{% endfor %}";
    expect(engine.render({ source: other }, { map }).diagnostics).toHaveLength(1000);
  });

  test("a list or a long text as the name of a property is refused", () => {
    for (const filter of [
      "find",
      "find_index",
      "has",
      "map",
      "reject",
      "sort",
      "sort_natural",
      "sum",
      "where",
    ]) {
      for (const name of [["a", "b"], "a".repeat(1001)]) {
        expect(attempt(`{{ task.input.list | ${filter}: task.input.name }}`, { list: [{}], name })).toBe(
          "filter-failed",
        );
      }
    }
  });

  test("no name is proposed for one that is longer than names are", () => {
    const name = "x".repeat(20_000);
    const { diagnostics } = engine.render({ source: `{{ task.input.${name}y }}` }, { [name]: 1 });
    expect(diagnostics[0]?.message).not.toContain("Did you mean");
  });

  test("deep data is printed or refused", () => {
    let deep: unknown = "x";
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(attempt("{{ task.input.deep }}", { deep })).toBe("template-limit");
    expect(attempt("{{ task.input.deep.size }}", { deep })).toBe("1");
  });
});
