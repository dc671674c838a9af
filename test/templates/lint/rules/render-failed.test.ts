import { renderFailed } from "../../../../templates/lint/rules/render-failed/index.ts";
import { checkRule } from "../check-rule.ts";

const rows = [
  { datasetObjectId: "0", taskInput: { n: 2 } },
  { datasetObjectId: "1", taskInput: { n: 0 } },
  { datasetObjectId: "2", taskInput: { n: 1e9 } },
];

checkRule(renderFailed, {
  reports: [
    {
      source: "<p>{{ 8 | divided_by: task.input.n }}</p>",
      withRows: rows,
      marks: ["divided_by"],
      inRows: ["1"],
    },
    {
      source: "{% for i in (1..task.input.n) %}x{% endfor %}",
      withRows: rows,
      marks: ["{% for i in (1..task.input.n) %}"],
      inRows: ["2"],
    },
  ],
  accepts: [{ source: "{{ task.input.n }}", rows }, { source: "{{ 8 | divided_by: 0 }}" }],
});
