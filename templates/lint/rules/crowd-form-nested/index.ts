import { ancestorOf } from "../../../page/index.ts";
import type { Rule } from "../../rule.ts";

export const crowdFormNested: Rule = {
  meta: {
    code: "crowd-form-nested",
    severity: "warning",
    summary: "A form in a form",
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-ui-template-crowd-form.html",
    explanation: `
\`<crowd-form>\` is a form already. A \`<form>\` in it has its own Enter key and its own submit buttons: they send the
worker to another page, and the work is lost. One \`<crowd-form>\` in another one is an error.

Wrong: \`<crowd-form><form><input name="plate"></form></crowd-form>\`
Right: \`<crowd-form><input name="plate"></crowd-form>\``,
  },
  create: ({ report }) => ({
    element(element) {
      if (element.tag !== "crowd-form" && element.tag !== "form") return;
      const outer = ancestorOf(
        element,
        ({ tag }) => tag === "crowd-form" || tag === "form" || tag === "template",
      );
      if (outer === undefined || outer.tag === "template") return;
      const isError = element.tag === outer.tag;
      report({
        at: element.startTag,
        message: `This <${element.tag}> lies in a <${outer.tag}>, where it is submitted by itself and its answers can be lost: take the ${element.tag === "form" ? "inner" : "other"} one away.`,
        ...(isError ? { severity: "error" } : {}),
      });
    },
  }),
};
