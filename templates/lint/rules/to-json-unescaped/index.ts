import type { Rule } from "../../rule.ts";
import type { TemplateOutput } from "../../subject/outputs.ts";

export const toJsonUnescaped: Rule = {
  meta: {
    code: "to-json-unescaped",
    severity: "warning",
    summary: "to_json without escape in a double-quoted attribute",
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step2-automate.html",
    isFixable: true,
    explanation: `
JSON is full of double quotes, and the first one ends a double-quoted attribute. What saves the page is that Ground Truth
escapes outputs by itself; \`skip_autoescape\`, or another renderer, and the element gets half of its labels. The guide
writes \`| to_json | escape\`, which is never escaped twice. It is an error where \`skip_autoescape\` is there.

Wrong: \`labels="{{ task.input.labels | to_json }}"\`
Right: \`labels="{{ task.input.labels | to_json | escape }}"\``,
  },
  create: ({ report, page: { text } }) => ({
    output(output) {
      const { place, filters } = output;
      const json = filters.findLast(({ name }) => name === "to_json");
      if (place.kind !== "attribute" || place.attribute.quote !== '"' || json === undefined) return;
      if (filters.some(({ name }) => name === "escape" || name === "escape_once")) return;
      if (filters.some(({ name }) => name === "skip_autoescape")) {
        const message =
          "The first quote of this JSON ends the attribute: write | escape instead of skip_autoescape.";
        report({ at: json.span, message, severity: "error" });
        return;
      }
      report({
        at: json.span,
        message:
          "The quotes of this JSON are only kept from ending the attribute by autoescape: add | escape.",
        fix: { description: "Add | escape", edits: [{ ...endOf(output, text.source), text: " | escape" }] },
      });
    },
  }),
};

/** Where another filter goes. */
function endOf(
  { begin, end }: TemplateOutput,
  source: string,
): { readonly begin: number; readonly end: number } {
  const at = begin + source.slice(begin, end).replace(/\s*-?\}\}$/u, "").length;
  return { begin: at, end: at };
}
