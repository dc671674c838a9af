// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is what the rule looks for
import { mturkVariable } from "../../../../templates/lint/rules/mturk-variable/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(mturkVariable, {
  reports: [
    {
      source: "<p>${text} {{ x }} ${ image_url }</p>",
      marks: ["${text}", "${ image_url }"],
      says: "{{ task.input.text }}",
    },
    { source: '<img src="${image_url}" alt="x">', marks: ["${image_url}"] },
    { source: "<textarea>${text}</textarea>", marks: ["${text}"] },
  ],
  accepts: [
    "<script>const a = `${b}`;</script>",
    "<style>a { b: ${c} }</style>",
    '<button onclick="f(`${this.value}`)">x</button>',
    "<!-- ${text} -->",
    "<p>{{ task.input.text }} costs $ {5}</p>",
    "{% comment %}${text}{% endcomment %}",
  ],
});
