import { duplicateName } from "../../../../templates/lint/rules/duplicate-name/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(duplicateName, {
  reports: [
    {
      source: '<crowd-input name="a"></crowd-input><crowd-input name="a"></crowd-input>',
      marks: ['name="a"'],
      says: 'the same name, "a"',
    },
    { source: '<INPUT NAME=a><select name="b"></select><textarea name="a"></textarea>', marks: ['name="a"'] },
    { source: '<input type="checkbox" name="a" value="x"><input name="a" id="b">', marks: ['name="a"'] },
    { source: '<input name="a"><input type="radio" name=\'a\' value="x">', marks: ["name='a'"] },
    {
      name: "choices of one name and value",
      source:
        '<crowd-checkbox name="a"></crowd-checkbox><crowd-checkbox name="a" value="on"></crowd-checkbox>',
      marks: ['name="a"'],
      says: "the same name and value",
    },
    {
      name: "one always, one under a condition",
      source: '<input name="a">{% if task.input.a %}<input name="a" id="b">{% endif %}',
      marks: ['name="a"'],
    },
    {
      name: "a loop",
      source: '{% for a in task.input.list %}<crowd-input name="a"></crowd-input>{% endfor %}',
      marks: ['name="a"'],
      says: 'name="a-{{ forloop.index }}"',
    },
    {
      name: "a checkbox in a loop",
      source: '{% for a in task.input.list %}<crowd-checkbox name="a">{{ a }}</crowd-checkbox>{% endfor %}',
      marks: ['name="a"'],
    },
    {
      name: "one name twice in each turn of a loop",
      source:
        '{% for a in task.input.list %}<input name="a{{ forloop.index }}"><input name="a{{ forloop.index }}">{% endfor %}',
      marks: ['name="a{{ forloop.index }}"'],
    },
    {
      name: "a name from the data, twice",
      source: '<input name="{{ task.input.a }}"><input name="{{ task.input.a }}">',
      marks: ['name="{{ task.input.a }}"'],
    },
  ],
  accepts: [
    '<input name="a"><input name="b">',
    '<input type="radio" name="a" value="x"><input type="radio" name="a" value="y">',
    '<crowd-checkbox name="a" value="x"></crowd-checkbox><crowd-checkbox name="a" value="y"></crowd-checkbox>',
    '{% for a in task.input.list %}<input type="checkbox" name="a" value="{{ a }}">{% endfor %}',
    '{% for a in task.input.list %}<input name="a{{ forloop.index }}">{% endfor %}',
    '{% for a in task.input.list %}<input name="a{{ forloop.index }}">{% endfor %}{% for a in task.input.more %}<input name="a{{ forloop.index }}">{% endfor %}',
    '{% for a in task.input.list %}{% if forloop.first %}<input name="a">{% endif %}{% endfor %}',
    '{% for a in task.input.list %}<input name="b{{ forloop.index }}">{% else %}<input name="a">{% endfor %}',
    '{% if task.input.a %}<input name="a">{% else %}<input name="a">{% endif %}',
    '{% case task.input.a %}{% when 1 %}<input name="a">{% when 2 %}<select name="a"></select>{% endcase %}',
    '{% if task.input.a %}<input name="a">{% endif %}{% unless task.input.a %}<input name="a">{% endunless %}',
    {
      name: "a variable that changes between",
      source: '{% assign n = 1 %}<input name="a{{ n }}">{% assign n = 2 %}<input name="a{{ n }}">',
    },
    { name: "the name of values that nobody wants", source: '<input name="_"><select name="_"></select>' },
    '<input name="a"><template><input name="a"></template>',
    '<input name="a"><button name="a"></button><input type="submit" name="a">',
    '<input name=""><input name="">',
    {
      name: "examples that nobody can answer",
      source:
        '<input name="a"><input name="a" disabled><fieldset disabled><input name="a"><select name="a"></select></fieldset>',
    },
  ],
});
