import { htmlSyntax } from "../../../../templates/lint/rules/html-syntax/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(htmlSyntax, {
  reports: [
    { source: '<p a="["Cat", "Dog"]" b="c">d</p>', marks: ['",'], says: "check the quotes before it" },
    { source: `<p a="['Cat', "Dog']">b</p>`, marks: [`']"`] },
    { source: '<p a="b>\n<i c="d">e</i>', marks: ['"'] },
    { source: '<p a="b"">c</p>', marks: ['"'], says: "one too many" },
    { source: "<P ='a'>b</P>", marks: ["='a'"], says: "no attribute name" },
    { source: '<p a=b"c>d</p>', marks: ['"c'], says: "without quotes" },
    { source: "<p>a</p>\n<crowd-input name='b>", marks: ["<crowd-input"], says: "part of this tag" },
    { source: '{% if task.input.a %}<p>a</p><p b="{{ task.input.b }}">c</p', marks: ["</p"] },
    { source: "<p>a</p><!-- b <i>c</i>", marks: ["<!--"], says: "part of this comment" },
  ],
  accepts: [
    `<crowd-classifier categories="['Cat', 'Dog']"></crowd-classifier>`,
    `<crowd-classifier categories='["Cat", "Dog"]'></crowd-classifier>`,
    {
      name: "Liquid with the same quotes",
      source: `<p a="{{ task.input["b"] | default: "c" }}" b="{% if a == "b" %}c{% endif %}">d</p>`,
    },
    { name: "Liquid that prints attributes", source: '<p {{ task.input.a }} {{ "b" }}>c</p>' },
    { name: "attributes that stand close", source: '<p a="b"c="d">e</p>' },
    { name: "an address without quotes", source: "<a href=https://example.com/?a=b&c=d>e</a>" },
    { name: "no doctype, a head that comes late", source: "<script></script><html><head></head></html>" },
    "<p>1 < 2 <3 & b</p>",
    "<!-- a <!-- b --><!----><!-->",
    { name: "Liquid that cannot be told from HTML", source: '<p a="{{ "b" ">c</p>' },
  ],
});
