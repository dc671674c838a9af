import { CATALOG, REGION_TAGS } from "../../../catalog/index.ts";
import { ancestorOf, type PageElement } from "../../../page/index.ts";
import { isInert } from "../../html/elements.ts";
import type { Rule } from "../../rule.ts";

export const misplacedElement: Rule = {
  meta: {
    code: "misplaced-element",
    severity: "warning",
    summary: "A part of a crowd element outside of it",
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-ui-template-reference.html",
    explanation: `
\`<crowd-tab>\` works in \`<crowd-tabs>\` only. Regions such as \`<full-instructions>\` belong into an annotator, a classifier or
\`<crowd-instructions>\`, which show them at their place; anywhere else they are shown where they stand, all at once, which
is good to know.

Wrong: \`<crowd-form><crowd-input name="plate"></crowd-input><full-instructions>...</full-instructions></crowd-form>\`
Right: \`<crowd-instructions><detailed-instructions>...</detailed-instructions></crowd-instructions>\``,
  },
  create: ({ report }) => ({
    element(element) {
      const { tag, startTag } = element;
      if (isInert(element)) return;
      if (REGION_TAGS.has(tag)) {
        if (ancestorOf(element, (outer) => hasRegion(outer, tag))) return;
        const message = `No crowd element that knows <${tag}> is around it: it is shown where it stands.`;
        report({ at: startTag, message, severity: "info" });
        return;
      }
      const owners = ownersOf(tag);
      if (owners.length === 0 || ancestorOf(element, (outer) => owners.includes(outer.tag))) return;
      report({ at: startTag, message: `<${tag}> only works in <${owners.join("> or <")}>: put it there.` });
    },
  }),
};

function hasRegion({ tag }: PageElement, region: string): boolean {
  return CATALOG.get(tag)?.regions.some((known) => known.tag === region) ?? false;
}

/** The form is the matter of other rules, and a radio button works without a group. */
function ownersOf(tag: string): readonly string[] {
  const { inside = [] } = CATALOG.get(tag) ?? {};
  return tag === "crowd-radio-button" || inside.includes("crowd-form") ? [] : inside;
}
