import { unquotedLiquidAttribute } from "../../../../templates/lint/rules/unquoted-liquid-attribute/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(unquotedLiquidAttribute, {
  reports: [
    {
      source: "<crowd-input value={{ task.input.a }}></crowd-input>",
      marks: ["{{ task.input.a }}"],
      says: "put quotes around it",
      fixed: '<crowd-input value="{{ task.input.a }}"></crowd-input>',
    },
    {
      source: '<IMG SRC = {{ task.input["a"] | grant_read_access }} alt="">',
      marks: ['{{ task.input["a"] | grant_read_access }}'],
      fixed: '<IMG SRC = "{{ task.input["a"] | grant_read_access }}" alt="">',
    },
    {
      source: "<p id=a-{{ task.input.a }}-{{ task.input.b }}>",
      marks: ["a-{{ task.input.a }}-{{ task.input.b }}"],
      fixed: '<p id="a-{{ task.input.a }}-{{ task.input.b }}">',
    },
    {
      name: "in a loop and a template",
      source: "<template>{% for a in task.input.list %}<i id={{ a }}></i>{% endfor %}</template>",
      marks: ["{{ a }}"],
      fixed: '<template>{% for a in task.input.list %}<i id="{{ a }}"></i>{% endfor %}</template>',
    },
  ],
  accepts: [
    '<p a="{{ task.input.a }}">',
    "<p a='{{ task.input.a }}'>",
    "{% for a in task.input.list %}<p id=row{{ forloop.index }}>{% endfor %}",
    "<p width={{ task.input.w | times: 2 }}>",
    "<p {{ task.input.a }}>",
    "<p>a={{ task.input.a }}</p>",
    "<p a=b>",
    "<p {% if task.input.a %}b=c{% endif %}>",
    "<!-- <p a={{ task.input.a }}> -->",
  ],
});
