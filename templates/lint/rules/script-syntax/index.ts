import { attributeOf, type PageElement, spansWithin } from "../../../page/index.ts";
import { isJavaScript, isModule } from "../../html/javascript.ts";
import { scriptError } from "../../liquid/parse-script.ts";
import type { Rule } from "../../rule.ts";

export const scriptSyntax: Rule = {
  meta: {
    code: "script-syntax",
    severity: "error",
    summary: "A script that browsers cannot read",
    explanation: `
A script with a syntax error does nothing at all, and says so only in the browser's console. Scripts without Liquid are
looked at as they are written, those with Liquid as they come out in the pages of sample rows: a line break or a quote in
the data ends a text of the script.

Wrong: \`<script>const text = "{{ task.input.text }}";</script>\` where the text has two lines
Right: \`<div id="data" data-text="{{ task.input.text }}"></div>
<script>const { text } = document.getElementById("data").dataset;</script>\``,
  },
  create({ page: { text, liquid }, report }) {
    const broken = new Set<PageElement>();
    const codeOf = (element: PageElement, source: string) =>
      source.slice(element.startTag.end, element.endTag?.begin ?? element.end);
    return {
      element(element) {
        if (!isScript(element)) return;
        const begin = element.startTag.end;
        const end = element.endTag?.begin ?? element.end;
        if (spansWithin(liquid, { begin, end }).length > 0) return;
        const error = scriptError(codeOf(element, text.source), typeOf(element));
        if (error === undefined) return;
        broken.add(element);
        const at = begin + Math.min(error.offset, Math.max(0, end - begin - 1));
        report({ at: { begin: at, end: at + 1 }, message: `This script cannot be read: ${error.message}.` });
      },
      row(row) {
        for (const element of row.page.elements) {
          const source = isScript(element) ? row.sourceOf(element) : undefined;
          if (source === undefined || broken.has(source)) continue;
          const error = scriptError(codeOf(element, row.page.text.source), typeOf(element));
          if (error === undefined) continue;
          const message = `In this page the script cannot be read: ${error.message}.`;
          report({ at: source.startTag, message, row });
        }
      },
    };
  },
};

function isScript(element: PageElement): boolean {
  return element.tag === "script" && attributeOf(element, "src") === undefined && isJavaScript(element);
}

function typeOf(element: PageElement): "script" | "module" {
  return isModule(element) ? "module" : "script";
}
