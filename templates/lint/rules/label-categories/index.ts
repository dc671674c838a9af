import type { PageAttribute, PageElement } from "../../../page/index.ts";
import { jsonAttribute, readJson } from "../../liquid/json-attributes.ts";
import type { Rule } from "../../rule.ts";

const OFFERS: ReadonlySet<string> = new Set(["labels", "categories"]);

export const labelCategories: Rule = {
  meta: {
    code: "label-categories",
    severity: "warning",
    summary: "Labels of the template and label categories of the task that differ",
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-label-cat-config-attributes.html",
    explanation: `
The label categories of task.ts become the job's label category file, and reach the consolidation function: class ids are
places in that list. A category that no element offers is never chosen; a label that is no category has no class id.

Wrong: \`labelCategories: ["Cat", "Dog"]\` beside \`categories="['cat', 'dog', 'other']"\`
Right: the same names in both; best of all, give them to the template by the pre-annotation Lambda.`,
  },
  create({ labelCategories: wanted, page: { text, elements }, rows, report }) {
    const offered = new Map<PageAttribute, Set<string>>();
    let isKnown = true;
    // Scripts that set labels or categories offer what cannot be seen from here.
    const setsLabels = elements.some(
      ({ tag, begin, end }) =>
        tag === "script" && /\.(?:labels|categories)\s*=/u.test(text.source.slice(begin, end)),
    );

    const take = (element: PageElement, attribute: PageAttribute, source: PageAttribute) => {
      if (!OFFERS.has(attribute.name) || !jsonAttribute(element, attribute)) return;
      const names = attribute.staticValue === undefined ? undefined : namesOf(attribute.staticValue);
      if (names === undefined) isKnown = false;
      const offers = offered.get(source) ?? new Set();
      offered.set(source, offers);
      for (const name of names ?? []) offers.add(name);
    };
    return {
      attribute(attribute, element) {
        if (attribute.staticValue !== undefined || rows.length === 0) take(element, attribute, attribute);
      },
      row(row) {
        for (const element of row.page.elements) {
          for (const attribute of element.attributes) {
            const source = row.sourceOf(element)?.attributes.find(({ name }) => name === attribute.name);
            if (source?.staticValue === undefined && source) take(element, attribute, source);
          }
        }
      },
      end() {
        const [first] = offered.keys();
        if (wanted.length === 0 || !first || !isKnown || setsLabels) return;
        const all = new Set([...offered.values()].flatMap((offers) => [...offers]));
        const missing = wanted.filter((category) => !all.has(category));
        if (missing.length > 0) {
          const message = `The task's categories ${list(missing)} are offered nowhere in the template.`;
          report({ at: first.valueSpan ?? first, message });
        }
        const known = new Set(wanted);
        for (const [place, offers] of offered) {
          const unknown = [...offers].filter((name) => !known.has(name));
          if (unknown.length === 0) continue;
          const message = `${list(unknown)} can be chosen here, and are not among the task's categories ${list(wanted)}.`;
          report({ at: place.valueSpan ?? place, message });
        }
      },
    };
  },
};

/** Labels are texts, or objects with a `label`; `undefined` for what cannot be read. */
function namesOf(text: string): string[] | undefined {
  const json = readJson(text);
  if (json.kind === "broken" || !Array.isArray(json.value)) return undefined;
  return json.value.flatMap((item: unknown) => {
    if (typeof item === "string") return [item];
    return typeof item === "object" && item !== null && "label" in item && typeof item.label === "string"
      ? [item.label]
      : [];
  });
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 8).map((name) => JSON.stringify(name));
  return shown.join(", ") + (names.length > shown.length ? ` and ${names.length - shown.length} more` : "");
}
