import { misplacedElement } from "../../../../templates/lint/rules/misplaced-element/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(misplacedElement, {
  reports: [
    {
      source: '<crowd-tab header="a">b</crowd-tab>',
      marks: ['<crowd-tab header="a">'],
      says: "only works in <crowd-tabs>",
    },
    {
      source: "<crowd-form><CROWD-SLIDER-LABEL></CROWD-SLIDER-LABEL></crowd-form>",
      marks: ["<CROWD-SLIDER-LABEL>"],
    },
    {
      source: '<crowd-form><full-instructions header="{{ task.input.a }}">a</full-instructions></crowd-form>',
      marks: ['<full-instructions header="{{ task.input.a }}">'],
      says: "it is shown where it stands",
    },
    {
      source:
        "<crowd-keypoint>{% if task.input.a %}<worker-comment></worker-comment>{% endif %}</crowd-keypoint>",
      marks: ["<worker-comment>"],
    },
  ],
  accepts: [
    "<crowd-tabs><div><crowd-tab>a</crowd-tab></div></crowd-tabs>",
    "<crowd-slider><crowd-slider-label></crowd-slider-label></crowd-slider>",
    "<crowd-keypoint><div><full-instructions></full-instructions></div></crowd-keypoint>",
    "<crowd-instructions><short-summary></short-summary></crowd-instructions>",
    { name: "a radio button without a group", source: "<crowd-radio-button></crowd-radio-button>" },
    {
      name: "what belongs into a form, for which there are other rules",
      source: "<crowd-input></crowd-input><crowd-keypoint></crowd-keypoint>",
    },
    "<template><crowd-tab></crowd-tab><full-instructions></full-instructions></template>",
    "<my-region></my-region>",
  ],
});
