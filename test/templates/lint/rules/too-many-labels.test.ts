import { tooManyLabels } from "../../../../templates/lint/rules/too-many-labels/index.ts";
import { checkRule } from "../check-rule.ts";

const labels = (count: number) => Array.from({ length: count }, (_, index) => `label ${index}`);
const box = (value: string) => `<crowd-bounding-box name="b" labels='${value}'></crowd-bounding-box>`;
const row = (count: number) => ({ datasetObjectId: String(count), taskInput: { labels: labels(count) } });

checkRule(tooManyLabels, {
  reports: [
    {
      name: "eleven labels",
      source: box(JSON.stringify(labels(11))),
      marks: [JSON.stringify(labels(11))],
      says: "at most 10 labels; there are 11",
    },
    {
      name: "eleven labels of a row",
      source: box("{{ task.input.labels | to_json | escape }}"),
      withRows: [row(2), row(11), row(10)],
      marks: ["{{ task.input.labels | to_json | escape }}"],
      inRows: ["11"],
    },
  ],
  accepts: [
    { name: "ten labels", source: box(JSON.stringify(labels(10))) },
    {
      name: "ten labels of a row",
      source: box("{{ task.input.labels | to_json | escape }}"),
      rows: [row(10)],
    },
    {
      name: "the many labels of a hostile row",
      source: box("{{ task.input.labels | to_json | escape }}"),
      rows: [{ ...row(200), isHostile: true }],
    },
    { name: "what is no JSON", source: box("a") },
    {
      name: "an element without such a limit",
      source: `<crowd-classifier categories='${JSON.stringify(labels(60))}'></crowd-classifier>`,
    },
  ],
});
