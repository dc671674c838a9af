import { moduleScript } from "../../../../templates/lint/rules/module-script/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(moduleScript, {
  reports: [
    {
      source: '<script type="module" src="https://example.com/a.js"></script>',
      marks: ['type="module"'],
      says: "bundle it",
    },
    { source: "<SCRIPT TYPE=Module>import 'a'</SCRIPT>", marks: ["TYPE=Module"] },
    { source: "{% if task.input.a %}<script type='module'></script>{% endif %}", marks: ["type='module'"] },
  ],
  accepts: [
    "<script>const a = 1;</script>",
    '<script type="text/javascript"></script>',
    '<script type="application/json">{"type": "module"}</script>',
    '<script type="{{ task.input.type }}"></script>',
    {
      name: "that of the crowd elements, for which there is another rule",
      source: '<script type="module" src="https://assets.crowd.aws/crowd-html-elements.js"></script>',
    },
    '<div type="module"></div>',
    '<!-- <script type="module"></script> -->',
  ],
});
