import { scriptUrl } from "../../../../templates/lint/rules/script-url/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(scriptUrl, {
  reports: [
    { source: '<a href="javascript:help()">a</a>', marks: ["javascript:help()"], says: "use a button" },
    {
      source: "<IFRAME SRC=' JavaScript:go({{ task.input.a }})'></IFRAME>",
      marks: [" JavaScript:go({{ task.input.a }})"],
    },
    { source: '<form action="javascript:void(send())"></form>', marks: ["javascript:void(send())"] },
  ],
  accepts: [
    '<a href="javascript:void(0)">a</a>',
    '<a href="javascript: void 0;">a</a>',
    '<a href="javascript:;">a</a>',
    '<a href="#" onclick="help()">a</a>',
    '<a href="{{ task.input.a }}">a</a>',
    '<a href="https://example.com/?javascript:a">a</a>',
    '<p title="javascript: a language">a</p>',
  ],
});
