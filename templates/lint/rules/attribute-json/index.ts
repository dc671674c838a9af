import type { CatalogAttribute } from "../../../catalog/index.ts";
import type { PageAttribute, PageElement } from "../../../page/index.ts";
import { jsonAttribute, readJson } from "../../liquid/json-attributes.ts";
import type { Rule } from "../../rule.ts";

export const attributeJson: Rule = {
  meta: {
    code: "attribute-json",
    severity: "error",
    summary: "JSON in an attribute that cannot be read, or is of the wrong kind",
    explanation: `
An element whose labels or categories cannot be read shows none, and workers cannot answer. JSON5 will do: single quotes,
bare keys, a comma at the end. It is looked at as it is written and, with sample rows, as it comes out in each page: an
apostrophe in the data, or a comma too few in a loop, shows only there.

Wrong: \`categories="['Fraud', 'Valid, 'Unclear']"\`
Right: \`categories="['Fraud', 'Valid', 'Unclear']"\`, \`categories="{{ task.input.labels | to_json | escape }}"\``,
  },
  create({ report }) {
    const broken = new Set<PageAttribute>();
    return {
      attribute(attribute, element) {
        const json = jsonAttribute(element, attribute);
        if (!json || attribute.staticValue === undefined) return;
        const reason = whatIsWrong(json, attribute.staticValue);
        if (reason === undefined) return;
        broken.add(attribute);
        report({ at: attribute.valueSpan ?? attribute, message: `${named(element, json)} ${reason}.` });
      },
      row(row) {
        for (const element of row.page.elements) {
          for (const attribute of element.attributes) {
            const json = jsonAttribute(element, attribute);
            const source = json && row.sourceOf(element)?.attributes.find(({ name }) => name === json.name);
            if (!source || broken.has(source)) continue;
            const reason = whatIsWrong(json, attribute.staticValue ?? "");
            if (reason === undefined) continue;
            const message = `In this page, ${named(element, json)} ${reason}.`;
            report({ at: source.valueSpan ?? source, message, row });
          }
        }
      },
    };
  },
};

function named({ tag }: PageElement, { name }: CatalogAttribute): string {
  return `${name} of ${tag}`;
}

function whatIsWrong({ type, items, isRequired }: CatalogAttribute, text: string): string | undefined {
  // Without a value the element goes by its default; that a required one is missing is another rule's.
  if (text.trim() === "") return isRequired ? "is empty" : undefined;
  const json = readJson(text);
  if (json.kind === "broken") return `is not JSON: ${json.reason}`;
  const isList = Array.isArray(json.value);
  const isObject = typeof json.value === "object" && json.value !== null && !isList;
  if (type === "list" && !isList) return `must be a list, and is ${shown(json.value)}`;
  if (type === "object" && !isObject) return `must be an object, and is ${shown(json.value)}`;
  if (type === "list or object" && !isList && !isObject) return `must be a list, and is ${shown(json.value)}`;
  if (Array.isArray(json.value) && json.value.length === 0 && isRequired)
    return "is an empty list, so that there is nothing to choose";
  const wrong =
    Array.isArray(json.value) && items !== undefined
      ? json.value.find((item) => !fits(item, items))
      : undefined;
  return wrong === undefined ? undefined : `must hold ${NAMES[items ?? "text"]}, and holds ${shown(wrong)}`;
}

const NAMES = { text: "texts", object: "objects", "text or object": "texts or objects" } as const;

function fits(item: unknown, items: NonNullable<CatalogAttribute["items"]>): boolean {
  const kind = typeof item === "object" && item !== null && !Array.isArray(item) ? "object" : typeof item;
  if (kind === "object") return items !== "text";
  // Numbers serve as labels as well as texts do.
  return items !== "object" && (kind === "string" || kind === "number");
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
