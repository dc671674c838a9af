import { isInert } from "../../html/elements.ts";
import type { Rule } from "../../rule.ts";

export const baseElement: Rule = {
  meta: {
    code: "base-element",
    severity: "warning",
    summary: "A base element, which moves every relative address of the page",
    source: "https://html.spec.whatwg.org/multipage/semantics.html#the-base-element",
    explanation: `
\`<base>\` changes where every relative address of the page leads, those that the worker's page itself needs to submit an
answer among them. Write full addresses instead.

Wrong: \`<base href="https://example.com/assets/"> <img src="cat.png" alt="A cat">\`
Right: \`<img src="https://example.com/assets/cat.png" alt="A cat">\``,
  },
  create: ({ report }) => ({
    element(element) {
      if (element.tag !== "base" || isInert(element)) return;
      const message = "<base> moves every relative address of the page: remove it and write full addresses.";
      report({ at: element.startTag, message });
    },
  }),
};
