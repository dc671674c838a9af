import { CATALOG } from "../../../catalog/index.ts";
import { ancestorOf, attributeOf, type PageElement } from "../../../page/index.ts";
import { controlKind, isKnownToScripts } from "../../html/controls.ts";
import { hasPrintedAttributes, isCrowdElement, isGiven, isInert } from "../../html/elements.ts";
import { scriptWords } from "../../html/script-words.ts";
import type { Rule } from "../../rule.ts";

export const nameMissing: Rule = {
  meta: {
    code: "name-missing",
    severity: "error",
    summary: "A control without a name: its value is not in the answer",
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-ui-template-reference.html",
    explanation: `
A control's \`name\` is the key of its value in the answer. Without a name the value is not submitted. A control that only
scripts of the page read needs none.

Wrong: \`<crowd-input label="Plate"></crowd-input>\`
Right: \`<crowd-input name="plate" label="Plate"></crowd-input>\``,
  },
  create({ page, report }) {
    const words = scriptWords(page);
    return {
      element(element) {
        if (controlKind(element) === undefined || isGiven(element, "name")) return;
        if (hasPrintedAttributes(element) || isInert(element) || !isSubmitted(element)) return;
        if (!isAnnotator(element) && isKnownToScripts(element, words)) return;
        const message = `<${element.tag}> has no name, so that its value is not in the answer: add name="...".`;
        report({ at: attributeOf(element, "name") ?? element.startTag, message });
      },
    };
  },
};

/** A control that is disabled, as in an example beside the instructions, is not. */
function isSubmitted(element: PageElement): boolean {
  if (CATALOG.get(element.tag)?.answer?.unnamedKey !== undefined) return false;
  if (attributeOf(element, "disabled")) return false;
  return isCrowdElement(element) || ancestorOf(element, ({ tag }) => tag === "crowd-form") !== undefined;
}

/** Whether the task is done in it, and not in a form beside it. */
function isAnnotator({ tag }: PageElement): boolean {
  const kind = CATALOG.get(tag)?.answer?.kind;
  return kind !== undefined && kind !== "text" && kind !== "choice" && kind !== "number";
}
