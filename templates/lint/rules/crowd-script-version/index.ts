import { CATALOG, type CrowdScript } from "../../../catalog/index.ts";
import { CROWD_SCRIPT_URL, CROWD_SCRIPT_V2_URL, isCrowdScript, scriptUrl } from "../../html/crowd-script.ts";
import type { Rule } from "../../rule.ts";

const URLS: Readonly<Record<CrowdScript, string>> = {
  "crowd-html-elements.js": CROWD_SCRIPT_URL,
  "crowd-html-elements-v2.js": CROWD_SCRIPT_V2_URL,
};

export const crowdScriptVersion: Rule = {
  meta: {
    code: "crowd-script-version",
    severity: "error",
    summary: "A crowd element that the page's script does not bring",
    source: "https://github.com/aws-samples/amazon-sagemaker-ground-truth-task-uis",
    explanation: `
There are two scripts. \`crowd-html-elements.js\` brings all crowd elements but those for generative AI, and
\`crowd-html-elements-v2.js\` brings those, with the form, buttons and tabs. An element of the other one does nothing.

Wrong: \`<script src="${CROWD_SCRIPT_URL}"></script> ... <crowd-text-ranking name="ranking"></crowd-text-ranking>\`
Right: \`<script src="${CROWD_SCRIPT_V2_URL}"></script> ... <crowd-text-ranking name="ranking"></crowd-text-ranking>\``,
  },
  create({ page: { elements }, report }) {
    const loaded = new Set(elements.filter(isCrowdScript).map((element) => scriptUrl(element)?.href));
    const isLoaded = (script: CrowdScript) => loaded.has(URLS[script]);
    // A mistyped address is the matter of another rule.
    const isKnown =
      loaded.size > 0 && [...loaded].every((url) => Object.values(URLS).some((known) => known === url));
    return {
      element({ tag, startTag }) {
        const scripts = CATALOG.get(tag)?.scripts ?? [];
        const [needed] = scripts;
        if (!isKnown || needed === undefined || scripts.some(isLoaded)) return;
        report({
          at: startTag,
          message: `<${tag}> comes with another script than this page's: load ${URLS[needed]}.`,
        });
      },
    };
  },
};
