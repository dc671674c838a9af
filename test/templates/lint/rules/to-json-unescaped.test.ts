import { toJsonUnescaped } from "../../../../templates/lint/rules/to-json-unescaped/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(toJsonUnescaped, {
  reports: [
    {
      source: '<crowd-classifier categories="{{ task.input.labels | to_json }}">',
      marks: ["to_json"],
      says: "add | escape",
      fixed: '<crowd-classifier categories="{{ task.input.labels | to_json | escape }}">',
    },
    {
      source: '<p a="x" data-x="[{{ task.input.a | to_json-}}, {{ task.input.b | sort | to_json }}]">',
      marks: ["to_json", "to_json"],
      fixed:
        '<p a="x" data-x="[{{ task.input.a | to_json | escape-}}, {{ task.input.b | sort | to_json | escape }}]">',
    },
    {
      source: '<p a="{{ task.input.a | to_json | skip_autoescape }}">',
      marks: ["to_json"],
      says: "instead of skip_autoescape",
    },
  ],
  accepts: [
    '<p a="{{ task.input.labels | to_json | escape }}">',
    "<p a='{{ task.input.labels | to_json }}'>",
    "<p>{{ task.input.labels | to_json }}</p>",
    '<p a="{{ task.input.label }}">',
    '<!-- <p a="{{ task.input.labels | to_json }}"> -->',
  ],
});
