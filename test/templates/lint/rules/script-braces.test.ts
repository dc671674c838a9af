import { scriptBraces } from "../../../../templates/lint/rules/script-braces/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(scriptBraces, {
  reports: [
    {
      source: '<script>render("{{ item.name }}");</script>',
      marks: ["{{ item.name }}"],
      fixed: '<script>{% raw %}render("{{ item.name }}");{% endraw %}</script>',
    },
    {
      name: "minified code that is no Liquid at all",
      source: "<p>{{ task.input.a }}</p><script>var a={b:{c:{}}};if(a){{%d}}</script>",
      marks: ["{{%d}}"],
      fixed: "<p>{{ task.input.a }}</p><script>{% raw %}var a={b:{c:{}}};if(a){{%d}}{% endraw %}</script>",
    },
    {
      name: "a script with Liquid of its own, which must be mended by hand",
      source: "<script>f({{ task.input.n | plus: 1 }}, '{{ item }}')</script>",
      marks: ["{{ item }}"],
    },
  ],
  accepts: [
    "<script>{% raw %}render('{{ item.name }}'){% endraw %}</script>",
    "<script>const n = {{ task.input.list | size }};</script>",
    "{% for x in task.input.list %}<script>f({{ x.n }})</script>{% endfor %}",
    "<p>{{ item.name }}</p>",
    "<script>const a = { b: { c: 1 } };</script>",
  ],
});
