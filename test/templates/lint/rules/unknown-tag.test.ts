import { unknownTag } from "../../../../templates/lint/rules/unknown-tag/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(unknownTag, {
  reports: [
    {
      source: "<p>{% foreach x in task.input.list %}</p>",
      marks: ["{% foreach x in task.input.list %}"],
      says: "foreach",
    },
    { source: "{% iff x %}{% endiff %}", marks: ["{% iff x %}"], says: "if" },
    {
      name: "every one, and not their ends",
      source: "{% panel x %}\\n{{ a }}{% endpanel %}{% include 'b' %}{% tabs %}".replace("\\n", "\n"),
      marks: ["{% panel x %}", "{% tabs %}"],
    },
  ],
  accepts: ["{% for x in task.input.list %}{% endfor %}", "{% raw %}{% include 'x' %}{% endraw %}"],
});
