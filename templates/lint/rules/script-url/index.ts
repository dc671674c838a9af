import type { Rule } from "../../rule.ts";

const URLS = new Set(["action", "formaction", "href", "src", "xlink:href"]);
/** What links do that are buttons in truth. */
const NOTHING = /^javascript:(?:void\(?0\)?)?;?$/iu;

export const scriptUrl: Rule = {
  meta: {
    code: "script-url",
    severity: "warning",
    summary: "A javascript: address",
    source: "https://html.spec.whatwg.org/multipage/browsing-the-web.html#the-javascript:-url-special-case",
    explanation: `
A \`javascript:\` address runs in place of the page, and a text that it returns replaces the page with the worker's answer
in it. Pages with a content security policy do not run it at all. \`javascript:void(0)\` does no harm.

Wrong: \`<a href="javascript:toggleHelp()">Help</a>\`
Right: \`<button type="button" onclick="toggleHelp()">Help</button>\``,
  },
  create: ({ report }) => ({
    attribute({ name, valueSpan, staticValue, texts }) {
      if (!URLS.has(name) || valueSpan === undefined) return;
      if (
        !/^\s*javascript:/iu.test(texts[0] ?? "") ||
        NOTHING.test(staticValue?.replaceAll(/\s/gu, "") ?? "")
      )
        return;
      const message = "A script in an address can replace the page: use a button and an event handler.";
      report({ at: valueSpan, message });
    },
  }),
};
