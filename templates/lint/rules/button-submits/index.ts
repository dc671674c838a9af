import { ancestorOf, attributeOf } from "../../../page/index.ts";
import { hasPrintedAttributes } from "../../html/elements.ts";
import type { Rule } from "../../rule.ts";

/** What a handler says that knows of the submitting. */
const MEANT = /submit|preventDefault|\breturn\b/u;

export const buttonSubmits: Rule = {
  meta: {
    code: "button-submits",
    severity: "warning",
    summary: "A button that does something, and submits the task as well",
    source: "https://html.spec.whatwg.org/multipage/form-elements.html#attr-button-type",
    explanation: `
A \`<button>\` without a \`type\` submits the form that it lies in. One that is there to add a row or to play a sound then
hands the task in before it is done. \`<crowd-button>\` submits only with \`form-action="submit"\`.

Wrong: \`<crowd-form><button onclick="addRow()">Add a row</button></crowd-form>\`
Right: \`<crowd-form><button type="button" onclick="addRow()">Add a row</button></crowd-form>\``,
  },
  create: ({ report }) => ({
    element(element) {
      if (element.tag !== "button" || attributeOf(element, "type") || hasPrintedAttributes(element)) return;
      const handler = attributeOf(element, "onclick");
      if (handler === undefined || MEANT.test(handler.texts.join(""))) return;
      if (!ancestorOf(element, ({ tag }) => tag === "crowd-form")) return;
      report({
        at: element.startTag,
        message:
          'A click on this button also submits the task: write type="button", or type="submit" if it is meant.',
      });
    },
  }),
};
