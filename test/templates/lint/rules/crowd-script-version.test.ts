import { crowdScriptVersion } from "../../../../templates/lint/rules/crowd-script-version/index.ts";
import { checkRule } from "../check-rule.ts";

const V1 = `<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>`;
const V2 = `<script src="https://assets.crowd.aws/crowd-html-elements-v2.js"></script>`;

checkRule(crowdScriptVersion, {
  reports: [
    {
      source: `${V1}<crowd-form><crowd-text-ranking name="a"></crowd-text-ranking></crowd-form>`,
      marks: ['<crowd-text-ranking name="a">'],
      says: "load https://assets.crowd.aws/crowd-html-elements-v2.js",
    },
    {
      source: `${V2}<crowd-form><CROWD-INPUT></CROWD-INPUT>{% if task.input.a %}<crowd-slider></crowd-slider>{% endif %}</crowd-form>`,
      marks: ["<CROWD-INPUT>", "<crowd-slider>"],
      says: "load https://assets.crowd.aws/crowd-html-elements.js",
    },
  ],
  accepts: [
    {
      name: "a mistyped script beside another one",
      source: `${V1}<script src="https://assets.crowd.aws/crowd-html-elements-v2s.js"></script><crowd-text-ranking></crowd-text-ranking>`,
    },
    `${V1}<crowd-form><crowd-input name="a"></crowd-input></crowd-form>`,
    `${V2}<crowd-form><crowd-text-ranking name="a"></crowd-text-ranking><crowd-button></crowd-button></crowd-form>`,
    `${V1}${V2}<crowd-form><crowd-input></crowd-input><crowd-text-ranking></crowd-text-ranking></crowd-form>`,
    "<crowd-form><crowd-text-ranking></crowd-text-ranking></crowd-form>",
    `${V1}<crowd-2d-skeleton></crowd-2d-skeleton>`,
    {
      name: "a script whose address is not known",
      source: '<script src="{{ task.input.script }}"></script><crowd-text-ranking></crowd-text-ranking>',
    },
  ],
});
