import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TemplateError } from "../../../templates/liquid/index.ts";
import {
  attributeOf,
  isInside,
  type Page,
  type PageElement,
  parsePage,
  type Span,
} from "../../../templates/page/index.ts";

const read = (source: string) => parsePage({ source });
const written = ({ text }: Page, { begin, end }: Span) => text.source.slice(begin, end);
const only = (page: Page, tag: string): PageElement => {
  const found = page.elements.filter((element) => element.tag === tag);
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe("elements", () => {
  test("keep the place where they are written, also after Windows line ends", () => {
    const page = read("<p>\r\n\r\n<crowd-form id='a'>\r\n<b>x</b></crowd-form>");
    const form = only(page, "crowd-form");
    expect(written(page, form)).toBe("<crowd-form id='a'>\r\n<b>x</b></crowd-form>");
    expect(written(page, form.startTag)).toBe("<crowd-form id='a'>");
    expect(form.endTag && written(page, form.endTag)).toBe("</crowd-form>");
    expect(only(page, "b").parent).toBe(form);
    expect(form.children).toEqual([only(page, "b")]);
  });

  test("that a browser adds are left out", () => {
    const page = read("<tr><td>x</td></tr><input><table><td></table>");
    expect(page.elements.map(({ tag }) => tag)).toEqual(["input", "table", "td"]);
    expect(only(page, "td").parent?.tag).toBe("table");
  });

  test("may be in a template element", () => {
    const page = read("<template><i>x</i></template>");
    expect(only(page, "i").parent?.tag).toBe("template");
  });

  test("that are closed by a slash go on", () => {
    const page = read("<crowd-input/><p>after</p>");
    expect(only(page, "crowd-input").isSelfClosed).toBe(true);
    expect(only(page, "p").parent?.tag).toBe("crowd-input");
  });

  test("know the Liquid block that they stand in", () => {
    const page = read(
      "<a></a>{% for x in y %}{% if x %}<i></i>{% endif %}<b></b>{% endfor %}<u></u>{% assign a = 1 %}",
    );
    const inside = (tag: string, ...names: string[]) => isInside(only(page, tag).block, ...names);
    expect([
      inside("a", "for"),
      inside("i", "for"),
      inside("i", "if"),
      inside("b", "if"),
      inside("u", "for"),
    ]).toEqual([false, true, true, false, false]);
  });
});

describe("attributes", () => {
  test.each([
    { attribute: `a="x &amp; y"`, quote: '"', staticValue: "x & y", texts: ["x & y"], value: "x &amp; y" },
    { attribute: `a = 'x'`, quote: "'", staticValue: "x", texts: ["x"], value: "x" },
    { attribute: "a=x", quote: "", staticValue: "x", texts: ["x"], value: "x" },
    { attribute: "a", quote: "", staticValue: "", texts: [""], value: undefined },
    { attribute: `a=""`, quote: '"', staticValue: "", texts: [""], value: "" },
    { attribute: `A="{{ b }}"`, quote: '"', texts: ["", ""], value: "{{ b }}" },
    {
      attribute: `a="s3://{{ b }}/{{ c | f: "d>" }}.png"`,
      quote: '"',
      texts: ["s3://", "/", ".png"],
      value: `s3://{{ b }}/{{ c | f: "d>" }}.png`,
    },
    { attribute: `a="{{b}}{{c}}"`, quote: '"', texts: ["", "", ""], value: "{{b}}{{c}}" },
    { attribute: `a={{ b }}`, quote: "", texts: ["", ""], value: "{{ b }}" },
    {
      attribute: `a="x{% if b %}y{% endif %}"`,
      quote: '"',
      texts: [`x${" ".repeat(10)}y${" ".repeat(11)}`],
      value: "x{% if b %}y{% endif %}",
    },
  ])("$attribute", ({ attribute, quote, staticValue, texts, value }) => {
    const page = read(`<p><img src=x ${attribute} alt=""></p>`);
    const found = attributeOf(only(page, "img"), "a");
    expect(found).toMatchObject({ quote, texts });
    expect(found?.staticValue).toBe(staticValue);
    expect(found && written(page, found)).toBe(attribute);
    expect(found && written(page, found.nameSpan)).toBe(attribute.slice(0, 1));
    expect(found?.valueSpan && written(page, found.valueSpan)).toBe(value);
  });
});

test("comments of Liquid and HTML hold no elements, raw holds them", () => {
  const page = read(
    "{% comment %}<i>{{ x }}</i>{% comment %}{% endcomment %}<i></i>{% endcomment %}<!-- <i></i> -->{% raw %}<b>{{ x }}</b>{% endraw %}{% # <i> %}",
  );
  expect(page.elements.map(({ tag }) => tag)).toEqual(["b"]);
  expect(page.liquid.map(({ kind, name }) => [kind, name].join(" "))).toEqual([
    "comment ",
    "tag raw",
    "tag endraw",
    "comment #",
  ]);
  expect(page.comments.map((comment) => written(page, comment))).toEqual(["<!-- <i></i> -->"]);
});

test("elements that lie too deep are refused", () => {
  expect(() => read("<div>".repeat(100_000))).toThrow(TemplateError);
  expect(read("<div>".repeat(400)).elements).toHaveLength(400);
});

test("whatever the text, the places lie in it and only our own error comes out", () => {
  const piece = fc.constantFrom(
    ..."< > \" ' = / {{ }} {% %} {%- -%} if endif for comment endcomment raw endraw a b crowd-form <b> </b> <table> <td> <!-- --> <script> </script> <template> <svg> \r\n \uE000 \uE001 &quot; é 👩".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const source = pieces.join(" ");
      const { masked, elements } = read(source);
      expect(masked).toHaveLength(source.length);
      for (const { begin, end, startTag, attributes } of elements) {
        expect(source[startTag.begin]).toBe("<");
        expect(begin <= startTag.end && startTag.end <= end && end <= source.length).toBe(true);
        for (const { begin: from, end: to } of attributes) {
          expect(startTag.begin < from && from < to && to <= startTag.end).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});
