import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dialectFilters } from "../../../../templates/liquid/filters/index.ts";
import {
  analyzeVariables,
  compareVariables,
  createTemplateEngine,
  formatTaskInputType,
  TemplateError,
} from "../../../../templates/liquid/index.ts";

/** More runs than in every test run are asked for by this variable. */
const numRuns = Number(process.env["LABELSMITH_FUZZ_RUNS"] ?? 40);

/** The smaller size in characters; the larger is eight times that. */
const SIZE = 1_500;
const TIMES = 8;
/** Quadratic time would be 64 times as long. A busy machine and the collection of garbage are allowed for. */
const LIMIT = 32;
/** Milliseconds of work below which the larger size is not slow, whatever the smaller takes: too little to compare. */
const NOTHING = 25;

type Case = readonly [source: string, taskInput: Record<string, unknown>];

function work([source, taskInput]: Case): void {
  const engine = createTemplateEngine({ grantReadAccess: ({ key }) => key });
  for (const run of [
    () => engine.render({ source }, taskInput),
    () => compareVariables(analyzeVariables({ source }), [taskInput, {}]),
    () => formatTaskInputType(analyzeVariables({ source })),
  ]) {
    try {
      run();
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
    }
  }
}

function milliseconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How many times as long the larger takes; the least of a few turns, as only the machine makes it more. */
function growth(make: (size: number) => Case): number {
  const [small, large] = [make(SIZE), make(SIZE * TIMES)];
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 4 && least > LIMIT; turn++) {
    const long = milliseconds(() => work(large));
    least = long < NOTHING ? 0 : Math.min(least, long / milliseconds(() => work(small)));
  }
  return least;
}

const repeat = (unit: string, size: number) => unit.repeat(Math.ceil(size / Math.max(1, unit.length)));

function expectLinear(make: (size: number) => Case): void {
  const times = growth(make);
  if (times > LIMIT) {
    throw new Error(
      `${TIMES} times the size takes ${times.toFixed(0)} times as long: ${make(60)[0].slice(0, 300)}`,
    );
  }
  expect(times).toBeLessThanOrEqual(LIMIT);
}

const UNITS = [
  " ",
  "\n",
  "\t",
  "a",
  "-",
  "'",
  '"',
  "\\",
  "|",
  ":",
  ",",
  ".",
  "..",
  "[",
  "]",
  "(",
  ")",
  "{",
  "}",
  "{{",
  "}}",
  "{%",
  "%}",
  "{{-",
  "-}}",
  "{%-",
  "-%}",
  "=",
  "#",
  "0",
  "1.",
  "<",
  ">",
  "&",
  "&amp;",
  "<!--",
  "<script>",
  "\u00a0",
  "😀",
  "\ud83d",
  "{{ }}",
  "{{ a }}",
  "{{ task.input.a }}",
  "{{ task.input.a.b | upcase }}",
  "{% raw %}",
  "{% endraw %}",
  "{% endraw",
  "{% raw %}a{% endraw %}",
  "{% comment %}",
  "{% endcomment %}",
  "{% comment %}a{% endcomment %}",
  "{% doc %}",
  "{% enddoc %}",
  "{% if a %}",
  "{% if a %}b{% endif %}",
  "{% elsif a %}",
  "{% else %}",
  "{% when a %}",
  "{% assign a = a %}",
  "{% assign a = a.b %}",
  "{% assign a = task.input.a[a] %}",
  "{% capture a %}{{ a }}{% endcapture %}",
  "{% increment a %}",
  "{% cycle 'a', 'b' %}",
  "{% for a in b %}{% endfor %}",
  "{% for a in task.input.list %}{{ a }}{% endfor %}",
  "{% # a\n",
  "{% liquid\n",
  "echo a\n",
  "comment\n",
  "endcomment\n",
  "if a\n",
  "endif\n",
  "a.",
  "a[",
  "a]",
  "['a']",
  ".a",
  "a and ",
  "a == b or ",
  "a, ",
  "| upcase ",
  "| append: 'a' ",
  "| default: a ",
  "a: b, ",
  "(1..",
  "1, ",
  "limit:1 ",
  "a-",
  "not ",
] as const;

/** Where the repeated text stands. */
const FRAMES: readonly (readonly [before: string, after: string])[] = [
  ["", ""],
  ["{{ ", " }}"],
  ["{{ ", ""],
  ["{{ '", "' }}"],
  ["{{ a | append: ", " }}"],
  ["{{ a | upcase ", " }}"],
  ["{% ", " %}"],
  ["{% if ", " %}{% endif %}"],
  ["{% for a in ", " %}{% endfor %}"],
  ["{% for a in b ", " %}{% endfor %}"],
  ["{% assign a = ", " %}"],
  ["{% cycle ", " %}"],
  ["{% case a %}{% when ", " %}{% endcase %}"],
  ["{% raw %}", "{% endraw %}"],
  ["{% comment %}", "{% endcomment %}"],
  ["{% doc %}", "{% enddoc %}"],
  ["{% liquid\n", "\n%}"],
  ["{% if true %}", "{% endif %}"],
  ["{% case a %}", "{% endcase %}"],
  ["{% capture c %}", "{% endcapture %}{{ c }}"],
  ["{% # ", " %}"],
  ["{% tablerow a in b ", " %}{% endtablerow %}"],
];

const DATA = { a: "x", list: [1, 2, 3] };

/** Data that filters are given: text that their searches and patterns may stumble over, and items of lists. */
const TEXTS = [
  "a",
  " ",
  "a ",
  "\n",
  "<",
  "<!--",
  "<script",
  "</",
  "&",
  "&#",
  "%",
  "%2",
  "1",
  "1.",
  "-",
  "a,",
  "😀",
  "Mon ",
  "2024-01-01 ",
  "+00:00",
  "é",
  "=",
];
const ITEMS = ["a", 1, null, { a: 1 }, ["a"]];
const ARGUMENTS = [
  "",
  ": 'a'",
  ": ' '",
  ": 3",
  ": 'a', 1",
  ": task.input.text",
  ": 'a', task.input.text",
  ": task.input.text, task.input.text",
];

describe("time grows with the length", () => {
  test("of pieces that are repeated, wherever they stand", () => {
    const units = fc.constantFrom(...UNITS);
    const repeated = fc.array(units, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(
        fc.constantFrom(...FRAMES),
        fc.option(units, { nil: "" }),
        repeated,
        ([before, after], first, unit) => {
          expectLinear((size) => [before + first + repeat(unit, size) + after, DATA]);
        },
      ),
      { numRuns },
    );
  });

  test("of text that a filter is given", () => {
    const filters = fc.constantFrom(...dialectFilters.keys());
    fc.assert(
      fc.property(filters, fc.constantFrom(...ARGUMENTS), fc.constantFrom(...TEXTS), (name, args, unit) => {
        expectLinear((size) => [`{{ task.input.text | ${name}${args} }}`, { text: repeat(unit, size) }]);
      }),
      { numRuns },
    );
  });

  test("of lists that a filter is given", () => {
    const filters = fc.constantFrom(...dialectFilters.keys());
    fc.assert(
      fc.property(filters, fc.constantFrom(...ARGUMENTS), fc.constantFrom(...ITEMS), (name, args, item) => {
        expectLinear((size) => [
          `{{ task.input.text | ${name}${args} }}`,
          { text: Array.from({ length: size }, () => item) },
        ]);
      }),
      { numRuns },
    );
  });
});
