import { labelCategories as rule } from "../../../../templates/lint/rules/label-categories/index.ts";
import { checkRule } from "../check-rule.ts";

const labelCategories = ["Cat", "Dog"];
const classifier = (categories: string) =>
  `<crowd-classifier name="c" categories="${categories}"></crowd-classifier>`;
const fromRows = classifier("{{ task.input.labels | to_json | escape }}");
const row = (id: string, ...labels: string[]) => ({ datasetObjectId: id, taskInput: { labels } });

checkRule(rule, {
  reports: [
    {
      source: classifier("['Cat']"),
      labelCategories,
      marks: ["['Cat']"],
      says: '"Dog" are offered nowhere',
    },
    {
      source: classifier("['Cat', 'Dog', 'Bird']"),
      labelCategories,
      marks: ["['Cat', 'Dog', 'Bird']"],
      says: '"Bird" can be chosen here',
    },
    { source: classifier("['cat', 'Dog']"), labelCategories, marks: ["['cat', 'Dog']", "['cat', 'Dog']"] },
    {
      source: fromRows,
      labelCategories,
      withRows: [row("0", "Cat"), row("1", "Cat", "Cow")],
      marks: ["{{ task.input.labels | to_json | escape }}", "{{ task.input.labels | to_json | escape }}"],
    },
    {
      name: "labels that are objects",
      source: `<crowd-entity-annotation labels="[{label: 'Cat'}]"></crowd-entity-annotation>`,
      labelCategories,
      marks: ["[{label: 'Cat'}]"],
    },
  ],
  accepts: [
    { source: classifier("['Dog', 'Cat']"), labelCategories },
    { source: classifier("['a', 'b']") },
    {
      name: "two elements that offer all between them",
      source: classifier("['Cat']") + classifier("['Dog']"),
      labelCategories,
    },
    {
      name: "rows that offer all between them",
      source: fromRows,
      labelCategories,
      rows: [row("0", "Cat"), row("1", "Dog")],
    },
    { name: "what is not known without rows", source: fromRows, labelCategories },
    {
      name: "a template that offers nothing",
      source: "<crowd-input name='x'></crowd-input>",
      labelCategories,
    },
    {
      name: "labels that a script sets",
      source: `${classifier("['Cat']")}<script>document.querySelector("crowd-classifier").categories = f();</script>`,
      labelCategories,
    },
  ],
});
