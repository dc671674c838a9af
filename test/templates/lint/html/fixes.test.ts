import fc from "fast-check";
import { expect, test } from "vitest";
import { applyFixes } from "../../../../templates/lint/apply-fixes.ts";
import { lintWith } from "../../../../templates/lint/lint-template.ts";
import { crowdScriptMissing } from "../../../../templates/lint/rules/crowd-script-missing/index.ts";
import { crowdScriptMistyped } from "../../../../templates/lint/rules/crowd-script-mistyped/index.ts";
import { crowdScriptType } from "../../../../templates/lint/rules/crowd-script-type/index.ts";
import { httpAsset } from "../../../../templates/lint/rules/http-asset/index.ts";
import { selfClosedElement } from "../../../../templates/lint/rules/self-closed-element/index.ts";
import { unquotedLiquidAttribute } from "../../../../templates/lint/rules/unquoted-liquid-attribute/index.ts";

const FIXABLE = [
  crowdScriptMissing,
  crowdScriptMistyped,
  crowdScriptType,
  httpAsset,
  selfClosedElement,
  unquotedLiquidAttribute,
];

const piece = fc.constantFrom(
  "<!doctype html>",
  "<html>",
  "<head>",
  "<crowd-form>",
  "</crowd-form>",
  "<crowd-input name={{ task.input.a }} />",
  "<crowd-card/>",
  "<p id={{ a }}{{ b }}>",
  "</p>",
  "<div/>",
  "</div>",
  "<template>",
  "<svg><g/>",
  "<script src=http://assets.crowd.aws/crowd-html-elements.jss type=module></script>",
  "<script src='http://example.com/a.js' />",
  "<script>",
  "</script>",
  "<img src=http://example.com/a.png srcset='http://a.com 1x, http://b.com 2x'>",
  "<style>p { background: url(http://example.com/a.png) }</style>",
  "<textarea/>",
  "{% if task.input.a %}",
  "{% else %}",
  "{% endif %}",
  "<!--",
  "-->",
  "'",
  '"',
  "<",
  ">",
  "\n text ",
);

test("fixes end: nothing that can be mended is left, and a template without faults stays as it is", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      let source = pieces.join("");
      for (let turn = 0; turn < 20; turn++) {
        const findings = lintWith(FIXABLE, { source }).filter(({ fix }) => fix !== undefined);
        if (findings.length === 0) return;
        const after = applyFixes(source, findings);
        expect(after).not.toBe(source);
        source = after;
      }
      expect.fail(`There is still something to mend in ${source}`);
    }),
    { numRuns: 300, seed: 7 },
  );
});
