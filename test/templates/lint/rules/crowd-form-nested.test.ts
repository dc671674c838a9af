import { crowdFormNested } from "../../../../templates/lint/rules/crowd-form-nested/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(crowdFormNested, {
  reports: [
    {
      source: '<crowd-form><div><form action=""><input name="a"></form></div></crowd-form>',
      marks: ['<form action="">'],
      says: "take the inner one away",
    },
    { source: '<form method="post"><crowd-form id="a"></crowd-form></form>', marks: ['<crowd-form id="a">'] },
    { source: '<crowd-form><crowd-form id="a"></crowd-form></crowd-form>', marks: ['<crowd-form id="a">'] },
    { source: "<CROWD-FORM>{% if task.input.a %}<FORM></FORM>{% endif %}</CROWD-FORM>", marks: ["<FORM>"] },
  ],
  accepts: [
    "<crowd-form></crowd-form>",
    "<crowd-form></crowd-form><form></form>",
    "<crowd-form><template><form></form></template></crowd-form>",
    "<crowd-form>{% comment %}<form></form>{% endcomment %}</crowd-form>",
  ],
});
