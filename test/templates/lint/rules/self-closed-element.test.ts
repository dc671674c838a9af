import { selfClosedElement } from "../../../../templates/lint/rules/self-closed-element/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(selfClosedElement, {
  reports: [
    {
      source: '<crowd-input name="a" />\n<p>b</p>',
      marks: ['<crowd-input name="a" />'],
      says: "write ></crowd-input> instead of />",
      fixed: '<crowd-input name="a" ></crowd-input>\n<p>b</p>',
    },
    {
      source: "<p><CROWD-SLIDER pin/></p>",
      marks: ["<CROWD-SLIDER pin/>"],
      says: "does no harm",
      fixed: "<p><CROWD-SLIDER pin></crowd-slider></p>",
    },
    {
      source: '{% for a in task.input.list %}<crowd-checkbox name="{{ a }}" />{% endfor %}',
      marks: ['<crowd-checkbox name="{{ a }}" />'],
      fixed: '{% for a in task.input.list %}<crowd-checkbox name="{{ a }}" ></crowd-checkbox>{% endfor %}',
    },
    { source: "<div class='a'/>b", marks: ["<div class='a'/>"], fixed: "<div class='a'></div>b" },
    {
      name: "a script that swallows the next one",
      source: '<script src="a.js"/><p>b</p><script>c</script>',
      marks: ['<script src="a.js"/>'],
      fixed: '<script src="a.js"></script><p>b</p><script>c</script>',
    },
    {
      name: "one that takes the end tag of the element around it",
      source: "<div><div/>a</div>",
      marks: ["<div/>"],
      fixed: "<div><div></div>a</div>",
    },
    {
      name: "one in a template",
      source: "<template><crowd-input/></template>",
      marks: ["<crowd-input/>"],
      fixed: "<template><crowd-input></crowd-input></template>",
    },
  ],
  accepts: [
    '<input name="a" /><br/><hr /><img src="a.png" alt="" />',
    '<crowd-input name="a"></crowd-input>',
    { name: "one that has an end tag", source: '<crowd-input name="a" /></crowd-input>' },
    { name: "one with text and an end tag", source: "<textarea />a</textarea>" },
    "<svg><path d='M0 0'/><circle r='1' /></svg>",
    "<svg><foreignObject><p>a</p></foreignObject><g/></svg>",
    { name: "a slash that is part of a value", source: "<a href=https://example.com/>a</a>" },
    '<crowd-input name="{{ task.input.a }}/"></crowd-input>',
    "<!-- <crowd-input /> -->{% comment %}<crowd-input />{% endcomment %}",
  ],
});
