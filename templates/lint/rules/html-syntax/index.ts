import { hasOutput } from "../../../page/mask-liquid.ts";
import { tagAround } from "../../html/broken-tags.ts";
import type { Rule } from "../../rule.ts";
import { cutOff } from "./cut-off.ts";

export const htmlSyntax: Rule = {
  meta: {
    code: "html-syntax",
    severity: "error",
    summary: "HTML of which a browser makes something else than is meant",
    source: "https://html.spec.whatwg.org/multipage/parsing.html#parse-errors",
    explanation: `
A quote too many or too few, or a comment that is not closed, and a browser reads attributes and elements that nobody
wrote, or none of what follows. A published template had the categories \`['Fraud, 'Valid]\`.

Wrong: \`<crowd-classifier categories="["Cat", "Dog"]">\`
Right: \`<crowd-classifier categories="['Cat', 'Dog']">\``,
  },
  create: ({ page, report }) => ({
    end() {
      // Where Liquid cannot be told from HTML, its quotes are none of HTML's.
      if (page.liquid.length === 0 && /\{[{%]/u.test(page.text.source)) return;
      const seen = new Set<number>();
      for (const { code, begin } of page.htmlErrors) {
        if (code === "eof-in-tag" || code === "eof-in-comment") {
          const at = cutOff(page, code);
          const what = code === "eof-in-tag" ? "tag: a quote or > is missing" : "comment: --> is missing";
          if (at) report({ at, message: `Everything from here on is part of this ${what}.` });
          continue;
        }
        const fault = FAULTS.get(code);
        const tag = tagAround(page, begin)?.startTag;
        const character = page.masked[begin] ?? "";
        // One quote in the wrong place makes several errors.
        if (fault === undefined || tag === undefined || seen.has(tag.begin)) continue;
        if (!/["'<=]/u.test(character) || (character === "=" && code !== BARE_EQUALS)) continue;
        seen.add(tag.begin);
        const end = endOfWord(page.masked, begin, tag.end);
        const word = page.masked.slice(begin, end);
        if (hasOutput(word)) continue;
        // One quote too many after a value that is whole: the attribute it makes does nothing.
        if (/^["']$/u.test(word) && /["']/u.test(page.masked[begin - 1] ?? "") && end === tag.end - 1) {
          report({ at: { begin, end }, message: "This quote is one too many: remove it.", severity: "info" });
        } else {
          report({ at: { begin, end }, message: fault });
        }
      }
    },
  }),
};

const BARE_EQUALS = "unexpected-equals-sign-before-attribute-name";
const FAULTS = new Map<string, string>([
  [
    "unexpected-character-in-attribute-name",
    "Browsers take this for the name of an attribute: check the quotes before it, and write &quot; or ' within a value in double quotes.",
  ],
  [
    "unexpected-character-in-unquoted-attribute-value",
    "This quote is part of a value without quotes: check the quotes around the value.",
  ],
  [BARE_EQUALS, 'There is no attribute name before this =: write name="value".'],
]);

function endOfWord(html: string, begin: number, tagEnd: number): number {
  const length = html.slice(begin, tagEnd).search(/[\s>]/u);
  return length < 1 ? tagEnd : begin + length;
}
