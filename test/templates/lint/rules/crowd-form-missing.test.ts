import { crowdFormMissing } from "../../../../templates/lint/rules/crowd-form-missing/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(crowdFormMissing, {
  reports: [
    { source: "", marks: [""], says: "workers cannot submit" },
    { source: "<p>{{ task.input.text }}</p>", marks: [""] },
    {
      source: '<p>Plate:</p>\n<crowd-input name="plate"></crowd-input>',
      marks: ['<crowd-input name="plate">'],
      says: "<crowd-input> is never submitted",
    },
    { source: '<form><INPUT name="plate"></form>', marks: ['<INPUT name="plate">'] },
    {
      name: "a page with scripts from elsewhere and a field",
      source: '<script src="https://example.com/jquery.js"></script><input name="a">',
      marks: ['<input name="a">'],
    },
    {
      name: "a form that is commented out",
      source: "{% comment %}<crowd-form></crowd-form>{% endcomment %}<crowd-button>Send</crowd-button>",
      marks: ["<crowd-button>"],
    },
  ],
  accepts: [
    '<crowd-form><crowd-input name="plate"></crowd-input></crowd-form>',
    "<CROWD-FORM></CROWD-FORM>",
    '{% if task.input.a %}<crowd-form><input name="a"></crowd-form>{% endif %}',
    '<crowd-entity-annotation name="a"></crowd-entity-annotation>',
    {
      name: "a form that a script makes",
      source: '<div id="root"></div><script>root.append(document.createElement("crowd-form"))</script>',
    },
    {
      name: "a page that a script from elsewhere builds",
      source: '<div id="root"></div><script src="https://example.com/app.js"></script>',
    },
    { name: "a page of another web component", source: "<my-app></my-app>" },
  ],
});
