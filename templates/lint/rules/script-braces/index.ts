import { contains, type PageElement, type Span } from "../../../page/index.ts";
import type { Rule } from "../../rule.ts";
import { placeOf } from "../../subject/place.ts";

export const scriptBraces: Rule = {
  meta: {
    code: "script-braces",
    severity: "error",
    summary: "Braces of a script that are taken for Liquid",
    explanation: `
Liquid is filled in before the page has scripts: \`{{ name }}\` of Vue, Handlebars or Angular, \`{{}}\` in minified code
and \`{%\` are all taken for Liquid, and come out empty or stop the template. Put the script between \`{% raw %}\` and
\`{% endraw %}\`, or give the library other delimiters.

Wrong: \`<script>render("{{ item.name }}");</script>\`
Right: \`<script>{% raw %}render("{{ item.name }}");{% endraw %}</script>\``,
    isFixable: true,
  },
  create({ page, outputs, liquid, liquidErrors, report }) {
    const { text, liquid: tokens } = page;
    const foreign: { readonly span: Span; readonly script: PageElement }[] = [];
    const own = new Set<PageElement>();

    /** Liquid around it, or a fix that would turn the script's own Liquid off, forbids the fix. */
    const fixOf = (script: PageElement) => {
      const content = { begin: script.startTag.end, end: script.endTag?.begin ?? script.end };
      if (own.has(script) || text.source.slice(content.begin, content.end).includes("endraw")) return {};
      const edits = [
        { begin: content.begin, end: content.begin, text: "{% raw %}" },
        { begin: content.end, end: content.end, text: "{% endraw %}" },
      ];
      return { fix: { description: "Put the script into {% raw %}", edits } };
    };

    return {
      end() {
        if (liquid) {
          for (const output of outputs) {
            const { place, reads } = output;
            if (place.kind !== "script") continue;
            const isOwn = reads.length === 0 || reads.some(({ local, name }) => local || name === "task");
            if (isOwn) own.add(place.element);
            else foreign.push({ span: output, script: place.element });
          }
        } else if (liquidErrors.length > 0) {
          const at = text.span(liquidErrors.at(-1)!);
          const place = placeOf(page, at);
          if (place.kind === "script") {
            const token = tokens.find((candidate) => contains(candidate, at));
            foreign.push({ span: token ?? at, script: place.element });
            const mentionsTask = tokens.some(
              (other) =>
                contains(place.element, other) &&
                /\btask\.input\b/u.test(text.source.slice(other.begin, other.end)),
            );
            if (mentionsTask) own.add(place.element);
          }
        }
        for (const { span, script } of foreign) {
          const message =
            "These braces of the script are taken for Liquid: put the script between {% raw %} and {% endraw %}.";
          report({ at: span, message, ...fixOf(script) });
        }
      },
    };
  },
};
