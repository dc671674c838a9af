import { unknownVariable } from "../../../../templates/lint/rules/unknown-variable/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(unknownVariable, {
  reports: [
    { source: "<p>{{ taskObject }}</p>", marks: ["taskObject"], says: "Did you mean task.input.taskObject?" },
    {
      source: "{{ event.dataObject.source-ref }}",
      marks: ["event.dataObject.source-ref"],
      says: "task.input.source-ref",
    },
    { source: "{{ task.taskInput.labels[0] }}", marks: ["task.taskInput.labels[0]"] },
    { source: "{% for x in labels %}{{ x }}{% endfor %}", marks: ["labels"] },
    { source: "{% if y == task.input.z %}{% endif %}", marks: ["y"] },
    { source: "<crowd-classifier categories='{{ labels | to_json }}'>", marks: ["labels"] },
    { source: "{{ task }}", marks: ["task"], says: "All that a template can read" },
  ],
  accepts: [
    "{{ task.input.source }}{{ task.input['source-ref'] }}",
    "{% for x in task.input.list %}{{ x.y }}{{ forloop.index }}{% endfor %}",
    "{% assign a = task.input.b %}{{ a }}{% capture c %}x{% endcapture %}{{ c }}",
    "{% increment n %}{{ n }}",
    { name: "what is not Liquid's", source: "<p>{% raw %}{{ taskObject }}{% endraw %}</p>" },
    {
      name: "braces in a script, which another rule tells of",
      source: "<script>const a = {{ b }};</script>",
    },
  ],
});
