import fc from "fast-check";
import { CATALOG, REGION_TAGS } from "../../../../templates/catalog/index.ts";
import { liquidTemplate } from "../../liquid/fuzz/liquid-grammar.ts";

/** Pages with Liquid in them that look like worker templates, right and wrong. */

const TAGS = [
  ...CATALOG.keys(),
  ...REGION_TAGS,
  ..."p b a img input select option textarea script style template table tr td svg math form button iframe crowd-nonsense my-element".split(
    " ",
  ),
];
const NAMES = [
  ...new Set([...CATALOG.values()].flatMap(({ attributes }) => attributes.map(({ name }) => name))),
  ..."id class onclick type alt style labels DATA-X naem xlink:href {{x}}".split(" "),
];
const VALUES = [
  "",
  "a",
  "['a', 'b']",
  "[{label: 'a'}]",
  "{",
  "s3://b/k",
  "http://example.com/a.js",
  "javascript:f()",
  "checkbox",
  "{{ task.input.list | to_json }}",
  "{{ task.input.text | grant_read_access }}",
  "{% if x %}a{% endif %}",
  "&quot;&#0;",
  "true",
  "12",
];

const quote = fc.constantFrom('"', "'", "", '"', '"');
const attribute = fc
  .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...VALUES), quote, fc.constantFrom("=", " = ", "", "=\n"))
  .map(([name, value, mark, equals]) => (equals === "" ? name : `${name}${equals}${mark}${value}${mark}`));

const { page } = fc.letrec<{ page: string; element: string }>((tie) => ({
  page: fc
    .array(
      fc.oneof(
        { maxDepth: 4, depthSize: "small" },
        { weight: 2, arbitrary: liquidTemplate },
        fc.constantFrom(
          "text",
          "&amp;{x}",
          "<!-- labelsmith-disable -->",
          "{% # labelsmith-disable-next-line name-missing %}\n",
          "<",
          "&",
          "<!--",
          "\n",
        ),
        { weight: 5, arbitrary: tie("element") },
      ),
      { maxLength: 5 },
    )
    .map((pieces) => pieces.join("")),
  element: fc
    .tuple(
      fc.constantFrom(...TAGS),
      fc.array(attribute, { maxLength: 4 }),
      tie("page"),
      fc.constantFrom("end", "end", "end", "none", "slash"),
    )
    .map(([tag, attributes, content, end]) => {
      const start = [tag, ...attributes].join(" ");
      if (end === "slash") return `<${start} />`;
      return `<${start}>${content}${end === "end" ? `</${tag}>` : ""}`;
    }),
}));

/** A whole template. */
export const workerTemplate: fc.Arbitrary<string> = page;
