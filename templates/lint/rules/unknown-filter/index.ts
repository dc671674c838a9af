import type { Rule } from "../../rule.ts";

export const unknownFilter: Rule = {
  meta: {
    code: "unknown-filter",
    severity: "error",
    summary: "A filter that Ground Truth's Liquid does not have",
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step2-automate.html",
    explanation: `
Ground Truth has the filters of standard Liquid and to_json, grant_read_access and skip_autoescape. What the service does with
another one is not documented; the preview refuses it, and shows which one was probably meant.

Wrong: \`{{ task.input.labels | tojson }}\`
Right: \`{{ task.input.labels | to_json }}\``,
  },
  create: ({ liquidErrors, report }) => ({
    end() {
      for (const error of liquidErrors) {
        if (error.code !== "unknown-filter") continue;
        const { summary, fix } = error.problem;
        report({ at: error, message: [summary, fix].filter(Boolean).join(" ") });
      }
    },
  }),
};
