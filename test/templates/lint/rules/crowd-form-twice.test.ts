import { crowdFormTwice } from "../../../../templates/lint/rules/crowd-form-twice/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(crowdFormTwice, {
  reports: [
    {
      source: '<crowd-form id="a"></crowd-form><crowd-form id="b"></crowd-form>',
      marks: ['<crowd-form id="b">'],
      says: "only one of them is submitted",
    },
    {
      source: '<crowd-form></crowd-form><crowd-form id="b"></crowd-form><CROWD-FORM id="c"></CROWD-FORM>',
      marks: ['<crowd-form id="b">', '<CROWD-FORM id="c">'],
    },
    {
      source: '<crowd-form></crowd-form>{% if task.input.a %}<crowd-form id="b"></crowd-form>{% endif %}',
      marks: ['<crowd-form id="b">'],
    },
    {
      source: '{% if task.input.a %}<crowd-form></crowd-form>{% endif %}<crowd-form id="b"></crowd-form>',
      marks: ['<crowd-form id="b">'],
    },
    {
      source:
        '{% if task.input.a %}<crowd-form></crowd-form>{% if task.input.b %}<crowd-form id="b"></crowd-form>{% endif %}{% endif %}',
      marks: ['<crowd-form id="b">'],
    },
  ],
  accepts: [
    "<crowd-form></crowd-form>",
    "{% if task.input.a %}<crowd-form></crowd-form>{% else %}<crowd-form></crowd-form>{% endif %}",
    "{% if task.input.a %}<crowd-form></crowd-form>{% elsif task.input.b %}<crowd-form></crowd-form>{% endif %}",
    "{% case task.input.a %}{% when 1 %}<crowd-form></crowd-form>{% when 2 %}<crowd-form></crowd-form>{% endcase %}",
    "{% if task.input.a == 1 %}<crowd-form></crowd-form>{% endif %}{% if task.input.a == 2 %}<crowd-form></crowd-form>{% endif %}",
    "{% for a in task.input.list %}{% else %}<crowd-form></crowd-form>{% endfor %}",
    "<crowd-form></crowd-form><template><crowd-form></crowd-form></template>",
    "<crowd-form></crowd-form><!-- <crowd-form></crowd-form> -->",
  ],
});
