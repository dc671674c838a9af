import { ancestorOf } from "../../../page/index.ts";
import type { Rule } from "../../rule.ts";

export const entityAnnotationInCrowdForm: Rule = {
  meta: {
    code: "entity-annotation-in-crowd-form",
    severity: "error",
    summary: "crowd-entity-annotation in a crowd-form",
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-ui-template-crowd-entity-annotation.html",
    explanation: `
\`<crowd-entity-annotation>\` is a form by itself, with a Submit button of its own. In a \`<crowd-form>\` there are two of
each, and what one button sends lacks what the other form holds.

Wrong: \`<crowd-form><crowd-entity-annotation name="entities" ...></crowd-entity-annotation></crowd-form>\`
Right: \`<crowd-entity-annotation name="entities" ...></crowd-entity-annotation>\``,
  },
  create: ({ report }) => ({
    element(element) {
      if (element.tag !== "crowd-entity-annotation") return;
      if (ancestorOf(element, ({ tag }) => tag === "crowd-form") === undefined) return;
      report({
        at: element.startTag,
        message: "<crowd-entity-annotation> is a form by itself: take the <crowd-form> around it away.",
      });
    },
  }),
};
