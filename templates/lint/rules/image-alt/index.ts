import { attributeOf } from "../../../page/index.ts";
import { hasPrintedAttributes, isGiven } from "../../html/elements.ts";
import type { Rule } from "../../rule.ts";

export const imageAlt: Rule = {
  meta: {
    code: "image-alt",
    severity: "info",
    summary: "An image without an alternative text",
    source: "https://www.w3.org/WAI/WCAG22/Understanding/non-text-content",
    explanation: `
Workers who do not see a picture, or whose picture does not load, get its alternative text. Say what it shows or what it
is for; \`alt=""\` is right for what only decorates.

Wrong: \`<img src="{{ task.input.image | grant_read_access }}">\`
Right: \`<img src="{{ task.input.image | grant_read_access }}" alt="The receipt to copy">\``,
  },
  create: ({ report }) => ({
    element(element) {
      if (element.tag !== "img" || hasPrintedAttributes(element)) return;
      if (attributeOf(element, "alt") || isGiven(element, "aria-label", "aria-labelledby", "title")) return;
      const role = attributeOf(element, "role")?.staticValue ?? "";
      const isHidden = attributeOf(element, "aria-hidden")?.staticValue === "true";
      if (isHidden || role === "none" || role === "presentation") return;
      report({ at: element.startTag, message: 'This image has no alt: say what it shows, or write alt="".' });
    },
  }),
};
