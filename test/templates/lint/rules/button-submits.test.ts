import { buttonSubmits } from "../../../../templates/lint/rules/button-submits/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(buttonSubmits, {
  reports: [
    {
      source: '<crowd-form><button onclick="addRow()">a</button></crowd-form>',
      marks: ['<button onclick="addRow()">'],
      says: 'type="button"',
    },
    {
      source:
        "<crowd-form>{% for a in task.input.list %}<p><BUTTON ONCLICK='play({{ forloop.index }})'>b</BUTTON></p>{% endfor %}</crowd-form>",
      marks: ["<BUTTON ONCLICK='play({{ forloop.index }})'>"],
    },
  ],
  accepts: [
    '<crowd-form><button type="button" onclick="addRow()">a</button></crowd-form>',
    "<crowd-form><button>Submit</button></crowd-form>",
    '<crowd-form><button onclick="event.preventDefault(); addRow()">a</button></crowd-form>',
    '<crowd-form><button onclick="beforeSubmit(); document.forms[0].submit()">a</button></crowd-form>',
    '<crowd-form><button onclick="return check()">a</button></crowd-form>',
    '<button onclick="addRow()">a</button>',
    '<crowd-form><crowd-button onclick="addRow()">a</crowd-button></crowd-form>',
    '<crowd-form><button {{ task.input.attributes }} onclick="addRow()">a</button></crowd-form>',
  ],
});
