import { positiveTabindex } from "../../../../templates/lint/rules/positive-tabindex/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(positiveTabindex, {
  reports: [
    { source: '<input tabindex="1">', marks: ['tabindex="1"'], says: "write 0" },
    {
      source: "{% if task.input.a %}<CROWD-INPUT TABINDEX=12></CROWD-INPUT>{% endif %}",
      marks: ["TABINDEX=12"],
    },
  ],
  accepts: [
    '<p tabindex="0">a</p><p tabindex="-1">b</p>',
    '<p tabindex>a</p><p tabindex="">b</p><p tabindex="a">c</p>',
    '<p tabindex="{{ forloop.index }}">a</p>',
    "<!-- <p tabindex='1'>a</p> -->",
  ],
});
