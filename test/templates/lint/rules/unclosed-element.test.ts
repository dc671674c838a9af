import { unclosedElement } from "../../../../templates/lint/rules/unclosed-element/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(unclosedElement, {
  reports: [
    {
      source: '<crowd-form><crowd-input name="a"><p>b</p></crowd-form>',
      marks: ['<crowd-input name="a">'],
      says: "add the end tag",
    },
    {
      source: '<crowd-form><CROWD-CARD heading="{{ task.input.a }}">text</crowd-form>',
      marks: ['<CROWD-CARD heading="{{ task.input.a }}">'],
    },
    {
      name: "an end tag that does not count",
      source: "<crowd-card><div>a</crowd-card></div><p>b</p>",
      marks: ["<crowd-card>"],
    },
    {
      name: "an end tag within a paragraph",
      source: "<crowd-card><p>a</crowd-card>",
      marks: ["<crowd-card>"],
    },
    {
      name: "one that the end of a paragraph ends",
      source: "<p><crowd-card> <div>{{ task.input.a }}</div></crowd-card></p>",
      marks: ["<crowd-card>"],
      says: "<div> cannot stand in what is open here and ends this element: take the <p>",
    },
    {
      name: "in a loop",
      source: "{% for a in task.input.list %}<crowd-card>{{ a }}{% endfor %}",
      marks: ["<crowd-card>"],
    },
    {
      name: "a form, which the end of the page closes",
      source: '<crowd-form><input name="a">',
      marks: ["<crowd-form>"],
    },
  ],
  accepts: [
    "<p><crowd-card><b>a</b></crowd-card></p><div>b</div>",
    "<ul><li><crowd-badge for='a'><li>b</ul>",
    '<crowd-form><crowd-input name="a"></crowd-input></crowd-form>',
    { name: "one with nothing in it", source: '<p><crowd-badge for="a"> </p><p>b</p>' },
    {
      name: "two start tags for one end tag",
      source: "{% if task.input.a %}<crowd-card>{% else %}<crowd-card heading='b'>{% endif %}c</crowd-card>",
    },
    {
      name: "tags that come only together",
      source: "{% if task.input.a %}<crowd-card>{% endif %}b{% if task.input.a %}</crowd-card>{% endif %}",
    },
    { name: "one for another rule", source: "<crowd-input name='a' /><p>b</p>" },
    "<p>a<p>b<ul><li>c</ul>",
    "<crowd-card><p>a</p><b>c</crowd-card>",
  ],
});
