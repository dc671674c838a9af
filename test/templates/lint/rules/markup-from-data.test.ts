import { markupFromData } from "../../../../templates/lint/rules/markup-from-data/index.ts";
import { checkRule } from "../check-rule.ts";

const rows = [
  { datasetObjectId: "0", taskInput: { text: "fine", url: "x.png", html: "<p>fine <b>text</b></p>" } },
  {
    datasetObjectId: "1",
    taskInput: {
      text: "</script><img src=x onerror=f()>",
      url: 'x.png" onerror="f()',
      html: '<a href="javascript:f()">x</a>',
    },
  },
  {
    datasetObjectId: "2",
    taskInput: { text: "a onclick=f()", url: "a onclick=f()", html: "<script>f()</script>" },
  },
];

checkRule(markupFromData, {
  reports: [
    {
      source: "<p>{{ task.input.text | skip_autoescape }}</p>",
      withRows: rows,
      marks: ["{{ task.input.text | skip_autoescape }}"],
      says: "The data made the element <img>",
      inRows: ["1"],
    },
    {
      source: "<div>{{ task.input.html | skip_autoescape }}</div>",
      withRows: rows,
      marks: ["{{ task.input.html | skip_autoescape }}"],
      inRows: ["1", "2"],
    },
    {
      source: "<script>const a = {{ task.input.text | to_json | skip_autoescape }};</script>",
      withRows: rows,
      marks: [""],
      inRows: ["1"],
    },
    {
      source: '<img alt="" src="{{ task.input.url | skip_autoescape }}">',
      withRows: rows,
      marks: ["{{ task.input.url | skip_autoescape }}"],
      says: "made the attribute onerror",
      inRows: ["1"],
    },
    {
      source: "<img alt='' src={{ task.input.url }}>",
      withRows: rows,
      marks: ["{{ task.input.url }}"],
      says: "ended an attribute of <img>",
      inRows: ["1", "2"],
    },
    {
      source: '<a href="{{ task.input.link }}">x</a><p title="{{ task.input.link }}"></p>',
      withRows: [{ datasetObjectId: "0", taskInput: { link: "javascript:f()" } }],
      marks: ["{{ task.input.link }}"],
      says: "an address that is a script",
    },
  ],
  accepts: [
    '<a href="javascript:f()">which another rule tells of</a>',
    { source: "<p>{{ task.input.text }}</p><p title='{{ task.input.text }}'></p>", rows },
    { source: '<img alt="" src="{{ task.input.url }}">', rows },
    { source: "{% capture a %}<b onclick='f()'>x</b>{% endcapture %}{{ a | skip_autoescape }}", rows },
    { source: "<div>{{ task.input.html | skip_autoescape }}</div>", rows: rows.slice(0, 1) },
    {
      name: "Liquid that writes an attribute",
      source: "<input {% if task.input.text %}checked{% endif %} {{ task.input.text }}>",
      rows,
    },
  ],
});
