import { controlOutsideForm } from "../../../../templates/lint/rules/control-outside-form/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(controlOutsideForm, {
  reports: [
    {
      source: '<crowd-form></crowd-form><crowd-input name="a"></crowd-input>',
      marks: ['<crowd-input name="a">'],
      says: "move it there",
    },
    { source: '<INPUT NAME="a"><CROWD-FORM></CROWD-FORM>', marks: ['<INPUT NAME="a">'] },
    {
      source:
        '<crowd-form></crowd-form>{% if task.input.a %}<crowd-keypoint name="{{ task.input.a }}"></crowd-keypoint>{% endif %}',
      marks: ['<crowd-keypoint name="{{ task.input.a }}">'],
    },
    {
      source: "<crowd-textract-analyze-document></crowd-textract-analyze-document><crowd-form></crowd-form>",
      marks: ["<crowd-textract-analyze-document>"],
    },
  ],
  accepts: [
    '<crowd-form><div><crowd-input name="a"></crowd-input></div></crowd-form>',
    {
      name: "no form at all, for which there is another rule",
      source: '<crowd-input name="a"></crowd-input>',
    },
    { name: "fields without a name", source: "<crowd-form></crowd-form><input><crowd-input></crowd-input>" },
    '<crowd-form></crowd-form><input type="button" name="a"><crowd-button name="b"></crowd-button>',
    '<crowd-form></crowd-form><crowd-entity-annotation name="a"><crowd-input name="b"></crowd-input></crowd-entity-annotation>',
    {
      name: "what a script reads or moves",
      source:
        '<crowd-form></crowd-form><div id="panel"><input name="a"></div><crowd-slider id="b" name="b"></crowd-slider><script>use(panel, b)</script>',
    },
    '<crowd-form></crowd-form><template><input name="a"></template>',
    '<crowd-form></crowd-form><input name="a" form="b">',
  ],
});
