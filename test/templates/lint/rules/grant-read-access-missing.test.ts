import { grantReadAccessMissing } from "../../../../templates/lint/rules/grant-read-access-missing/index.ts";
import { checkRule } from "../check-rule.ts";

const s3 = [
  {
    datasetObjectId: "0",
    taskInput: { image: "https://example.com/a.png", list: [{ image: "s3://b/1.png" }] },
  },
  {
    datasetObjectId: "1",
    taskInput: { image: "s3://b/a.png", list: [{ image: "https://example.com/2.png" }] },
  },
];

checkRule(grantReadAccessMissing, {
  reports: [
    {
      source: '<img src="{{ task.input.source-ref }}">',
      marks: ["{{ task.input.source-ref }}"],
      fixed: '<img src="{{ task.input.source-ref | grant_read_access }}">',
    },
    {
      source: "<crowd-bounding-box src='{{ task.input['source-ref'] -}}'></crowd-bounding-box>",
      marks: ["{{ task.input['source-ref'] -}}"],
      fixed:
        "<crowd-bounding-box src='{{ task.input['source-ref'] | grant_read_access -}}'></crowd-bounding-box>",
    },
    {
      source: '<img src="s3://bucket/{{ task.input.key }}">',
      marks: ["s3://bucket/{{ task.input.key }}"],
      says: "whole address",
    },
    { source: '<audio src="S3://bucket/a.mp3">', marks: ["S3://bucket/a.mp3"] },
    {
      source: '<img src="{{ task.input.image }}">',
      withRows: s3,
      marks: ["{{ task.input.image }}"],
      says: "s3://b/a.png",
      inRows: ["1"],
      fixed: '<img src="{{ task.input.image | grant_read_access }}">',
    },
    {
      source: '{% for x in task.input.list %}<img src="{{ x.image | escape }}">{% endfor %}',
      withRows: s3,
      marks: ["{{ x.image | escape }}"],
      inRows: ["0"],
    },
  ],
  accepts: [
    '<img src="{{ task.input.source-ref | grant_read_access }}">',
    '<img src="{{ "s3://b/k" | grant_read_access }}">',
    { name: "what may be an address of the web", source: '<img src="{{ task.input.image }}">' },
    { source: '<img src="{{ task.input.image | grant_read_access }}">', rows: s3 },
    {
      name: "what was granted before",
      source: '{% assign a = task.input.image | grant_read_access %}<img src="{{ a }}">',
      rows: s3,
    },
    { name: "text", source: "<p>{{ task.input.image }} s3://a/b</p>", rows: s3 },
    { name: "names of parts", source: '<a href="#s3">x</a><img src="x.png">', rows: s3 },
  ],
});
