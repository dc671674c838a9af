import { liquidInScript } from "../../../../templates/lint/rules/liquid-in-script/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(liquidInScript, {
  reports: [
    {
      source: "<script>const a = {{ task.input.labels | to_json }};</script>",
      marks: ["{{ task.input.labels | to_json }}"],
      says: "JSON.parse",
    },
    {
      source: '<script>\nconst a = "{{ task.input.text }}";\n</script>',
      marks: ["{{ task.input.text }}"],
      says: "entities",
    },
    {
      source: "{% for x in task.input.list %}<script>f('{{ x | escape }}')</script>{% endfor %}",
      marks: ["{{ x | escape }}"],
    },
    {
      name: "a text that is changed later",
      source: '<script>const a = "{{ task.input.text }}"; b.replace(a, "c");</script>',
      marks: ["{{ task.input.text }}"],
    },
    {
      source: '<script type="application/json">{{ task.input | to_json }}</script>',
      marks: ["{{ task.input | to_json }}"],
    },
  ],
  accepts: [
    "<script>const n = {{ task.input.list | size }};</script>",
    "<script>const n = {{ task.input.a | times: 2 }};</script>",
    "{% for x in task.input.list %}<script>f({{ forloop.index }})</script>{% endfor %}",
    "<script>const a = {{ task.input.labels | to_json | skip_autoescape }};</script>",
    `<script>const a = "{{ task.input.image | grant_read_access }}".replaceAll("&amp;", "&");</script>`,
    `<script>const a = JSON.parse('{{ task.input.labels | to_json }}'\n  .replace(/&quot;/g, '"'));</script>`,
    "<script>const a = 1;</script><p>{{ task.input.text }}</p>",
    { name: "braces of the script's own", source: "<script>const a = `{{ b }}`;</script>" },
  ],
});
