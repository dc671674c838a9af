import { duplicateAttribute } from "../../../../templates/lint/rules/duplicate-attribute/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(duplicateAttribute, {
  reports: [
    {
      source: '<crowd-input name="a" label="b" name="c"></crowd-input>',
      marks: ["name"],
      says: "This name is dropped",
    },
    { source: "<P Class=a id=b CLASS = c>", marks: ["CLASS"] },
    { source: '<p a="{{ task.input.a }}" b a="{{ task.input.a }}" b>', marks: ["a", "b"] },
    { source: '<p a="1" {% if task.input.b %}a="2"{% endif %}>', marks: ["a"] },
    { source: "<br id=a id=b/>", marks: ["id"] },
    { name: "in a template", source: "<template><i id=a id=b></i></template>", marks: ["id"] },
  ],
  accepts: [
    '<p a="1" b="2">',
    '<p {% if task.input.b %}a="1"{% else %}a="2"{% endif %}>',
    '<p {% case task.input.b %}{% when 1 %}a="1"{% when 2 %}a="2"{% endcase %}>',
    '<p {% if task.input.b %}a="1"{% endif %} {% if task.input.c %}a="2"{% endif %}>',
    "<p {{ task.input.a }} {{ task.input.b }}>",
    '<p data-a="1" a="1">',
    "<p>a</p a='1' a='2'>",
    '<!-- <p a="1" a="2"> -->',
  ],
});
