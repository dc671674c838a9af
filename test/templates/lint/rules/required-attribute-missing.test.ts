import { requiredAttributeMissing } from "../../../../templates/lint/rules/required-attribute-missing/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(requiredAttributeMissing, {
  reports: [
    {
      source: '<crowd-bounding-box name="a"></crowd-bounding-box>',
      marks: ['<crowd-bounding-box name="a">'],
      says: "needs src and labels",
    },
    {
      source: `<CROWD-KEYPOINT NAME="a" SRC="" LABELS="['b']"></CROWD-KEYPOINT>`,
      marks: [`<CROWD-KEYPOINT NAME="a" SRC="" LABELS="['b']">`],
      says: "needs src,",
    },
    {
      source: `{% if task.input.a %}<crowd-classifier name="a" categories="['b']"></crowd-classifier>{% endif %}`,
      marks: [`<crowd-classifier name="a" categories="['b']">`],
      says: "needs header",
    },
    {
      source: '<crowd-entity-annotation name="a" text="{{ task.input.text }}"></crowd-entity-annotation>',
      marks: ['<crowd-entity-annotation name="a" text="{{ task.input.text }}">'],
      says: "needs labels",
    },
    {
      source:
        '<crowd-textract-analyze-document src="a" initial-value="[]" no-key-edit></crowd-textract-analyze-document>',
      marks: ['<crowd-textract-analyze-document src="a" initial-value="[]" no-key-edit>'],
      says: "needs no-geometry-edit",
    },
  ],
  accepts: [
    {
      name: "what a wrong quote may have hidden",
      source: '<crowd-keypoint header="don"t" src="a" name="b"></crowd-keypoint>',
    },
    `<crowd-keypoint name="a" src="{{ task.input.a }}" labels="['b']"></crowd-keypoint>`,
    '<crowd-keypoint src="{{ task.input.a }}" labels="{{ task.input.labels | to_json | escape }}"></crowd-keypoint>',
    '<crowd-keypoint src="a" {% if task.input.a %}labels="[]"{% else %}labels="[1]"{% endif %}></crowd-keypoint>',
    "<crowd-keypoint {{ task.input.attributes }}></crowd-keypoint>",
    {
      name: "attributes that a script sets",
      source:
        '<crowd-keypoint id="tool" name="a" src="a"></crowd-keypoint><script>tool.labels = ["a"]</script>',
    },
    "<crowd-input></crowd-input><crowd-form></crowd-form><crowd-unknown></crowd-unknown>",
    "<template><crowd-keypoint></crowd-keypoint></template>",
  ],
});
