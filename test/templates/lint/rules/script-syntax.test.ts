import { scriptSyntax } from "../../../../templates/lint/rules/script-syntax/index.ts";
import { checkRule } from "../check-rule.ts";

const rows = [
  { datasetObjectId: "0", taskInput: { text: "one line" } },
  { datasetObjectId: "1", taskInput: { text: "two\nlines" } },
];

checkRule(scriptSyntax, {
  reports: [
    { source: "<p></p><script>\nconst a = ;\n</script>", marks: [";"], says: "Unexpected token" },
    { source: "<script>f(</script>", marks: ["("] },
    { source: '<script type="module">import a from;</script>', marks: [";"] },
    {
      source: '<script id="s">const a = "{{ task.input.text }}";</script>',
      withRows: rows,
      marks: ['<script id="s">'],
      says: "In this page",
      inRows: ["1"],
    },
  ],
  accepts: [
    "<script>const a = 1;</script>",
    '<script type="module">import a from "./a.js";</script>',
    '<script type="text/template"><b></script>',
    '<script src="a.js"> not code </script>',
    "<script>document.querySelector('crowd-form').onsubmit = async () => { await f?.(); };</script>",
    { source: '<script>const a = "{{ task.input.text }}";</script>', rows: rows.slice(0, 1) },
    { source: "<script>const a = {{ task.input.text | size }};</script>", rows },
    { name: "Liquid that no row shows", source: "<script>const a = {{ task.input.text }};</script>" },
    "<style>a { }</style>",
  ],
});
