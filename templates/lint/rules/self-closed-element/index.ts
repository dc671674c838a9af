import { ancestorOf, type PageElement } from "../../../page/index.ts";
import type { Severity } from "../../finding.ts";
import { isCrowdElement } from "../../html/elements.ts";
import type { Rule } from "../../rule.ts";

/** Elements that hold text only, up to their end tag. */
const TEXT_ONLY = new Set(["iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"]);

export const selfClosedElement: Rule = {
  meta: {
    code: "self-closed-element",
    severity: "error",
    summary: "An element closed by />, which HTML does not know",
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-ui-template-crowd-input.html",
    isFixable: true,
    explanation: `
HTML has no \`<crowd-input />\`: it reads \`<crowd-input>\`, and all that follows becomes the element's content, where it may
not be shown and not be submitted. Only the elements of HTML that never have content (\`<img>\`, \`<br>\`, \`<input>\`)
need no end tag. It is an error where a crowd element, a script or the like takes something in, and less for other
elements and where nothing follows.

Wrong: \`<crowd-input name="plate" />\`
Right: \`<crowd-input name="plate"></crowd-input>\``,
  },
  create({ page: { text, masked, htmlErrors }, report }) {
    const written = new Set(
      htmlErrors.flatMap(({ code, begin }) =>
        code === "non-void-html-element-start-tag-with-trailing-solidus" ? [begin] : [],
      ),
    );
    return {
      element(element) {
        const { tag, startTag, endTag, end } = element;
        if (!written.has(startTag.begin) || isClosedAsMeant(element, text.source)) return;
        const isGrave = isCrowdElement(element) || TEXT_ONLY.has(tag);
        // What holds text only and has no end tag goes on to the end of the page.
        const to = TEXT_ONLY.has(tag) && endTag === undefined ? masked.length : end;
        const isEmpty = masked.slice(startTag.end, to).trim() === "";
        const result = isEmpty
          ? "which does no harm as nothing follows"
          : "and what follows becomes part of it";
        report({
          at: startTag,
          message: `HTML does not close <${tag}> here, ${result}: write ></${tag}> instead of />.`,
          fix: {
            description: `Close it with </${tag}>`,
            edits: [{ begin: startTag.end - 2, end: startTag.end, text: `></${tag}>` }],
          },
          severity: severityOf(isGrave, isEmpty),
        });
      },
    };
  },
};

function severityOf(isGrave: boolean, isEmpty: boolean): Severity {
  if (isGrave) return isEmpty ? "warning" : "error";
  return isEmpty ? "info" : "warning";
}

/** Whether the end tag that HTML finds is this element's: then the slash does no harm. */
function isClosedAsMeant(element: PageElement, source: string): boolean {
  const { tag, startTag, endTag } = element;
  if (endTag === undefined) return false;
  if (TEXT_ONLY.has(tag)) return !source.slice(startTag.end, endTag.begin).toLowerCase().includes(`<${tag}`);
  return ancestorOf(element, (outer) => outer.tag === tag && outer.endTag === undefined) === undefined;
}
