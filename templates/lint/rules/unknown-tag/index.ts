import type { Rule } from "../../rule.ts";

export const unknownTag: Rule = {
  meta: {
    code: "unknown-tag",
    severity: "error",
    summary: "A tag that Ground Truth's Liquid does not have",
    source: "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step2-automate.html",
    explanation: `
Ground Truth has the tags of standard Liquid, without those that bring in other files. What the service does with
another one is not documented; the preview refuses it, and shows which one was probably meant.

Wrong: \`{% foreach label in task.input.labels %}\`
Right: \`{% for label in task.input.labels %}\``,
  },
  create: ({ liquidErrors, report }) => ({
    end() {
      for (const error of liquidErrors) {
        if (error.code !== "unknown-tag") continue;
        const { summary, fix } = error.problem;
        report({ at: error, message: [summary, fix].filter(Boolean).join(" ") });
      }
    },
  }),
};
