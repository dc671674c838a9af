import type { CatalogAttribute } from "../../../catalog/index.ts";
import { type PageAttribute, type PageElement, spansWithin } from "../../../page/index.ts";
import { jsonAttribute, readJson } from "../../liquid/json-attributes.ts";
import type { Rule } from "../../rule.ts";
import type { TemplateOutput } from "../../subject/outputs.ts";

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
  create({ outputs, report }) {
    const broken = new Set<PageAttribute>();
    // A hostile text that takes the place of JSON tells nothing of a template that hands it on.
    const isOfRowOnly = ({ kind }: Fault, source: PageAttribute) =>
      kind === "other kind" || (kind === "unreadable" && isHandedOn(source, spansWithin(outputs, source)));
    return {
      attribute(attribute, element) {
        const json = jsonAttribute(element, attribute);
        if (!json || attribute.staticValue === undefined) return;
        const fault = faultOf(json, attribute.staticValue);
        if (fault === undefined) return;
        broken.add(attribute);
        report({ at: attribute.valueSpan ?? attribute, message: `${named(element, json)} ${fault.reason}.` });
      },
      row(row) {
        for (const element of row.page.elements) {
          for (const attribute of element.attributes) {
            const json = jsonAttribute(element, attribute);
            const source = json && row.sourceOf(element)?.attributes.find(({ name }) => name === json.name);
            if (!source || broken.has(source)) continue;
            const fault = faultOf(json, attribute.staticValue ?? "");
            if (fault === undefined || (row.isHostile && isOfRowOnly(fault, source))) continue;
            const message = `In this page, ${named(element, json)} ${fault.reason}.`;
            // A hostile row leaves out what a task gives: good to know, and no mistake of the template.
            const severity = row.isHostile && fault.kind === "nothing" ? "warning" : "error";
            report({ at: source.valueSpan ?? source, message, row, severity });
          }
        }
      },
    };
  },
};

function named({ tag }: PageElement, { name }: CatalogAttribute): string {
  return `${name} of ${tag}`;
}

interface Fault {
  /** Whether nobody can read it, it is of another kind than the element takes, or there is nothing in it. */
  readonly kind: "unreadable" | "other kind" | "nothing";
  readonly reason: string;
}

function faultOf({ type, items, isRequired }: CatalogAttribute, text: string): Fault | undefined {
  // Without a value the element goes by its default; that a required one is missing is another rule's.
  if (text.trim() === "") return isRequired ? { kind: "nothing", reason: "is empty" } : undefined;
  const json = readJson(text);
  if (json.kind === "broken") return { kind: "unreadable", reason: `is not JSON: ${json.reason}` };
  const { value } = json;
  const expected =
    EXPECTED[
      Array.isArray(value) ? "list" : typeof value === "object" && value !== null ? "object" : "other"
    ];
  if (!expected.has(type)) {
    const kind = value === null ? "nothing" : "other kind";
    const wanted = type === "object" ? "an object" : "a list";
    return { kind, reason: `must be ${wanted}, and is ${shown(value)}` };
  }
  if (!Array.isArray(value)) return undefined;
  if (value.length === 0 && isRequired)
    return { kind: "nothing", reason: "is an empty list, so that there is nothing to choose" };
  if (items === undefined) return undefined;
  const wrong = value.find((item) => !fits(item, items));
  return wrong === undefined
    ? undefined
    : { kind: "other kind", reason: `must hold ${NAMES[items]}, and holds ${shown(wrong)}` };
}

/** Whether the data itself is the whole value, escaped and else as it is. */
function isHandedOn({ texts }: PageAttribute, outputs: readonly TemplateOutput[]): boolean {
  const [output, ...others] = outputs;
  if (output === undefined || others.length > 0 || texts.some((text) => text.trim() !== "")) return false;
  return (
    output.reads.every(({ local }) => !local) &&
    output.filters.every(({ name }) => HARMLESS_FILTERS.has(name))
  );
}

const HARMLESS_FILTERS = new Set(["default", "escape", "escape_once"]);

/** The types of attributes that take a list, an object, or another value. */
const EXPECTED: Readonly<Record<"list" | "object" | "other", ReadonlySet<string>>> = {
  list: new Set(["list", "list or object"]),
  object: new Set(["object", "list or object"]),
  other: new Set(),
};

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
