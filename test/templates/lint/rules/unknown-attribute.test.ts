import { unknownAttribute } from "../../../../templates/lint/rules/unknown-attribute/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(unknownAttribute, {
  reports: [
    {
      source: '<crowd-input name="a" maxlength="8"></crowd-input>',
      marks: ["maxlength"],
      says: "did you mean max-length?",
    },
    {
      source:
        '{% if task.input.a %}<CROWD-KEYPOINT LABLES="{{ task.input.labels | to_json | escape }}"></CROWD-KEYPOINT>{% endif %}',
      marks: ["LABLES"],
      says: "<crowd-keypoint> has no attribute LABLES: did you mean labels?",
    },
    {
      source: '<crowd-text-area originalValue = "{{ task.input.a }}"></crowd-text-area>',
      marks: ["originalValue"],
      says: "not documented to have originalValue",
    },
    {
      source: '<crowd-bounding-box label="a" class="b" categories="[]"></crowd-bounding-box>',
      marks: ["label", "categories"],
    },
  ],
  accepts: [
    {
      name: "what a wrong quote makes of a value",
      source: '<crowd-input label="if they don"t match the plate"></crowd-input>',
    },
    '<crowd-input name="a" label="b" max-length="3" disabled required></crowd-input>',
    '<crowd-input id="a" class="b" style="c" slot="d" title="e" hidden lang="f" dir="ltr" tabindex="0" role="g"></crowd-input>',
    '<crowd-input data-a="b" aria-label="c" onchange="d()" v-if="e" @click="f" :g="h" [i]="j" ng-k="l"></crowd-input>',
    '<crowd-form answer-format="flatten-objects" method="post"></crowd-form>',
    "<crowd-input {{ task.input.attributes }}></crowd-input>",
    {
      name: "one that a script reads",
      source: '<crowd-input original="a"></crowd-input><script>a.getAttribute("original")</script>',
    },
    '<crowd-unknown lables="a"></crowd-unknown><p lables="a"></p>',
    '<crowd-keypoint><full-instructions anything="a"></full-instructions></crowd-keypoint>',
  ],
});
