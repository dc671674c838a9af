import { attributeOf } from "../../../page/index.ts";
import type { Rule } from "../../rule.ts";

export const metaRefresh: Rule = {
  meta: {
    code: "meta-refresh",
    severity: "error",
    summary: "A page that loads again or goes elsewhere by itself",
    source: "https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-refresh",
    explanation: `
\`<meta http-equiv="refresh">\` loads the page again, or another one, while a worker is at work: what was not submitted is
lost.

Wrong: \`<meta http-equiv="refresh" content="300">\`
Right: no such element; set the job's task time limit instead.`,
  },
  create: ({ report }) => ({
    element(element) {
      if (element.tag !== "meta") return;
      if (attributeOf(element, "http-equiv")?.staticValue?.trim().toLowerCase() !== "refresh") return;
      const message = "This loads the page again in the middle of the work, which is then lost: remove it.";
      report({ at: element.startTag, message });
    },
  }),
};
