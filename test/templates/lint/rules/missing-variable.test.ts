import { missingVariable } from "../../../../templates/lint/rules/missing-variable/index.ts";
import { checkRule } from "../check-rule.ts";

const rows = [
  { datasetObjectId: "0", taskInput: { text: "a", labels: ["x"], note: null } },
  { datasetObjectId: "1", taskInput: { text: "b", nested: { deep: 1 } } },
  { datasetObjectId: "2", taskInput: { text: "c", labels: [] } },
];

checkRule(missingVariable, {
  reports: [
    {
      source: "<p>{{ task.input.text }}{{ task.input.nested.deep }}</p>",
      withRows: rows,
      marks: ["task.input.nested.deep"],
      says: "There is no task.input.nested in the task input.",
      inRows: ["0", "2"],
    },
    {
      source: "{% for x in task.input.labels %}{{ x }}{% endfor %}",
      withRows: rows,
      marks: ["task.input.labels"],
      inRows: ["1"],
    },
    { source: "{{ task.input.txt }}", withRows: rows, marks: ["task.input.txt"], says: "task.input.text" },
  ],
  accepts: [
    { name: "nothing without rows", source: "{{ task.input.labels }}" },
    { source: "{{ task.input.labels | default: 'none' }}", rows },
    { source: "{% if task.input.labels %}x{% endif %}{{ task.input.text }}", rows },
    { name: "null, which the data says", source: "{{ task.input.note }}", rows: rows.slice(0, 1) },
    {
      name: "what a hostile row leaves out",
      source: "{{ task.input.labels }}",
      rows: [{ datasetObjectId: "hostile:without-labels", taskInput: {}, isHostile: true }],
    },
    { name: "names outside of the task", source: "{{ txt }}", rows },
  ],
});
