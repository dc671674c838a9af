import { baseElement } from "../../../../templates/lint/rules/base-element/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(baseElement, {
  reports: [
    {
      source: '<base href="https://example.com/"><p>a</p>',
      marks: ['<base href="https://example.com/">'],
      says: "write full addresses",
    },
    {
      source: "<head>{% if task.input.a %}<BASE target=_blank>{% endif %}</head>",
      marks: ["<BASE target=_blank>"],
    },
  ],
  accepts: [
    '<a href="https://example.com/">base</a>',
    "<template><base href='/'></template>",
    "<!-- <base href='/'> -->",
  ],
});
