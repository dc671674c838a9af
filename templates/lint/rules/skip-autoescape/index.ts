import { isNumber } from "../../liquid/is-number.ts";
import type { Rule } from "../../rule.ts";

export const skipAutoescape: Rule = {
  meta: {
    code: "skip-autoescape",
    severity: "warning",
    summary: "skip_autoescape on data that comes from outside",
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step2-automate.html",
    explanation: `
With \`skip_autoescape\`, whoever writes the data writes the page: \`<img onerror=...>\` in a text runs as a script in the
worker's browser, and \`</script>\` in a value ends the script it stands in. Use it only on HTML that was made safe before,
in the pre-annotation Lambda, and then disable this rule at that line.

Wrong: \`<p>{{ task.input.text | skip_autoescape }}</p>\`
Right: \`<p>{{ task.input.text }}</p>\``,
  },
  create: ({ report }) => ({
    output(output) {
      const filter = output.filters.find(({ name }) => name === "skip_autoescape");
      if (filter === undefined || isNumber(output) || output.place.kind === "comment") return;
      const isFromOutside = output.reads.some(({ local, origins }) => !local || origins.length > 0);
      if (!isFromOutside) return;
      const danger =
        output.place.kind === "script"
          ? "A </script> in the data ends this script"
          : "A script in the data runs in this page";
      report({
        at: filter.span,
        message: `${danger}: leave skip_autoescape out, or make sure that the data is safe.`,
      });
    },
  }),
};
