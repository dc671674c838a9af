import type { PageAttribute } from "../../../page/index.ts";
import { isNumber } from "../../liquid/is-number.ts";
import type { Rule } from "../../rule.ts";

export const dataAsCode: Rule = {
  meta: {
    code: "data-as-code",
    severity: "warning",
    summary: "Data printed where the browser runs it",
    source: "https://html.spec.whatwg.org/multipage/webappapis.html#event-handler-attributes",
    explanation: `
The browser decodes an attribute first and runs it then: an apostrophe in the data ends the text in an event handler,
escaped or not, and what follows it is run. The same holds for the address \`javascript:\` and for the page in \`srcdoc\`.
JSON is safe in an event handler.

Wrong: \`<button type="button" onclick="play('{{ task.input.name }}')">Play</button>\`
Right: \`<button type="button" onclick="play({{ task.input.name | to_json | escape }})">Play</button>\``,
  },
  create: ({ report }) => ({
    output(output) {
      const { place, filters } = output;
      if (place.kind !== "attribute" || isNumber(output)) return;
      const { attribute } = place;
      const isHandler = /^on[a-z]/u.test(attribute.name);
      if (!isHandler && attribute.name !== "srcdoc" && !isScriptUrl(attribute)) return;
      if (isHandler && filters.some(({ name }) => name === "to_json")) return;
      const message = isHandler
        ? "The browser decodes this and runs it, so that an apostrophe in the data ends a text here: print it with | to_json | escape, without quotes around it."
        : `The browser runs what the data says here: keep data out of ${attribute.name}.`;
      report({ at: output, message });
    },
  }),
};

function isScriptUrl({ texts }: PageAttribute): boolean {
  return /^\s*javascript:/iu.test(texts[0] ?? "");
}
