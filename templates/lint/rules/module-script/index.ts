import { attributeOf } from "../../../page/index.ts";
import { isCrowdScript } from "../../html/crowd-script.ts";
import { isModule } from "../../html/javascript.ts";
import type { Rule } from "../../rule.ts";

export const moduleScript: Rule = {
  meta: {
    code: "module-script",
    severity: "warning",
    summary: "A module script, which worker pages do not run",
    source: "https://github.com/aws-samples/sagemaker-ground-truth-crowd-2d-skeleton-component",
    explanation: `
Authors of published templates report that \`<script type="module">\` is not run in the pages that workers get. Bundle the
modules into one plain script (Vite and esbuild call the format \`iife\`).

Wrong: \`<script type="module" src="https://example.com/tool.js"></script>\`
Right: \`<script src="https://example.com/tool.iife.js"></script>\``,
  },
  create: ({ report }) => ({
    element(element) {
      const type = attributeOf(element, "type");
      if (element.tag !== "script" || isCrowdScript(element)) return;
      if (type === undefined || !isModule(element)) return;
      report({
        at: type,
        message: "Worker pages do not run module scripts: bundle it into a plain script.",
      });
    },
  }),
};
