import { Branches, Companions } from "../../html/branches.ts";
import { isInert } from "../../html/elements.ts";
import type { Rule } from "../../rule.ts";

export const crowdFormTwice: Rule = {
  meta: {
    code: "crowd-form-twice",
    severity: "error",
    summary: "More than one crowd-form: only one of them is submitted",
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step2-sample.html",
    explanation: `
A task is handed in once, with the answers of the form whose Submit button was pressed. What a worker did in another
\`<crowd-form>\` of the page is lost. One form may hold several tools.

Wrong: \`<crowd-form>...</crowd-form> <crowd-form>...</crowd-form>\`
Right: \`<crowd-form>... ...</crowd-form>\``,
  },
  create({ page, report }) {
    const branches = new Branches(page);
    const forms = new Companions();
    return {
      element(element) {
        if (element.tag !== "crowd-form" || isInert(element)) return;
        const place = branches.at(element.begin);
        const isFurther = forms.include(place);
        forms.add(place);
        if (!isFurther) return;
        const message =
          "There is a <crowd-form> before this one, and only one of them is submitted: put everything into one.";
        report({ at: element.startTag, message });
      },
    };
  },
};
