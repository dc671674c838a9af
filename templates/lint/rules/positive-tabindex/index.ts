import { attributeOf } from "../../../page/index.ts";
import type { Rule } from "../../rule.ts";

export const positiveTabindex: Rule = {
  meta: {
    code: "positive-tabindex",
    severity: "info",
    summary: "A tabindex over 0",
    source: "https://www.w3.org/WAI/WCAG22/Understanding/focus-order",
    explanation: `
The Tab key goes to every element with a positive \`tabindex\` first, then to all others: the order is seldom the one that
is seen. Put the elements in the order that they are to be visited in.

Wrong: \`<input name="b" tabindex="2"> <input name="a" tabindex="1">\`
Right: \`<input name="a"> <input name="b">\``,
  },
  create: ({ report }) => ({
    element(element) {
      const tabindex = attributeOf(element, "tabindex");
      if (tabindex?.valueSpan === undefined || !(Number.parseInt(tabindex.staticValue ?? "", 10) > 0)) return;
      const message = "This makes the Tab key jump: leave tabindex out, or write 0.";
      report({ at: tabindex, message });
    },
  }),
};
