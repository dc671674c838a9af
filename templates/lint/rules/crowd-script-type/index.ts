import { attributeOf } from "../../../page/index.ts";
import { isCrowdScript } from "../../html/crowd-script.ts";
import { isPlainScriptType } from "../../html/javascript.ts";
import type { Rule } from "../../rule.ts";

export const crowdScriptType: Rule = {
  meta: {
    code: "crowd-script-type",
    severity: "error",
    summary: "The crowd elements' script is written as one that browsers do not run so",
    source: "https://html.spec.whatwg.org/multipage/scripting.html#attr-script-type",
    isFixable: true,
    explanation: `
The script of the crowd elements is a plain script. With \`type="module"\` it must be allowed for other sites and comes
after the page; with \`nomodule\`, or a type that is none of JavaScript's, it does not run at all.

Wrong: \`<script type="module" src="https://assets.crowd.aws/crowd-html-elements.js"></script>\`
Right: \`<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>\``,
  },
  create: ({ page: { text }, report }) => ({
    element(element) {
      if (!isCrowdScript(element)) return;
      const type = attributeOf(element, "type");
      const isPlain = type?.staticValue === undefined || isPlainScriptType(type.staticValue);
      const wrong = isPlain ? attributeOf(element, "nomodule") : type;
      if (wrong === undefined) return;
      const { begin: tagBegin } = element.startTag;
      const begin = tagBegin + text.source.slice(tagBegin, wrong.begin).trimEnd().length;
      report({
        at: wrong,
        message: `Browsers do not run this as the plain script that it is: take ${wrong.name} away.`,
        fix: { description: `Remove ${wrong.name}`, edits: [{ begin, end: wrong.end, text: "" }] },
      });
    },
  }),
};
