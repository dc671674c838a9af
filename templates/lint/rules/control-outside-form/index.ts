import { CATALOG } from "../../../catalog/index.ts";
import { ancestorOf, attributeOf, type PageElement } from "../../../page/index.ts";
import { controlKind, isKnownToScripts } from "../../html/controls.ts";
import { isCrowdElement, isGiven, isInert } from "../../html/elements.ts";
import { scriptWords } from "../../html/script-words.ts";
import type { Rule } from "../../rule.ts";

export const controlOutsideForm: Rule = {
  meta: {
    code: "control-outside-form",
    severity: "error",
    summary: "A control outside the crowd-form: its value is not submitted",
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step2-sample.html",
    explanation: `
A \`<crowd-form>\` submits what is in it. A control beside it can be filled in, and its value is lost.

Wrong: \`<crowd-form></crowd-form> <crowd-input name="plate"></crowd-input>\`
Right: \`<crowd-form><crowd-input name="plate"></crowd-input></crowd-form>\``,
  },
  create({ page, report }) {
    const words = scriptWords(page);
    const hasForm = page.elements.some((element) => element.tag === "crowd-form" && !isInert(element));
    return {
      element(element) {
        if (!hasForm || !isForAnswer(element) || isInert(element) || isKnownToScripts(element, words)) return;
        if (ancestorOf(element, ({ tag }) => tag === "crowd-form" || tag === "crowd-entity-annotation"))
          return;
        report({
          at: element.startTag,
          message: `<${element.tag}> is not in the <crowd-form>, so that its value is not submitted: move it there.`,
          ...(isCrowdElement(element) ? {} : { severity: "warning" }),
        });
      },
    };
  },
};

function isForAnswer(element: PageElement): boolean {
  const { answer, notInside } = CATALOG.get(element.tag) ?? {};
  if (answer?.fixedKey !== undefined) return true;
  if (controlKind(element) === undefined || notInside?.includes("crowd-form")) return false;
  return isGiven(element, "name") && attributeOf(element, "form") === undefined;
}
