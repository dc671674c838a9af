import { expect, test } from "vitest";
import { lintTemplate } from "../../../../templates/lint/lint-template.ts";

test.each([
  ["a form in the form", "<crowd-form><form></form></crowd-form>", "warning crowd-form-nested"],
  [
    "one form in another of its kind",
    "<crowd-form><crowd-form></crowd-form></crowd-form>",
    "error crowd-form-nested",
  ],
  ["a crowd element that takes in what follows", "<crowd-badge /><p>a</p>", "error self-closed-element"],
  ["a crowd element that takes in nothing", "<p><crowd-badge /></p>", "warning self-closed-element"],
  ["another element that takes in what follows", "<i /><p>a</p>", "warning self-closed-element"],
  ["another element that takes in nothing", "<p><i /></p>", "info self-closed-element"],
  [
    "a script that takes in the page",
    "<script src='https://a.com/a.js' /><p>a</p>",
    "error self-closed-element",
  ],
  ["an element that is open to the end", "<crowd-card>a", "error unclosed-element"],
  ["a form that is open to the end", "<crowd-form>a", "warning unclosed-element"],
  [
    "a crowd element beside the form",
    "<crowd-form></crowd-form><crowd-input name='a'></crowd-input>",
    "error control-outside-form",
  ],
  [
    "a plain field beside the form",
    "<crowd-form></crowd-form><input name='a'>",
    "warning control-outside-form",
  ],
  [
    "an annotator without labels",
    "<crowd-keypoint src='https://a.com/a.png'></crowd-keypoint>",
    "error required-attribute-missing",
  ],
  [
    "a classifier without a header",
    `<crowd-classifier categories="['a']"></crowd-classifier>`,
    "warning required-attribute-missing",
  ],
  ["a misspelt element", "<crowd-imput></crowd-imput>", "error unknown-element"],
  ["an element like no other", "<crowd-2d-skeleton></crowd-2d-skeleton>", "warning unknown-element"],
  [
    "a misspelt region",
    "<crowd-keypoint><full-instruction></full-instruction></crowd-keypoint>",
    "warning unknown-element",
  ],
  ["a misspelt attribute", "<crowd-input lable='a'></crowd-input>", "warning unknown-attribute"],
  ["an attribute like no other", "<crowd-input quux='a'></crowd-input>", "info unknown-attribute"],
  ["a tab outside", "<crowd-tab></crowd-tab>", "warning misplaced-element"],
  ["a region outside", "<full-instructions></full-instructions>", "info misplaced-element"],
  ["a form around rows", "<table><crowd-form><tr></tr></crowd-form></table>", "error moved-out-of-table"],
  ["a paragraph between rows", "<table><p>a</p></table>", "warning moved-out-of-table"],
  ["a script over http", "<script src='http://a.com/a.js'></script>", "error http-asset"],
  ["a picture over http", "<img src='http://a.com/a.png' alt='a'>", "warning http-asset"],
  ["a quote too many", '<p a="b"">c</p>', "info html-syntax"],
  ["a quote that makes attributes", '<p a="b"c">d</p>', "error html-syntax"],
  ["JSON in a script", "<script>f({{ task.input.a | to_json }})</script>", "error liquid-in-script"],
  [
    "JSON in what is no script",
    "<script type='application/json'>{{ task.input.a | to_json }}</script>",
    "warning liquid-in-script",
  ],
  ["an element that browsers still show", "<center>a</center>", "info obsolete-element"],
  ["an element that they do not show", "<applet></applet>", "warning obsolete-element"],
])("%s", (_, source, expected) => {
  const code = expected.split(" ")[1];
  const found = lintTemplate({ source }).filter((finding) => finding.code === code);
  expect(found.map((finding) => `${finding.severity} ${finding.code}`)).toEqual([expected]);
});
