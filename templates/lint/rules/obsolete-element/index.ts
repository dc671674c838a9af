import type { Rule } from "../../rule.ts";

/** What to write instead, by the tags that the HTML standard calls obsolete and forbids. */
const INSTEAD = new Map<string, string>([
  ["acronym", "<abbr>"],
  ["basefont", "CSS"],
  ["big", "CSS"],
  ["blink", "CSS"],
  ["center", "CSS (text-align: center)"],
  ["dir", "<ul>"],
  ["font", "CSS"],
  ["listing", "<pre>"],
  ["marquee", "CSS"],
  ["nobr", "CSS (white-space: nowrap)"],
  ["noembed", "the content of <object>"],
  ["rb", "<ruby> with the text in it"],
  ["rtc", "<rt>"],
  ["spacer", "CSS"],
  ["strike", "<s> or <del>"],
  ["tt", "<code> or CSS"],
  ["xmp", "<pre> and escaped text"],
]);
/** What browsers do not show any more, or show instead of the page. */
const DEAD = new Map<string, string>([
  ["applet", "<object>"],
  ["bgsound", "<audio>"],
  ["frame", "<iframe>"],
  ["frameset", "<iframe>"],
  ["isindex", "<crowd-input>"],
  ["keygen", "nothing"],
  ["noframes", "<iframe>"],
  ["plaintext", "<pre>"],
]);

export const obsoleteElement: Rule = {
  meta: {
    code: "obsolete-element",
    severity: "info",
    summary: "An element that HTML has given up",
    source: "https://html.spec.whatwg.org/multipage/obsolete.html#non-conforming-features",
    explanation: `
The standard forbids these elements. Browsers still show some (\`<center>\`, \`<font>\`) and have dropped others
(\`<applet>\`, \`<frameset>\`, \`<bgsound>\`), which is a warning.

Wrong: \`<center>Is there a bird?</center>\`
Right: \`<p style="text-align: center">Is there a bird?</p>\``,
  },
  create: ({ report }) => ({
    element({ tag, startTag }) {
      const dead = DEAD.get(tag);
      const instead = dead ?? INSTEAD.get(tag);
      if (instead === undefined) return;
      report({
        at: startTag,
        message: `<${tag}> is obsolete: use ${instead}.`,
        ...(dead === undefined ? {} : { severity: "warning" }),
      });
    },
  }),
};
