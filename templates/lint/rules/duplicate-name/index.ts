import { attributeOf, isDisabled, type PageElement } from "../../../page/index.ts";
import { Branches } from "../../html/branches.ts";
import { controlKind } from "../../html/controls.ts";
import { isInert } from "../../html/elements.ts";
import type { Rule } from "../../rule.ts";
import { Controls } from "./controls.ts";
import { sameInPage, writtenName } from "./same-in-page.ts";

export const duplicateName: Rule = {
  meta: {
    code: "duplicate-name",
    severity: "error",
    summary: "Two controls of one name: one value takes the place of the other",
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-ui-template-reference.html",
    explanation: `
An answer has one value for a name, so that of two fields of one name only one is kept. Radio buttons and checkboxes of
one name are one question, with a key for each \`value\`; two of one value are one key. The same goes for a control in a
loop whose name is the same in every turn. The name \`_\`, for values that nobody wants, is
left in peace, and so are disabled controls, which are not submitted.

Wrong: \`<crowd-input name="tag"></crowd-input> <crowd-input name="tag"></crowd-input>\`
Right: \`<crowd-input name="tag1"></crowd-input> <crowd-input name="tag2"></crowd-input>\``,
  },
  create({ page, report }) {
    const branches = new Branches(page);
    const keyOf = sameInPage(page);
    const byKey = new Map<string, Controls>();
    return {
      element(element) {
        const kind = controlKind(element);
        const name = attributeOf(element, "name");
        if (kind === undefined || name === undefined || name.staticValue === "_") return;
        if (isInert(element) || isDisabled(element)) return;
        const key = keyOf(name, element);
        if (key === undefined) return;
        const others = byKey.get(key) ?? new Controls();
        byKey.set(key, others);
        const place = branches.at(element.begin);
        const value = kind === "choice" ? choiceOf(element) : undefined;
        const isSettled = name.staticValue !== undefined && (kind === "value" || value !== undefined);
        const written = writtenName(name, page);
        if (others.clash(kind, value, place)) {
          const same = kind === "value" ? "name" : "name and value";
          const message = `Another control has the same ${same}, "${written}", and only one value is kept: rename one of them.`;
          report({ at: name, message });
        } else if (isSettled && branches.isRepeated(element.begin)) {
          const message = `Every turn of the loop makes a control "${written}", and only one value is kept: write name="${written}-{{ forloop.index }}".`;
          report({ at: name, message });
        }
        others.add(kind, value, place);
      },
    };
  },
};

/** The key of a choice in the answer; `undefined` where Liquid decides it. */
function choiceOf(element: PageElement): string | undefined {
  const value = attributeOf(element, "value");
  return value === undefined ? "on" : value.staticValue;
}
