import { nearest } from "../../../../lambdas/contract/nearest.ts";
import { CATALOG } from "../../../catalog/index.ts";
import type { PageElement } from "../../../page/index.ts";
import { hasForeignScript } from "../../html/crowd-script.ts";
import { isCrowdElement } from "../../html/elements.ts";
import { scriptWords } from "../../html/script-words.ts";
import type { Rule } from "../../rule.ts";

const PREFIX = "crowd-";
const NAMES: readonly string[] = [...CATALOG.keys()].map((tag) => tag.slice(PREFIX.length));

export const unknownElement: Rule = {
  meta: {
    code: "unknown-element",
    severity: "error",
    summary: "A crowd element that does not exist, or a misspelt region of one",
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-ui-template-reference.html",
    explanation: `
A browser shows an element that it does not know as plain text, without a word. One that is near to no crowd element may
come from a script of your own; it is a warning where there is no such script.

Wrong: \`<crowd-boundingbox name="birds"></crowd-boundingbox>\`
Right: \`<crowd-bounding-box name="birds"></crowd-bounding-box>\``,
  },
  create({ page, report }) {
    const words = scriptWords(page);
    const mayBeDefined = hasForeignScript(page);
    return {
      element(element) {
        const { tag, startTag } = element;
        if (words.has(tag)) return;
        const region = misspeltRegion(element);
        if (region !== undefined) {
          const message = `<${tag}> is no region of <${element.parent?.tag}>: did you mean <${region}>?`;
          report({ at: startTag, message, severity: "warning" });
        }
        if (!isCrowdElement(element) || CATALOG.has(tag)) return;
        const meant = nearest(tag.slice(PREFIX.length), NAMES);
        if (meant !== undefined) {
          report({ at: startTag, message: `There is no <${tag}>: did you mean <${PREFIX}${meant}>?` });
        } else if (!mayBeDefined) {
          const message = `There is no <${tag}>, and no script that could define it: see the list of crowd elements.`;
          report({ at: startTag, message, severity: "warning" });
        }
      },
    };
  },
};

/** The region that an element directly in a crowd element is meant to be, if it is none. */
function misspeltRegion({ tag, parent }: PageElement): string | undefined {
  if (!tag.includes("-") || tag.startsWith(PREFIX) || parent === undefined) return undefined;
  const regions = CATALOG.get(parent.tag)?.regions.map((region) => region.tag) ?? [];
  return regions.includes(tag) ? undefined : nearest(tag, regions);
}
