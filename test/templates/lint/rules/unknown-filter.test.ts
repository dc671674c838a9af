import { unknownFilter } from "../../../../templates/lint/rules/unknown-filter/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(unknownFilter, {
  reports: [
    { source: "<p>{{ task.input.labels | tojson }}</p>", marks: ["tojson"], says: "Did you mean to_json?" },
    { source: "<p a='{{ x | escape | jsonify }}'>", marks: ["jsonify"], says: "to_json" },
    { source: "{% assign a = task.input.b | sizes %}", marks: ["sizes"], says: "size" },
    {
      name: "every one, whatever their arguments",
      source: `{{ a | nope: "|", b | escape }}{{ c | escape | nada: '}}' -}}{% assign d = e | niente %}`,
      marks: ["nope", "nada", "niente"],
    },
  ],
  accepts: ["{{ task.input.labels | to_json | escape }}", "{% raw %}{{ x | y }}{% endraw %}", "{{ x "],
});
