import fc from "fast-check";
import { dialectFilters } from "../../../../templates/liquid/filters/index.ts";

/** Templates that follow the grammar of Liquid, so that they get past the parser: every tag, filter and operator. */

const FILTERS = [...dialectFilters.keys()];
const NAMES = [
  "task.input",
  "x",
  "y",
  "item",
  "forloop",
  "tablerowloop",
  "task",
  "size",
  "first",
  "__proto__",
];
const KEYS = [
  "list",
  "map",
  "text",
  "n",
  "source-ref",
  "0",
  "size",
  "first",
  "last",
  "parentloop",
  "index",
  "é",
  "no",
];
const TEXTS = [
  "''",
  "'a'",
  '"it\'s"',
  "'1.50'",
  "','",
  "'%Y-%m-%d'",
  "'2024-02-30'",
  "'<b>&amp;'",
  "'😀'",
  "'n'",
];
const NUMBERS = ["0", "1", "-1", "2.0", "0.1", "1e3", "99999999999999999999", "-0.0", "2147483648", "3."];
const SPACES = fc.constantFrom(" ", " ", " ", "", "\n", "\t");

const { template, value } = fc.letrec<{ template: string; block: string; value: string; path: string }>(
  (tie) => {
    const name = fc.constantFrom("x", "y", "item", "task", "n", "forloop", "a-b");
    const path = fc
      .tuple(
        fc.constantFrom(...NAMES),
        fc.array(
          fc.oneof(
            { weight: 4, arbitrary: fc.constantFrom(...KEYS).map((key) => `.${key}`) },
            fc.constantFrom(...KEYS).map((key) => `['${key}']`),
            fc.constantFrom("[0]", "[-1]", "[99]", "[1.5]"),
            tie("value").map((inner) => `[${inner}]`),
          ),
          { maxLength: 3 },
        ),
      )
      .map(([root, steps]) => root + steps.join(""));
    const literal = fc.constantFrom(...TEXTS, ...NUMBERS, "nil", "true", "false", "empty", "blank");
    const range = fc.tuple(tie("value"), tie("value")).map(([from, to]) => `(${from}..${to})`);
    const operand = fc.oneof(
      { maxDepth: 3 },
      { weight: 3, arbitrary: literal },
      { weight: 4, arbitrary: tie("path") },
      range,
    );
    const argument = fc.oneof(
      operand,
      fc.tuple(name, operand).map(([key, of]) => `${key}: ${of}`),
    );
    const filter = fc
      .tuple(fc.constantFrom(...FILTERS), fc.array(argument, { maxLength: 3 }))
      .map(([called, args]) => (args.length === 0 ? `| ${called}` : `| ${called}: ${args.join(", ")}`));
    const filtered = fc
      .tuple(operand, fc.array(filter, { maxLength: 3 }))
      .map(([initial, filters]) => [initial, ...filters].join(" "));
    const condition = fc.array(operand, { minLength: 1, maxLength: 3 }).chain((operands) =>
      fc
        .array(fc.constantFrom("==", "!=", "<", ">", "<=", ">=", "contains", "and", "or"), {
          minLength: operands.length,
          maxLength: operands.length,
        })
        .map((operators) => operands.flatMap((of, at) => (at === 0 ? [of] : [operators[at], of])).join(" ")),
    );
    const options = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            "reversed",
            "offset:continue",
            "limit:2",
            "offset:1",
            "cols:2",
            "cols:0",
            "limit:-1",
          ),
          tie("value").map((of) => `limit:${of}`),
        ),
        { maxLength: 2 },
      )
      .map((parts) => parts.join(" "));
    const body = tie("template");
    const delimited = (content: fc.Arbitrary<string>, open: string, close: string) =>
      fc
        .tuple(fc.constantFrom("", "-"), SPACES, content, SPACES, fc.constantFrom("", "-"))
        .map(
          ([left, before, inner, after, right]) => `${open}${left}${before}${inner}${after}${right}${close}`,
        );
    const tag = (content: fc.Arbitrary<string>) => delimited(content, "{%", "%}");
    const closed = (opening: fc.Arbitrary<string>, inner: fc.Arbitrary<string>, end: string) =>
      fc.tuple(tag(opening), inner, tag(fc.constant(end))).map((parts) => parts.join(""));
    const withElse = (inner: fc.Arbitrary<string>, more: string) =>
      fc
        .tuple(
          inner,
          fc.option(
            fc.tuple(tag(more === "" ? fc.constant("else") : condition.map((c) => `${more} ${c}`)), body),
          ),
        )
        .map(([first, second]) => first + (second?.join("") ?? ""));
    const block = fc.oneof(
      { maxDepth: 3 },
      { weight: 5, arbitrary: delimited(filtered, "{{", "}}") },
      {
        weight: 2,
        arbitrary: fc.tuple(name, filtered).chain(([to, of]) => tag(fc.constant(`assign ${to} = ${of}`))),
      },
      tag(fc.tuple(fc.constantFrom("increment", "decrement"), name).map((parts) => parts.join(" "))),
      tag(
        fc.constantFrom(
          "break",
          "continue",
          "# note",
          "echo",
          "cycle 'a', task.input.n",
          "cycle y: 1, 2",
          "",
        ),
      ),
      tag(filtered.map((of) => `echo ${of}`)),
      tag(
        fc
          .array(name, { minLength: 1, maxLength: 3 })
          .map((names) => `liquid\n${names.map((n) => `echo ${n}`).join("\n")}\n`),
      ),
      closed(
        name.map((to) => `capture ${to}`),
        body,
        "endcapture",
      ),
      closed(
        condition.map((of) => `if ${of}`),
        withElse(body, ""),
        "endif",
      ),
      closed(
        condition.map((of) => `if ${of}`),
        withElse(body, "elsif"),
        "endif",
      ),
      closed(
        condition.map((of) => `unless ${of}`),
        withElse(body, ""),
        "endunless",
      ),
      closed(
        operand.map((of) => `case ${of}`),
        fc
          .tuple(tag(operand.map((of) => `when ${of}, 'a' or 1`)), withElse(body, ""))
          .map((parts) => parts.join("")),
        "endcase",
      ),
      {
        weight: 2,
        arbitrary: closed(
          fc.tuple(name, operand, options).map(([of, list, more]) => `for ${of} in ${list} ${more}`),
          withElse(body, ""),
          "endfor",
        ),
      },
      closed(
        fc.tuple(name, operand, options).map(([of, list, more]) => `tablerow ${of} in ${list} ${more}`),
        body,
        "endtablerow",
      ),
      closed(fc.constant("ifchanged"), body, "endifchanged"),
      closed(fc.constant("comment"), body, "endcomment"),
      closed(fc.constant("doc"), fc.string({ maxLength: 10 }), "enddoc"),
      closed(fc.constant("raw"), body, "endraw"),
      fc.constantFrom(
        "<p title='",
        "'>",
        "\n",
        " ",
        "</p>",
        "{",
        "}",
        "{ {",
        "%}",
        "}}",
        "&amp;",
        "<script>",
        "😀",
        "\ud83d",
      ),
    );
    return {
      path,
      value: operand,
      block,
      template: fc.array(tie("block"), { maxLength: 6 }).map((blocks) => blocks.join("")),
    };
  },
);

/** A whole template. */
export const liquidTemplate: fc.Arbitrary<string> = template;

/** An expression as it stands in an output or a tag. */
export const liquidValue: fc.Arbitrary<string> = value;

/** Data for the names above, of the expected kind or of any other. */
export const fuzzTaskInput: fc.Arbitrary<Record<string, unknown>> = fc.record({
  list: fc.oneof(fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 4 }), fc.jsonValue()),
  map: fc.oneof(fc.dictionary(fc.constantFrom(...KEYS), fc.jsonValue({ maxDepth: 1 })), fc.jsonValue()),
  text: fc.oneof(
    fc.string(),
    fc.constantFrom("s3://b/k.png", "<script>", "2024-01-01", "4.0", "a,b,c"),
    fc.jsonValue(),
  ),
  n: fc.oneof(fc.integer({ min: -3, max: 9 }), fc.double(), fc.jsonValue()),
  "source-ref": fc.oneof(fc.constant("s3://b/k.png"), fc.jsonValue()),
});
