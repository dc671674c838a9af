import { skipAutoescape } from "../../../../templates/lint/rules/skip-autoescape/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(skipAutoescape, {
  reports: [
    {
      source: "<p>{{ task.input.text | skip_autoescape }}</p>",
      marks: ["skip_autoescape"],
      says: "A script in the data",
    },
    {
      source: "<script>const a = {{ task.input.a | to_json | skip_autoescape }};</script>",
      marks: ["skip_autoescape"],
      says: "</script>",
    },
    {
      source: "{% for x in task.input.list %}{{ x.html | skip_autoescape }}{% endfor %}",
      marks: ["skip_autoescape"],
    },
    {
      source: "{% assign a = task.input.b %}<i title='{{ a | skip_autoescape }}'></i>",
      marks: ["skip_autoescape"],
    },
    {
      name: "behind a filter that there is not",
      source: "{{ task.input.a | nope }}<p>{{ task.input.b | skip_autoescape }}</p>",
      marks: ["skip_autoescape"],
    },
  ],
  accepts: [
    "<p>{{ task.input.text }}</p>",
    "{% capture a %}<b>{{ task.input.text }}</b>{% endcapture %}{{ a | skip_autoescape }}",
    "{{ '<b>x</b>' | skip_autoescape }}",
    "{{ task.input.list | skip_autoescape | size }}",
    "<!-- {{ task.input.text | skip_autoescape }} -->",
  ],
});
