import { crowdScriptType } from "../../../../templates/lint/rules/crowd-script-type/index.ts";
import { checkRule } from "../check-rule.ts";

const URL = "https://assets.crowd.aws/crowd-html-elements.js";

checkRule(crowdScriptType, {
  reports: [
    {
      source: `<script type="module" src="${URL}"></script>`,
      marks: ['type="module"'],
      says: "take type away",
      fixed: `<script src="${URL}"></script>`,
    },
    {
      source: `<SCRIPT src="${URL}"\n  TYPE=text/babel></SCRIPT>`,
      marks: ["TYPE=text/babel"],
      fixed: `<SCRIPT src="${URL}"></SCRIPT>`,
    },
    {
      source: `<script nomodule src="${URL}"></script>`,
      marks: ["nomodule"],
      says: "take nomodule away",
      fixed: `<script src="${URL}"></script>`,
    },
  ],
  accepts: [
    `<script src="${URL}"></script>`,
    `<script type="text/javascript" src="${URL}"></script>`,
    `<script type="" src="${URL}"></script>`,
    `<script type=" Application/JavaScript " async src="${URL}"></script>`,
    `<script type="{{ task.input.type }}" src="${URL}"></script>`,
    '<script type="module" src="https://example.com/a.js"></script>',
    '<script type="application/json">{}</script>',
  ],
});
