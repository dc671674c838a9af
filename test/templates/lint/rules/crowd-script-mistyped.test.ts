import { crowdScriptMistyped } from "../../../../templates/lint/rules/crowd-script-mistyped/index.ts";
import { checkRule } from "../check-rule.ts";

const RIGHT = "https://assets.crowd.aws/crowd-html-elements.js";

checkRule(crowdScriptMistyped, {
  reports: [
    ...[
      "https://assets.crowd.aws/crowd-html-elements.jss",
      "http://assets.crowd.aws/crowd-html-elements.js",
      "https://assets.crowd.aws/crowd-html-element.js",
      "https://asset.crowd.aws/crowd-html-elements.js",
      "https://assets.crowd.aws/js/crowd-html-elements.js",
      "crowd-html-elements.js",
      "/js/crowd-html-elements.js",
    ].map((url) => ({
      source: `<script src="${url}"></script>`,
      marks: [url],
      fixed: `<script src="${RIGHT}"></script>`,
    })),
    {
      source: "<SCRIPT SRC=https://assets.crowd.aws/crowd-html-elements-v2.jss></SCRIPT>",
      marks: ["https://assets.crowd.aws/crowd-html-elements-v2.jss"],
      says: "crowd-html-elements-v2.js",
      fixed: "<SCRIPT SRC=https://assets.crowd.aws/crowd-html-elements-v2.js></SCRIPT>",
    },
  ],
  accepts: [
    `<script src="${RIGHT}"></script>`,
    `<script src=" ${RIGHT} "></script>`,
    `<script src="${RIGHT}?v=1"></script>`,
    '<script src="//assets.crowd.aws/crowd-html-elements.js"></script>',
    '<script src="https://assets.crowd.aws/crowd-html-elements-v2.js"></script>',
    {
      name: "a copy elsewhere",
      source: '<script src="https://example.com/crowd-html-elements.js"></script>',
    },
    '<script src="https://code.jquery.com/jquery-3.6.0.min.js"></script>',
    '<script src="{{ task.input.host }}/crowd-html-elements.jss"></script>',
    '<link href="https://assets.crowd.aws/crowd-html-elements.jss">',
    "<script>crowd</script>",
    '<script src="https://"></script>',
  ],
});
