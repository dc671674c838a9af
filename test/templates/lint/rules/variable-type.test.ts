import { variableType } from "../../../../templates/lint/rules/variable-type/index.ts";
import { checkRule } from "../check-rule.ts";

const rows = [
  { datasetObjectId: "3", taskInput: { labels: "Cat, Dog", n: "7", map: { a: 1 }, text: "x" } },
  { datasetObjectId: "5", taskInput: { labels: ["Cat", "Dog"], n: "seven", map: { a: 1 }, text: null } },
  { datasetObjectId: "8", taskInput: { labels: "Cow", n: 1, map: {}, text: "y" } },
];

checkRule(variableType, {
  reports: [
    {
      source: "<ul>{% for label in task.input.labels %}<li>{{ label }}{% endfor %}</ul>",
      withRows: rows,
      marks: ["task.input.labels"],
      says: "takes a list or a map; here it is text",
      inRows: ["3", "8"],
    },
    { source: "{{ task.input.n | plus: 1 }}", withRows: rows, marks: ["task.input.n"], inRows: ["5"] },
    {
      source: "{{ task.input.labels | join: ', ' }}",
      withRows: rows,
      marks: ["task.input.labels"],
      inRows: ["3", "8"],
    },
  ],
  accepts: [
    { source: "{% for pair in task.input.map %}{{ pair[0] }}{% endfor %}", rows },
    { source: "{{ task.input.text | upcase }}", rows },
    { source: "<p title='{{ task.input.map }}'>{{ task.input.labels }}</p>", rows },
    { name: "nothing without rows", source: "{{ task.input.n | plus: 1 }}" },
    {
      name: "what a hostile row gives",
      source: "{{ task.input.n | plus: 1 }}",
      rows: [{ datasetObjectId: "hostile:quotes", taskInput: { n: "it's" }, isHostile: true }],
    },
  ],
});
