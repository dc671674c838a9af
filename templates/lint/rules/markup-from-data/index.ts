import { attributeOf, type PageElement, spansWithin } from "../../../page/index.ts";
import type { Rule } from "../../rule.ts";
import { ELEMENT_MARK, type RenderedRow } from "../../subject/rendered-row.ts";

export const markupFromData: Rule = {
  meta: {
    code: "markup-from-data",
    severity: "error",
    summary: "Data that becomes markup or script of the page",
    explanation: `
In the page of a data object there is an element, an attribute or a script that the template does not have: the data
wrote it. Whoever makes the data can then change the task, read the answers, or run scripts in the worker's browser. It
comes of \`skip_autoescape\`, of an attribute without quotes, and of Liquid in scripts. Rows with hostile values
(\`--hostile\`) show it where the samples are harmless.

Wrong: \`<p>{{ task.input.text | skip_autoescape }}</p>\`
Right: \`<p>{{ task.input.text }}</p>\``,
  },
  create({ outputs, report }) {
    // Liquid that writes attributes means to.
    const writesAttributes = new Set(
      outputs.flatMap(({ place }) => (place.kind === "tag" ? [place.element] : [])),
    );

    const reportElement = (row: RenderedRow, element: PageElement) => {
      if (!isDangerous(element)) return;
      const around = nearestSource(row, element);
      const [output] = around ? spansWithin(outputs, { begin: around.startTag.end, end: around.end }) : [];
      const message = `The data made the element <${element.tag}> of this page, which the template does not have.`;
      report({ at: output ?? around?.startTag ?? { begin: 0, end: 0 }, message, row });
    };
    const reportAddresses = (row: RenderedRow, element: PageElement, source: PageElement) => {
      for (const { name, staticValue = "" } of element.attributes) {
        if (!ADDRESSES.has(name) || !SCRIPT_ADDRESS.test(staticValue)) continue;
        const written = attributeOf(source, name);
        if (!written?.valueSpan || written.liquid.length === 0) continue;
        const message = `The data made ${name} of <${element.tag}> an address that is a script: let only https: through.`;
        report({ at: written.valueSpan, message, row });
      }
    };
    const reportAttributes = (row: RenderedRow, element: PageElement, source: PageElement) => {
      if (writesAttributes.has(source)) return;
      const own = new Set(source.attributes.map(({ name }) => name));
      const foreign = element.attributes.find(({ name }) => !own.has(name) && name !== ELEMENT_MARK);
      if (foreign === undefined) return;
      const [output] = spansWithin(outputs, source.startTag);
      const message = `The data ended an attribute of <${element.tag}> and made the attribute ${foreign.name}: put the value in double quotes and escape it.`;
      report({ at: output ?? source.startTag, message, row });
    };
    return {
      row(row) {
        for (const element of row.page.elements) {
          const source = row.sourceOf(element);
          if (source === undefined) {
            reportElement(row, element);
          } else {
            reportAddresses(row, element, source);
            reportAttributes(row, element, source);
          }
        }
      },
    };
  },
};

function nearestSource(row: RenderedRow, element: PageElement): PageElement | undefined {
  for (let at = element.parent; at; at = at.parent) {
    const source = row.sourceOf(at);
    if (source) return source;
  }
  return undefined;
}

const SCRIPT_ADDRESS = /^\s*javascript:/iu;
/** Where such an address runs. */
const ADDRESSES: ReadonlySet<string> = new Set(["href", "src", "action", "formaction", "data", "xlink:href"]);
const ACTIVE: ReadonlySet<string> = new Set([
  "script",
  "iframe",
  "object",
  "embed",
  "base",
  "form",
  "link",
  "meta",
]);

/** Text that is meant to be HTML may have paragraphs and pictures; it must not have what runs or leads away. */
function isDangerous({ tag, attributes }: PageElement): boolean {
  return (
    ACTIVE.has(tag) ||
    tag.startsWith("crowd-") ||
    attributes.some(({ name, staticValue = "" }) => name.startsWith("on") || SCRIPT_ADDRESS.test(staticValue))
  );
}
