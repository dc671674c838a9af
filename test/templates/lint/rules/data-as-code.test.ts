import { dataAsCode } from "../../../../templates/lint/rules/data-as-code/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(dataAsCode, {
  reports: [
    {
      source: `<button onclick="play('{{ task.input.a }}')">b</button>`,
      marks: ["{{ task.input.a }}"],
      says: "| to_json | escape",
    },
    {
      source: `{% for a in task.input.list %}<P ONCLICK='f("{{ a | escape }}", {{ forloop.index }})'>b</P>{% endfor %}`,
      marks: ["{{ a | escape }}"],
    },
    {
      source: `<a href="javascript:f('{{ task.input.a }}')">b</a>`,
      marks: ["{{ task.input.a }}"],
      says: "keep data out of href",
    },
    {
      source: '<iframe srcdoc="<p>{{ task.input.a | to_json }}</p>"></iframe>',
      marks: ["{{ task.input.a | to_json }}"],
      says: "keep data out of srcdoc",
    },
  ],
  accepts: [
    '<button onclick="play({{ task.input.a | to_json | escape }})">b</button>',
    '{% for a in task.input.list %}<p onclick="f({{ forloop.index0 }})">b</p>{% endfor %}',
    '<p onclick="f({{ task.input.a | times: 2 }})">b</p>',
    '<p onclick="f()" title="{{ task.input.a }}" data-on="{{ task.input.a }}">b</p>',
    '<a href="{{ task.input.a }}">b</a>',
    '<button onclick="{% if task.input.a %}f(){% endif %}">b</button>',
    '<iframe srcdoc="<p>a</p>" src="{{ task.input.a }}"></iframe>',
  ],
});
