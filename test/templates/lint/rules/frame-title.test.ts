import { frameTitle } from "../../../../templates/lint/rules/frame-title/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(frameTitle, {
  reports: [
    {
      source: '<iframe src="{{ task.input.a }}"></iframe>',
      marks: ['<iframe src="{{ task.input.a }}">'],
      says: "say what it shows",
    },
    { source: '{% if task.input.a %}<IFRAME TITLE=" "></IFRAME>{% endif %}', marks: ['<IFRAME TITLE=" ">'] },
  ],
  accepts: [
    '<iframe title="The page"></iframe>',
    '<iframe title="{{ task.input.a }}"></iframe>',
    '<iframe aria-hidden="true"></iframe>',
    '<iframe aria-labelledby="a"></iframe>',
    "<iframe {{ task.input.attributes }}></iframe>",
  ],
});
