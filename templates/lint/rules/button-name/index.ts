import { attributeOf, type PageElement } from "../../../page/index.ts";
import { hasPrintedAttributes, isGiven, isInert } from "../../html/elements.ts";
import { scriptWords } from "../../html/script-words.ts";
import type { Rule } from "../../rule.ts";

export const buttonName: Rule = {
  meta: {
    code: "button-name",
    severity: "warning",
    summary: "A button or link that does not say what it does",
    source: "https://www.w3.org/WAI/WCAG22/Understanding/name-role-value",
    explanation: `
A button that has only a picture or a symbol made by CSS is announced as "button". Give it a text, or an \`aria-label\`.

Wrong: \`<button type="button" class="zoom-in"></button>\`
Right: \`<button type="button" class="zoom-in" aria-label="Zoom in"></button>\``,
  },
  create({ page, report }) {
    const words = scriptWords(page);
    return {
      element(element) {
        if (element.tag !== "button" && !(element.tag === "a" && attributeOf(element, "href"))) return;
        if (hasPrintedAttributes(element) || isInert(element) || isFilledByScript(element, words)) return;
        if (isGiven(element, "aria-label", "aria-labelledby", "title")) return;
        const { startTag, endTag, end } = element;
        const content = page.masked.slice(startTag.end, endTag?.begin ?? end);
        if (element.children.length > 0 || content.trim() !== "") return;
        report({
          at: startTag,
          message: `This <${element.tag}> has no text: say what it does, or give it an aria-label.`,
        });
      },
    };
  },
};

function isFilledByScript(element: PageElement, words: ReadonlySet<string>): boolean {
  return words.has(attributeOf(element, "id")?.staticValue ?? "");
}
