import { imageAlt } from "../../../../templates/lint/rules/image-alt/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(imageAlt, {
  reports: [
    { source: '<img src="a.png">', marks: ['<img src="a.png">'], says: 'or write alt=""' },
    {
      source: '{% for a in task.input.list %}<IMG SRC="{{ a | grant_read_access }}">{% endfor %}',
      marks: ['<IMG SRC="{{ a | grant_read_access }}">'],
    },
    {
      source: '<img src="a.png" title="" role="button">',
      marks: ['<img src="a.png" title="" role="button">'],
    },
    { name: "in a template", source: "<template><img></template>", marks: ["<img>"] },
  ],
  accepts: [
    '<img src="a.png" alt="A cat">',
    '<img src="a.png" alt>',
    '<img src="a.png" alt="{{ task.input.alt }}">',
    '<img src="a.png" title="{{ task.input.title }}">',
    '<img src="a.png" aria-labelledby="a">',
    '<img src="a.png" role="presentation"><img src="b.png" aria-hidden="true">',
    '<img src="a.png" {% if task.input.a %}alt="A"{% endif %}>',
    "<img {{ task.input.attributes }}>",
  ],
});
