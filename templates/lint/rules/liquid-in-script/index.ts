import type { Span } from "../../../page/index.ts";
import { isJavaScript } from "../../html/javascript.ts";
import { isNumber } from "../../liquid/is-number.ts";
import type { Rule } from "../../rule.ts";

/** Enough for a line break and the indent of the next line. */
const REPLACE_WITHIN = 80;

export const liquidInScript: Rule = {
  meta: {
    code: "liquid-in-script",
    severity: "warning",
    summary: "Liquid in a script, where autoescape changes it",
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step2-automate.html",
    explanation: `
Ground Truth escapes outputs for HTML, and HTML does not decode what is in a script: a quote arrives as \`&quot;\`, an
ampersand as \`&amp;\`. JSON is then no JavaScript any more, which is an error; a text is another text than the data has.
A text that \`.replace\` follows at once is taken for decoded.
With \`skip_autoescape\`, data that holds \`</script>\` or a quote becomes part of the page. Put the data into an attribute
and read it from there.

Wrong: \`<script>const labels = {{ task.input.labels | to_json }};</script>\`
Right: \`<div id="data" data-labels="{{ task.input.labels | to_json | escape }}"></div>
<script>const labels = JSON.parse(document.getElementById("data").dataset.labels);</script>\``,
  },
  create: ({ page: { text }, report }) => ({
    output(output) {
      const { place, filters, reads } = output;
      if (place.kind !== "script" || reads.length === 0 || isNumber(output)) return;
      // Braces of the script's own are another rule's.
      if (!reads.some(({ local, name }) => local || name === "task")) return;
      const has = (filter: string) => filters.some(({ name }) => name === filter);
      if (has("skip_autoescape") || isDecoded(text.source, output)) return;
      if (has("to_json")) {
        const message =
          "The quotes of this JSON become &quot;, which no script understands: put it into an attribute and read that with JSON.parse.";
        // What is no script itself can be decoded by the one that reads it.
        report({ at: output, message, severity: isJavaScript(place.element) ? "error" : "warning" });
      } else {
        const message =
          "Quotes and & of this text become entities, which a script does not decode: put it into an attribute and read it from there.";
        report({ at: output, message });
      }
    },
  }),
};

/** Whether the text that an output stands at the end of is changed by the script at once. */
function isDecoded(source: string, { end }: Span): boolean {
  return /^["'`]\s*\.replace(?:All)?\s*\(/u.test(source.slice(end, end + REPLACE_WITHIN));
}
