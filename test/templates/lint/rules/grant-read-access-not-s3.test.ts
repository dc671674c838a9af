import { grantReadAccessNotS3 } from "../../../../templates/lint/rules/grant-read-access-not-s3/index.ts";
import { checkRule } from "../check-rule.ts";

const rows = [
  { datasetObjectId: "0", taskInput: { file: "a.png", image: "s3://b/a.png" } },
  { datasetObjectId: "1", taskInput: { file: "s3://b/a.png", image: null } },
];

checkRule(grantReadAccessNotS3, {
  reports: [
    {
      source: '<img src="{{ "https://example.com/a.png" | grant_read_access }}">',
      marks: ["grant_read_access"],
      says: "leave the filter out",
    },
    { source: "<img src='{{- 'a.png' | grant_read_access }}'>", marks: ["grant_read_access"] },
    {
      source: '<img src="{{ task.input.file | grant_read_access }}">',
      withRows: rows,
      marks: ["grant_read_access"],
      inRows: ["0"],
    },
    {
      source: '<img src="{{ task.input.image | grant_read_access }}">',
      withRows: rows,
      marks: ["grant_read_access"],
      inRows: ["1"],
    },
  ],
  accepts: [
    '<img src="{{ "s3://b/k" | grant_read_access }}">',
    '<img src="{{ "https://s3.amazonaws.com/b/k" | grant_read_access }}">',
    { source: '<img src="{{ task.input.file | grant_read_access }}">' },
    { source: '<img src="{{ task.input.image | grant_read_access }}">', rows: rows.slice(0, 1) },
    {
      name: "a hostile row",
      source:
        "{% capture uri %}s3://{{ task.input.bucket }}/{{ task.input.key }}{% endcapture %}{{ uri | grant_read_access }}",
      rows: [{ datasetObjectId: "empty", taskInput: { bucket: "", key: "" }, isHostile: true }],
    },
    {
      name: "a variable that is not there, which another rule tells of",
      source: "{{ task.input.none | grant_read_access }}",
      rows,
    },
  ],
});
