import { unknownElement } from "../../../../templates/lint/rules/unknown-element/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(unknownElement, {
  reports: [
    {
      source: "<crowd-boundingbox></crowd-boundingbox>",
      marks: ["<crowd-boundingbox>"],
      says: "did you mean <crowd-bounding-box>?",
    },
    {
      source: '{% for a in task.input.list %}<CROWD-CHECK-BOX name="{{ a }}"></CROWD-CHECK-BOX>{% endfor %}',
      marks: ['<CROWD-CHECK-BOX name="{{ a }}">'],
      says: "did you mean <crowd-checkbox>?",
    },
    {
      name: "a misspelt element beside other scripts",
      source: '<script src="https://example.com/a.js"></script><crowd-imput></crowd-imput>',
      marks: ["<crowd-imput>"],
    },
    {
      source: "<crowd-2d-skeleton></crowd-2d-skeleton>",
      marks: ["<crowd-2d-skeleton>"],
      says: "no script that could define it",
    },
    {
      name: "a misspelt region",
      source: "<crowd-keypoint><full-instruction>a</full-instruction></crowd-keypoint>",
      marks: ["<full-instruction>"],
      says: "did you mean <full-instructions>?",
    },
    {
      name: "one in a template",
      source: "<template><crowd-imput></crowd-imput></template>",
      marks: ["<crowd-imput>"],
    },
  ],
  accepts: [
    "<crowd-form><crowd-input></crowd-input><Crowd-Card></Crowd-Card></crowd-form>",
    {
      name: "one of a script from elsewhere",
      source: '<script src="https://example.com/a.js"></script><crowd-2d-skeleton></crowd-2d-skeleton>',
    },
    {
      name: "one that a script defines",
      source: '<crowd-imput></crowd-imput><script>customElements.define("crowd-imput", A)</script>',
    },
    "<my-element></my-element><classification-reasons-container></classification-reasons-container>",
    "<crowd-classifier><full-instructions></full-instructions><my-own-part></my-own-part></crowd-classifier>",
    "<div><full-instruction></full-instruction></div>",
    "<!-- <crowd-imput> -->",
  ],
});
