import { attributeOf } from "../../../page/index.ts";
import { hasPrintedAttributes, isGiven } from "../../html/elements.ts";
import type { Rule } from "../../rule.ts";

export const frameTitle: Rule = {
  meta: {
    code: "frame-title",
    severity: "info",
    summary: "An iframe without a title",
    source: "https://www.w3.org/WAI/WCAG22/Techniques/html/H64",
    explanation: `
Who hears the page is told "frame" and nothing more. The title says whether it is worth going in.

Wrong: \`<iframe src="{{ task.input.page }}"></iframe>\`
Right: \`<iframe src="{{ task.input.page }}" title="The website to classify"></iframe>\``,
  },
  create: ({ report }) => ({
    element(element) {
      if (element.tag !== "iframe" || hasPrintedAttributes(element)) return;
      if (isGiven(element, "title", "aria-label", "aria-labelledby")) return;
      if (attributeOf(element, "aria-hidden")?.staticValue === "true") return;
      report({ at: element.startTag, message: "This frame has no title: say what it shows." });
    },
  }),
};
