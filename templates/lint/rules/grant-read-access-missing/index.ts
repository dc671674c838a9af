import type { PageAttribute } from "../../../page/index.ts";
import type { Rule } from "../../rule.ts";
import type { TemplateOutput } from "../../subject/outputs.ts";

/** Attributes that make a browser load something. */
const LOADING = new Set(["src", "href", "poster", "data", "srcset"]);
const S3 = /^\s*s3:\/\//iu;

export const grantReadAccessMissing: Rule = {
  meta: {
    code: "grant-read-access-missing",
    severity: "error",
    summary: "The address of an S3 object without grant_read_access",
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step2-automate.html",
    isFixable: true,
    explanation: `
Browsers do not know \`s3://\`, and the objects are not public: without \`grant_read_access\`, which makes a signed
address, workers see a broken picture. What \`source-ref\` holds is such an address; of other variables it shows with
sample rows only.

Wrong: \`<img src="{{ task.input.source-ref }}">\`
Right: \`<img src="{{ task.input.source-ref | grant_read_access }}">\``,
  },
  create({ page: { text }, outputs, report }) {
    const fixOf = ({ begin, end, filters }: TemplateOutput) => {
      if (filters.length > 0) return {};
      const at = begin + text.source.slice(begin, end).replace(/\s*-?\}\}$/u, "").length;
      const edits = [{ begin: at, end: at, text: " | grant_read_access" }];
      return { fix: { description: "Add | grant_read_access", edits } };
    };
    const outputsByBegin = new Map(outputs.map((output) => [output.begin, output]));
    const grants = ({ filters }: TemplateOutput) => filters.some(({ name }) => name === "grant_read_access");
    /** The only thing in an attribute's value. */
    const onlyOutput = (attribute: PageAttribute) =>
      attribute.liquid.length === 1 && attribute.texts.every((part) => part.trim() === "")
        ? outputsByBegin.get(attribute.liquid[0]?.begin ?? -1)
        : undefined;
    const found = new Set<PageAttribute>();
    return {
      attribute(attribute) {
        if (!LOADING.has(attribute.name) || attribute.valueSpan === undefined) return;
        if (S3.test(attribute.texts[0] ?? "")) {
          found.add(attribute);
          const message =
            'Browsers cannot load s3:// addresses: write the whole address in Liquid, {{ "s3://..." | grant_read_access }}.';
          report({ at: attribute.valueSpan, message });
        }
        const output = onlyOutput(attribute);
        const path = output?.reads[0]?.paths[0]?.at(-1);
        if (!output || grants(output) || path?.kind !== "property" || path.name !== "source-ref") return;
        found.add(attribute);
        const message =
          "source-ref is the address of an S3 object, which only grant_read_access makes readable.";
        report({ at: output, message, ...fixOf(output) });
      },
      row(row) {
        for (const element of row.page.elements) {
          for (const { name, staticValue = "" } of element.attributes) {
            if (!LOADING.has(name) || !S3.test(staticValue)) continue;
            const attribute = row.sourceOf(element)?.attributes.find((candidate) => candidate.name === name);
            if (attribute?.valueSpan === undefined || found.has(attribute)) continue;
            const output = onlyOutput(attribute);
            const message = `In this page, ${name} is ${JSON.stringify(staticValue)}, which browsers cannot load: add | grant_read_access.`;
            report({ at: attribute.valueSpan, message, row, ...(output ? fixOf(output) : {}) });
          }
        }
      },
    };
  },
};
