import { controlLabel } from "../../../../templates/lint/rules/control-label/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(controlLabel, {
  reports: [
    { source: 'Plate: <input name="a">', marks: ['<input name="a">'], says: "<input> has no label" },
    {
      source: '<SELECT name="a"></SELECT><textarea id="b" placeholder="c"></textarea>',
      marks: ['<SELECT name="a">', '<textarea id="b" placeholder="c">'],
    },
    {
      source: '<input type="checkbox" id="a"><label for="b">c</label>',
      marks: ['<input type="checkbox" id="a">'],
    },
    {
      source:
        '{% for a in task.input.list %}<input id="{{ a }}1"><label for="{{ a }}2">b</label>{% endfor %}',
      marks: ['<input id="{{ a }}1">'],
    },
    { source: '<input style="display: inline">', marks: ['<input style="display: inline">'] },
    { source: '<input name="a" aria-label="">', marks: ['<input name="a" aria-label="">'] },
  ],
  accepts: [
    '<label>Plate <span><input name="a"></span></label>',
    '<input id="a"><label for="a">b</label>',
    '<LABEL FOR="a">b</LABEL><INPUT ID="a">',
    '{% for a in task.input.list %}<input id="x{{ forloop.index }}"><label for="x{{ forloop.index }}">{{ a }}</label>{% endfor %}',
    '<input aria-label="a"><select aria-labelledby="a"></select><textarea title="{{ task.input.a }}"></textarea>',
    '<input type="hidden"><input type="submit"><input type="{{ task.input.type }}">',
    "<input {{ task.input.attributes }}>",
    '<input name="a" style="color: red; display:none;"><textarea name="b" hidden></textarea>',
    '<crowd-input name="a"></crowd-input>',
  ],
});
