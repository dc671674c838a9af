import { nearest } from "../../../../lambdas/contract/nearest.ts";
import { attributeOf } from "../../../page/index.ts";
import { CROWD_SCRIPT_URL, CROWD_SCRIPT_V2_URL, scriptUrl } from "../../html/crowd-script.ts";
import type { Rule } from "../../rule.ts";

const HOST = "assets.crowd.aws";
const FILES: readonly string[] = ["crowd-html-elements.js", "crowd-html-elements-v2.js"];

export const crowdScriptMistyped: Rule = {
  meta: {
    code: "crowd-script-mistyped",
    severity: "error",
    summary: "The URL of the crowd elements' script is not quite right",
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step2.html",
    isFixable: true,
    explanation: `
The script of the crowd elements has two addresses, the second one for generative AI: \`${CROWD_SCRIPT_URL}\` and
\`${CROWD_SCRIPT_V2_URL}\`. One letter more, another folder, \`http:\`, or a file beside the template, and the page stays
without its elements. A page of AWS's own guide once had \`.jss\`.

Wrong: \`<script src="https://assets.crowd.aws/crowd-html-elements.jss"></script>\`
Right: \`<script src="${CROWD_SCRIPT_URL}"></script>\``,
  },
  create: ({ report }) => ({
    element(element) {
      const url = scriptUrl(element);
      const span = attributeOf(element, "src")?.valueSpan;
      if (url === undefined || span === undefined) return;
      const right = meantBy(url);
      if (right === undefined) return;
      report({
        at: span,
        message: `This is not the address of the crowd elements: write ${right}.`,
        fix: { description: "Correct the address", edits: [{ ...span, text: right }] },
      });
    },
  }),
};

/** The address that a wrong one stands for; `undefined` for a right one, and for other scripts. */
function meantBy({ protocol, host, pathname }: URL): string | undefined {
  const given = pathname.slice(1);
  if (protocol === "https:" && host === HOST && FILES.includes(given)) return undefined;
  const file = nearest(pathname.slice(pathname.lastIndexOf("/") + 1), FILES);
  // A file beside the template is on no server.
  const isHost = host === "page.invalid" || nearest(host, [HOST]) === HOST;
  if (!isHost || file === undefined) return undefined;
  return file === FILES[1] ? CROWD_SCRIPT_V2_URL : CROWD_SCRIPT_URL;
}
