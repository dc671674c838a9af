import type { PageAttribute } from "../../../page/index.ts";
import { isNumber } from "../../liquid/is-number.ts";
import type { Rule } from "../../rule.ts";

export const unquotedLiquidAttribute: Rule = {
  meta: {
    code: "unquoted-liquid-attribute",
    severity: "warning",
    summary: "Liquid in an attribute without quotes",
    source: "https://html.spec.whatwg.org/multipage/syntax.html#unquoted",
    isFixable: true,
    explanation: `
Without quotes a value ends at the first space: of \`New York\` remains \`New\`, and the rest becomes an attribute. Data can
so give an element any attribute, a script that runs among them, and escaping does not prevent it.

Wrong: \`<crowd-input name="city" value={{ task.input.city }}></crowd-input>\`
Right: \`<crowd-input name="city" value="{{ task.input.city }}"></crowd-input>\``,
  },
  create({ report }) {
    const reported = new Set<PageAttribute>();
    return {
      output(output) {
        if (output.place.kind !== "attribute" || isNumber(output)) return;
        const { attribute } = output.place;
        const { name, quote, valueSpan } = attribute;
        if (quote !== "" || valueSpan === undefined || reported.has(attribute)) return;
        reported.add(attribute);
        const { begin, end } = valueSpan;
        report({
          at: valueSpan,
          message: `The first space in the data ends this ${name}: put quotes around it.`,
          fix: {
            description: "Put quotes around it",
            edits: [
              { begin, end: begin, text: '"' },
              { begin: end, end, text: '"' },
            ],
          },
        });
      },
    };
  },
};
