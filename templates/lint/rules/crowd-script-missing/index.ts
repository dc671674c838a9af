import { CATALOG } from "../../../catalog/index.ts";
import type { Page } from "../../../page/index.ts";
import { CROWD_SCRIPT_URL, CROWD_SCRIPT_V2_URL, isCrowdScript } from "../../html/crowd-script.ts";
import { isCrowdElement } from "../../html/elements.ts";
import { scriptWords } from "../../html/script-words.ts";
import type { Rule } from "../../rule.ts";

export const crowdScriptMissing: Rule = {
  meta: {
    code: "crowd-script-missing",
    severity: "error",
    summary: "Crowd elements without the script that makes them work",
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step2.html",
    isFixable: true,
    explanation: `
A browser does not know \`<crowd-form>\` and the like. Without their script the page shows bare text, and there is no
Submit button. The script stands at the top; the elements for generative AI have one of their own.

Wrong: \`<crowd-form>...</crowd-form>\`
Right: \`<script src="${CROWD_SCRIPT_URL}"></script> <crowd-form>...</crowd-form>\``,
  },
  create: ({ page, report }) => ({
    end() {
      const { elements } = page;
      const first = elements.find(isCrowdElement);
      if (first === undefined || elements.some(isCrowdScript) || isLoadedByScript(page)) return;
      const needsV2 = elements.some(({ tag }) =>
        CATALOG.get(tag)?.scripts.every((script) => script === "crowd-html-elements-v2.js"),
      );
      const script = `<script src="${needsV2 ? CROWD_SCRIPT_V2_URL : CROWD_SCRIPT_URL}"></script>`;
      const at = topOf(page);
      const lineEnd = /\r?\n/u.exec(page.masked)?.[0] ?? "\n";
      report({
        at: first.startTag,
        message: `Nothing loads the crowd elements, so that <${first.tag}> does nothing: add ${script} at the top.`,
        fix: {
          description: "Add the script of the crowd elements",
          edits: [{ begin: at, end: at, text: at === 0 ? `${script}${lineEnd}` : `${lineEnd}${script}` }],
        },
      });
    },
  }),
};

function isLoadedByScript(page: Page): boolean {
  const words = scriptWords(page);
  return words.has("crowd-html-elements") || words.has("crowd-html-elements-v2");
}

/** Where a script of the page can stand first: a doctype has to stay before it. */
function topOf({ elements, masked }: Page): number {
  const container = elements.find(({ tag }) => tag === "head") ?? elements.find(({ tag }) => tag === "html");
  return container?.startTag.end ?? /^\s*<!doctype[^>]*>/iu.exec(masked)?.[0].length ?? 0;
}
