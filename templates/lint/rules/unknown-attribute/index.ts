import { nearest } from "../../../../lambdas/contract/nearest.ts";
import { CATALOG } from "../../../catalog/index.ts";
import { hasOutput } from "../../../page/mask-liquid.ts";
import { brokenTags } from "../../html/broken-tags.ts";
import { scriptWords } from "../../html/script-words.ts";
import type { Rule } from "../../rule.ts";

/** What every element of HTML has. */
const GLOBAL = new Set(
  "accesskey autocapitalize autocomplete autofocus class contenteditable dir draggable enterkeyhint hidden id inert inputmode is itemid itemprop itemref itemscope itemtype lang nonce part popover role slot spellcheck style tabindex title translate".split(
    " ",
  ),
);
/** What is for scripts and frameworks: `data-x`, `aria-x`, `onclick`, `v-if`, `@click`, `[x]`. */
const FOREIGN = /^(?:data-|aria-|on|v-|x-|ng-|hx-)|[^a-z0-9_-]/u;

export const unknownAttribute: Rule = {
  meta: {
    code: "unknown-attribute",
    severity: "warning",
    summary: "An attribute that the crowd element does not have",
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-ui-template-reference.html",
    explanation: `
An element ignores an attribute that it does not have, and a misspelt one is as good as missing. Those of HTML itself and
those for scripts (\`data-*\`, \`aria-*\`, \`on*\`, and what a script of the page names) are fine everywhere. Of one that is
near to none it is good to know.

Wrong: \`<crowd-input name="plate" maxlength="8"></crowd-input>\`
Right: \`<crowd-input name="plate" max-length="8"></crowd-input>\``,
  },
  create({ page, report }) {
    const words = scriptWords(page);
    const broken = brokenTags(page);
    return {
      attribute({ name, nameSpan }, element) {
        const { tag } = element;
        const known = CATALOG.get(tag)?.attributes.map((attribute) => attribute.name) ?? [];
        // Elements without attributes of their own take those of the HTML element that they stand for.
        if (known.length === 0 || known.includes(name) || GLOBAL.has(name) || broken.has(element)) return;
        const written = page.text.source.slice(nameSpan.begin, nameSpan.end);
        if (FOREIGN.test(name) || hasOutput(name) || words.has(written) || words.has(name)) return;
        const meant = nearest(name, known);
        if (meant === undefined) {
          const message = `<${tag}> is not documented to have ${written}: it may do nothing.`;
          report({ at: nameSpan, message, severity: "info" });
        } else {
          report({ at: nameSpan, message: `<${tag}> has no attribute ${written}: did you mean ${meant}?` });
        }
      },
    };
  },
};
