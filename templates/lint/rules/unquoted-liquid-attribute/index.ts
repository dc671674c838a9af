import { hasOutput } from "../../../page/mask-liquid.ts";
import type { Rule } from "../../rule.ts";

/** What is a number whatever the data. */
const COUNTER = /^\{\{-?\s*forloop\.(?:index0?|rindex0?|length)\s*-?\}\}$/u;

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
  create: ({ page: { text, masked }, report }) => ({
    attribute({ name, quote, valueSpan, liquid }) {
      if (quote !== "" || valueSpan === undefined || !hasOutput(masked.slice(valueSpan.begin, valueSpan.end)))
        return;
      const isNumber = liquid.every(({ begin, end }) => COUNTER.test(text.source.slice(begin, end)));
      if (isNumber) return;
      report({
        at: valueSpan,
        message: `The first space in the data ends this ${name}: put quotes around it.`,
        fix: {
          description: "Put quotes around it",
          edits: [
            { begin: valueSpan.begin, end: valueSpan.begin, text: '"' },
            { begin: valueSpan.end, end: valueSpan.end, text: '"' },
          ],
        },
      });
    },
  }),
};
