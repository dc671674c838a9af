import type { Rule } from "../../rule.ts";
import { placeOf } from "../../subject/place.ts";

/** Looked for in text and attribute values only: in scripts it is JavaScript's own. */
const VARIABLE = /\$\{\s*[A-Za-z_][\w.-]*\s*\}/gu;

export const mturkVariable: Rule = {
  meta: {
    code: "mturk-variable",
    severity: "error",
    summary: "A variable of Mechanical Turk",
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step2.html",
    explanation: `
Templates made for Mechanical Turk put data in by \`\${name}\`. Ground Truth has Liquid: workers see the dollar sign and
the braces.

Wrong: \`<p>\${text}</p>\`
Right: \`<p>{{ task.input.text }}</p>\``,
  },
  create: ({ page, report }) => ({
    end() {
      for (const { index, 0: written } of page.masked.matchAll(VARIABLE)) {
        const at = { begin: index, end: index + written.length };
        const place = placeOf(page, at);
        if (place.kind !== "text" && place.kind !== "attribute") continue;
        if (place.kind === "attribute" && place.attribute.name.startsWith("on")) continue;
        const name = written.replace(/[\s${}]/gu, "");
        report({ at, message: `Ground Truth does not fill in ${written}: write {{ task.input.${name} }}.` });
      }
    },
  }),
};
