import { liquidSyntax } from "../../../../templates/lint/rules/liquid-syntax/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(liquidSyntax, {
  reports: [
    {
      source: "<p>\n{% for x in task.input.list %}\n</p>",
      marks: ["{% for x in task.input.list %}"],
      says: "endfor",
    },
    { source: "{% if x %}{% endfor %}", marks: ["{% endfor %}"] },
    { source: "{% assign %}", marks: [" "] },
    { source: "a{% endif %}", marks: ["{% endif %}"] },
    { source: "<p>{{ task.input.a </p>", marks: ["{"] },
  ],
  accepts: [
    "{% for x in task.input.list %}{{ x }}{% else %}none{% endfor %}",
    "{% raw %}{{ task.input.a b }}{% endraw %}",
    "{{ x | no_such_filter }}",
    "{% no_such_tag %}",
    "",
  ],
});
