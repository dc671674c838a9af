import { buttonName } from "../../../../templates/lint/rules/button-name/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(buttonName, {
  reports: [
    { source: '<button class="a"></button>', marks: ['<button class="a">'], says: "say what it does" },
    { source: '<A HREF="https://example.com/"> </A>', marks: ['<A HREF="https://example.com/">'] },
    {
      source: '{% for a in task.input.list %}<button title=""></button>{% endfor %}',
      marks: ['<button title="">'],
    },
  ],
  accepts: [
    "<button>a</button>",
    "<button>{{ task.input.a }}</button>",
    '<button><img src="a.png" alt="A"></button>',
    '<button aria-label="a"></button><button title="{{ task.input.a }}"></button>',
    '<a id="top"></a>',
    {
      name: "one that a script fills",
      source: '<button id="next"></button><script>next.textContent = "Next"</script>',
    },
    "<template><button></button></template>",
    "<button {{ task.input.attributes }}></button>",
    "<crowd-button></crowd-button>",
  ],
});
