import { CATALOG } from "../../../catalog/index.ts";
import type { PageElement } from "../../../page/index.ts";
import { hasForeignScript } from "../../html/crowd-script.ts";
import { isCrowdElement } from "../../html/elements.ts";
import { scriptWords } from "../../html/script-words.ts";
import type { Rule } from "../../rule.ts";

export const crowdFormMissing: Rule = {
  meta: {
    code: "crowd-form-missing",
    severity: "error",
    summary: "No crowd-form: nothing can be submitted",
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-ui-template-crowd-form.html",
    explanation: `
\`<crowd-form>\` gathers the answers, has the Submit button and sends it all to Ground Truth. Without it a worker can do
the task and not hand it in. Only \`<crowd-entity-annotation>\` is a form by itself.

Wrong: \`<crowd-input name="plate"></crowd-input>\`
Right: \`<crowd-form><crowd-input name="plate"></crowd-input></crowd-form>\``,
  },
  create: ({ page, report }) => ({
    end() {
      const { elements } = page;
      if (elements.some(bringsForm) || scriptWords(page).has("crowd-form")) return;
      const first = elements.find(isCrowdElement) ?? elements.find(isControl);
      // A page that scripts from elsewhere build may get its form from them.
      if (first === undefined && (hasForeignScript(page) || elements.some(isForeignComponent))) return;
      const at = first?.startTag ?? { begin: 0, end: 0 };
      const message = first
        ? `There is no <crowd-form>, so that <${first.tag}> is never submitted: put all that is answered into one.`
        : "There is no <crowd-form>, so that workers cannot submit: put the page's content into one.";
      report({ at, message });
    },
  }),
};

function bringsForm({ tag }: PageElement): boolean {
  return tag === "crowd-form" || (CATALOG.get(tag)?.notInside.includes("crowd-form") ?? false);
}

function isControl({ tag }: PageElement): boolean {
  return tag === "input" || tag === "select" || tag === "textarea";
}

function isForeignComponent(element: PageElement): boolean {
  return element.tag.includes("-") && !isCrowdElement(element);
}
