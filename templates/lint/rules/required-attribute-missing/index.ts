import { CATALOG, type CatalogAttribute } from "../../../catalog/index.ts";
import { attributeOf, type PageElement } from "../../../page/index.ts";
import { brokenTags } from "../../html/broken-tags.ts";
import { isKnownToScripts } from "../../html/controls.ts";
import { hasPrintedAttributes, isGiven, isInert } from "../../html/elements.ts";
import { scriptWords } from "../../html/script-words.ts";
import type { Rule } from "../../rule.ts";

export const requiredAttributeMissing: Rule = {
  meta: {
    code: "required-attribute-missing",
    severity: "error",
    summary: "A crowd element without an attribute that it needs",
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-ui-template-reference.html",
    explanation: `
An annotator without \`src\` has no picture, one without \`labels\` nothing to label with. The guide also requires a header
of classifiers and two switches of \`<crowd-textract-analyze-document>\`; without those the element works, which is a
warning.

Wrong: \`<crowd-bounding-box name="birds" src="{{ task.input.image | grant_read_access }}"></crowd-bounding-box>\`
Right: \`<crowd-bounding-box name="birds" src="{{ task.input.image | grant_read_access }}" labels="['Jay']"></crowd-bounding-box>\``,
  },
  create({ page, report }) {
    const words = scriptWords(page);
    const broken = brokenTags(page);
    return {
      element(element) {
        const known = CATALOG.get(element.tag);
        if (known === undefined || hasPrintedAttributes(element) || isInert(element)) return;
        const missing = known.attributes.filter((attribute) => isMissing(attribute, element));
        if (missing.length === 0 || broken.has(element) || isKnownToScripts(element, words)) return;
        const names = missing.map(({ name }) => name).join(" and ");
        report({
          at: element.startTag,
          message: `<${element.tag}> needs ${names}, and has none: see ${known.page}.`,
          ...(missing.every(isHarmless) ? { severity: "warning" } : {}),
        });
      },
    };
  },
};

/** A name is the matter of another rule. */
function isMissing({ name, type, isRequired }: CatalogAttribute, element: PageElement): boolean {
  if (!isRequired || name === "name") return false;
  return type === "boolean" ? attributeOf(element, name) === undefined : !isGiven(element, name);
}

function isHarmless({ name, type }: CatalogAttribute): boolean {
  return name === "header" || type === "boolean";
}
