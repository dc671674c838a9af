import { ancestorOf, attributeOf, type PageAttribute, type PageElement } from "../../../page/index.ts";
import { hasPrintedAttributes, isGiven, isHidden } from "../../html/elements.ts";
import type { Rule } from "../../rule.ts";

/** Of `<input>`: those that nobody sees, and those that say what they are for by their value. */
const UNLABELED = new Set(["hidden", "submit", "reset", "button", "image"]);

export const controlLabel: Rule = {
  meta: {
    code: "control-label",
    severity: "warning",
    summary: "A field without a label",
    source: "https://www.w3.org/WAI/WCAG22/Understanding/labels-or-instructions",
    explanation: `
A label says what belongs into a field, to those too who hear the page; a click on it chooses the radio button or the
checkbox. A placeholder is no label: it goes away with the first letter.

Wrong: \`Plate: <input name="plate">\`
Right: \`<label>Plate: <input name="plate"></label>\``,
  },
  create({ page: { text }, report }) {
    const raw = ({ valueSpan }: PageAttribute) =>
      valueSpan ? text.source.slice(valueSpan.begin, valueSpan.end) : "";
    const labeled = new Set<string>();
    const fields: PageElement[] = [];
    return {
      element(element) {
        const target = element.tag === "label" ? attributeOf(element, "for") : undefined;
        if (target) labeled.add(raw(target));
        if (isField(element) && !isHidden(element) && !hasPrintedAttributes(element)) fields.push(element);
      },
      end() {
        for (const field of fields) {
          const id = attributeOf(field, "id");
          if (id && labeled.has(raw(id))) continue;
          if (isGiven(field, "aria-label", "aria-labelledby", "title")) continue;
          if (ancestorOf(field, ({ tag }) => tag === "label")) continue;
          const message = `This <${field.tag}> has no label: put it into a <label> that says what it is for.`;
          report({ at: field.startTag, message });
        }
      },
    };
  },
};

function isField(element: PageElement): boolean {
  if (element.tag === "select" || element.tag === "textarea") return true;
  if (element.tag !== "input") return false;
  const type = attributeOf(element, "type");
  return type === undefined || !UNLABELED.has(type.staticValue?.trim().toLowerCase() ?? "hidden");
}
