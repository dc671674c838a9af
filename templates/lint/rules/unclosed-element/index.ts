import { CATALOG } from "../../../catalog/index.ts";
import type { PageElement } from "../../../page/index.ts";
import { Branches } from "../../html/branches.ts";
import { isCrowdElement } from "../../html/elements.ts";
import type { Rule } from "../../rule.ts";

export const unclosedElement: Rule = {
  meta: {
    code: "unclosed-element",
    severity: "error",
    summary: "A crowd element without an end tag, or one that ends too early",
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-ui-template-crowd-input.html",
    explanation: `
A crowd element ends at its end tag only. Where that is missing, or stands behind an element that is still open, the rest
of the page becomes the element's content, where it may not be shown and not be submitted. And an element in a \`<p>\` ends
where a \`<div>\`, a list or a heading begins, because those end the paragraph.

Wrong: \`<crowd-input name="plate"> <p>Two lines are fine.</p>\`
Right: \`<crowd-input name="plate"></crowd-input> <p>Two lines are fine.</p>\``,
  },
  create({ page, report }) {
    const branches = new Branches(page);
    const isAlwaysThere = ({ begin }: PageElement) => branches.at(begin).parent === undefined;
    return {
      element(element) {
        const { tag, startTag, endTag, end, isSelfClosed, parent } = element;
        if (!isCrowdElement(element) || endTag !== undefined || isSelfClosed) return;
        // One start tag of two branches may well have the end tag that HTML gives to the other one.
        if (!isAlwaysThere(element)) return;
        const closing = /^<[a-z][^\s/>]*/iu.exec(page.masked.slice(end, end + 40))?.[0];
        if (closing !== undefined && CATALOG.get(tag)?.hasContent !== false) {
          const message = `${closing}> cannot stand in what is open here and ends this element: take the ${parent ? `<${parent.tag}>` : "element"} around it away, or add </${tag}>.`;
          report({ at: startTag, message });
        } else if (page.masked.slice(startTag.end, end).trim() !== "") {
          report({
            at: startTag,
            message: `No </${tag}> closes this element, and all that follows is part of it: add the end tag, and close what is open within it.`,
            ...(tag === "crowd-form" ? { severity: "warning" } : {}),
          });
        }
      },
    };
  },
};
