import { nameMissing } from "../../../../templates/lint/rules/name-missing/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(nameMissing, {
  reports: [
    {
      source: "<crowd-form><crowd-input></crowd-input></crowd-form>",
      marks: ["<crowd-input>"],
      says: "<crowd-input> has no name",
    },
    { source: '<CROWD-SLIDER NAME=""></CROWD-SLIDER>', marks: ['NAME=""'] },
    { source: "<crowd-entity-annotation></crowd-entity-annotation>", marks: ["<crowd-entity-annotation>"] },
    {
      source: '<crowd-form><input id="a"><select></select><textarea name></textarea></crowd-form>',
      marks: ['<input id="a">', "<select>", "name"],
    },
    {
      source:
        '<crowd-form>{% for a in task.input.list %}<input type="radio" value="{{ a }}">{% endfor %}</crowd-form>',
      marks: ['<input type="radio" value="{{ a }}">'],
    },
    {
      name: "an annotator that a script knows",
      source: '<crowd-keypoint id="a"></crowd-keypoint><script>a.labels = []</script>',
      marks: ['<crowd-keypoint id="a">'],
    },
    {
      name: "a field of a page whose script is about another one",
      source:
        '<crowd-form><crowd-input id="a"></crowd-input></crowd-form><script>b.value = "{{ a }}"</script>',
      marks: ['<crowd-input id="a">'],
    },
  ],
  accepts: [
    '<crowd-form><crowd-input name="a"></crowd-input><input name="b"></crowd-form>',
    '<crowd-form><crowd-input name="{{ task.input.a }}"></crowd-input></crowd-form>',
    '<crowd-form><crowd-input {% if task.input.a %}name="a"{% else %}name="b"{% endif %}></crowd-input></crowd-form>',
    "<crowd-form><input {{ task.input.attributes }}></crowd-form>",
    '<crowd-form><input type="submit"><INPUT TYPE="Button"><button></button><crowd-button></crowd-button></crowd-form>',
    "<crowd-form><input disabled><crowd-radio-button disabled checked></crowd-radio-button></crowd-form>",
    { name: "a plain field outside the form", source: "<input>" },
    "<crowd-radio-group></crowd-radio-group><crowd-card></crowd-card>",
    {
      name: "elements whose key is fixed, or that need none",
      source:
        "<crowd-textract-analyze-document></crowd-textract-analyze-document><crowd-text-ranking></crowd-text-ranking>",
    },
    {
      name: "fields that scripts read",
      source:
        '<crowd-form><crowd-input id="new-label"></crowd-input><div class="a tool"><select></select></div><input onchange="f(this)"></crowd-form><script>document.getElementById("new-label"); document.querySelector(".tool select")</script>',
    },
    "<template><crowd-input></crowd-input></template>",
    "<!-- <crowd-input></crowd-input> -->",
  ],
});
