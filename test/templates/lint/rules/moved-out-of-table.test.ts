import { movedOutOfTable } from "../../../../templates/lint/rules/moved-out-of-table/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(movedOutOfTable, {
  reports: [
    {
      source: '<table><crowd-form><tr><td><input name="a"></td></tr></crowd-form></table>',
      marks: ["<crowd-form>"],
      says: "around the table",
    },
    {
      source:
        "<TABLE><tr>{% for a in task.input.list %}<CROWD-CARD><b>{{ a }}</b></CROWD-CARD>{% endfor %}</tr></TABLE>",
      marks: ["<CROWD-CARD>"],
    },
    {
      name: "the inner one of two tables",
      source: "<table><tr><td><table><div>a</div><tr><td>b</td></tr></table></td></tr></table>",
      marks: ["<div>"],
    },
  ],
  accepts: [
    "<table><caption>a</caption><thead><tr><th>b</th></tr></thead><tbody><tr><td><crowd-card><b>c</b></crowd-card></td></tr></tbody></table>",
    "<crowd-form><table>{% for a in task.input.list %}<tr><td>{{ a }}</td></tr>{% endfor %}</table></crowd-form>",
    "<table><tr><td><table><tr><td><p>a</p></td></tr></table></td></tr></table><p>b</p>",
    "<table><script>a</script><template><tr></tr></template><tr><td>a</td></tr></table>",
    '<table><input type="hidden" name="a"><tr><td>a</td></tr></table>',
    "<table><tr><td>a",
    "<!-- <table><div></div></table> -->",
  ],
});
