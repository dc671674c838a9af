import type { PageAttribute } from "../../../page/index.ts";
import { jsonAttribute, readJson } from "../../liquid/json-attributes.ts";
import type { Rule } from "../../rule.ts";

export const tooManyLabels: Rule = {
  meta: {
    code: "too-many-labels",
    severity: "warning",
    summary: "More labels than the element is documented for",
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-ui-template-reference.html",
    explanation: `
The guide gives some elements a largest number of labels or categories. Beyond it they may be cut off or refused; nothing
says which. And nobody finds one label among dozens: ask in two steps, or in two jobs.`,
  },
  create({ report }) {
    const found = new Set<PageAttribute>();
    return {
      attribute(attribute, element) {
        const json = jsonAttribute(element, attribute);
        const count = countOf(attribute.staticValue);
        if (json?.maxItems === undefined || count === undefined || count <= json.maxItems) return;
        found.add(attribute);
        const message = `${element.tag} is documented for at most ${json.maxItems} ${json.name}; there are ${count}.`;
        report({ at: attribute.valueSpan ?? attribute, message });
      },
      row(row) {
        // How many labels a hostile row has says nothing of those of the task.
        if (row.isHostile) return;
        for (const element of row.page.elements) {
          for (const attribute of element.attributes) {
            const json = jsonAttribute(element, attribute);
            const count = countOf(attribute.staticValue);
            if (json?.maxItems === undefined || count === undefined || count <= json.maxItems) continue;
            const source = row.sourceOf(element)?.attributes.find(({ name }) => name === json.name);
            if (!source || found.has(source)) continue;
            const message = `${element.tag} is documented for at most ${json.maxItems} ${json.name}; in this page there are ${count}.`;
            report({ at: source.valueSpan ?? source, message, row });
          }
        }
      },
    };
  },
};

function countOf(text: string | undefined): number | undefined {
  const json = readJson(text ?? "");
  return json.kind === "value" && Array.isArray(json.value) ? json.value.length : undefined;
}
